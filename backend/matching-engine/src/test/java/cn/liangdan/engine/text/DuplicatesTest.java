package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {
    private static final long VILLAGE = 150_821_101_200L;
    private final Duplicates duplicates = new Duplicates();

    @BeforeEach
    void list() {
        duplicates.put(id(2), VILLAGE, "希望修缮村东灌溉沟渠");
        duplicates.put(id(1), VILLAGE, "修缮村东灌溉沟渠");
        duplicates.put(id(3), VILLAGE + 1, "修缮村东灌溉沟渠");
        duplicates.put(id(4), VILLAGE, "组织文艺演出");
    }

    @Test
    void findsTheSameRequestInTheSamePlaceByLikenessThenId() {
        assertThat(duplicates.of("村东灌溉沟渠需要修缮", VILLAGE, VILLAGE, Duplicates.PROBABLE, 5))
                .extracting(Duplicates.Duplicate::id)
                .containsExactly(id(1), id(2));
    }

    @Test
    void saysWhatBothSay() {
        assertThat(duplicates
                        .of("村东灌溉沟渠需要修缮", VILLAGE, VILLAGE, Duplicates.PROBABLE, 1)
                        .get(0)
                        .terms())
                .containsExactly("灌溉用水", "斗农毛渠", "村东灌溉沟渠");
    }

    @Test
    void looksOnlyAtTheDivisionsAskedFor() {
        assertThat(duplicates.of("修缮村东灌溉沟渠", VILLAGE + 1, VILLAGE + 9, Duplicates.PROBABLE, 5))
                .extracting(Duplicates.Duplicate::id)
                .containsExactly(id(3));
    }

    @Test
    void followsTheListAsItChanges() {
        duplicates.remove(id(1));
        duplicates.put(id(2), VILLAGE, "安装路灯");
        assertThat(duplicates.of("修缮村东灌溉沟渠", VILLAGE, VILLAGE, Duplicates.PROBABLE, 5))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "村东灌溉沟渠坏了, true",
        "第2组灌溉沟渠破损，需要维修, false",
        "浇地的水渠（村东）年久失修, true",
        "村西灌溉沟渠破损, false",
        "灌溉沟渠需要修缮, true",
        "村东路灯需要修缮, false"
    })
    void takesTheSameMatterAtTheSameSpotForTheSameHoweverItIsPut(String text, boolean same) {
        duplicates.put(id(1), VILLAGE, "村东边灌溉沟渠破损，需要维修");
        duplicates.remove(id(2));
        String asked = text.replace("村东", "村东边").replace("村西", "村西边");
        assertThat(duplicates.of(asked, VILLAGE, VILLAGE, Duplicates.PROBABLE, 1))
                .hasSize(same ? 1 : 0);
    }

    @Test
    void comparesWholeTextsIfNothingSaysWhatTheyAreAbout() {
        duplicates.put(id(7), VILLAGE, "需要维修");
        duplicates.put(id(8), VILLAGE, "二组");
        assertThat(duplicates.of("二组", VILLAGE, VILLAGE, Duplicates.PROBABLE, 5))
                .extracting(Duplicates.Duplicate::id)
                .containsExactly(id(8));
    }

    /** Nobody of them says the word of the other. */
    @ParameterizedTest
    @CsvSource({
        "黑灯瞎火的，晚上出门怕摔, 申请安装太阳能路灯",
        "棒子地里闹虫子，来个懂行的给教教, 玉米病虫害防治培训",
        "手机没信号，电话打不出去, 请建通信基站"
    })
    void knowsAMatterByWhatGivesItAway(String told, String filed) {
        duplicates.put(id(9), VILLAGE, filed);
        assertThat(duplicates.of(told, VILLAGE, VILLAGE, Duplicates.PROBABLE, 5))
                .extracting(Duplicates.Duplicate::id)
                .containsExactly(id(9));
    }

    /** What is said of many matters of the village makes none of them stand out. */
    @Test
    void findsNothingWhereEverythingIsAsMuchAlike() {
        duplicates.put(id(10), VILLAGE, "玉米种植技术培训");
        duplicates.put(id(11), VILLAGE, "葵花种植技术培训");
        duplicates.put(id(12), VILLAGE, "番茄种植技术培训");
        assertThat(duplicates.of("辣椒种植技术培训", VILLAGE, VILLAGE, Duplicates.PROBABLE, 5))
                .isEmpty();
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
