package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {
    private static final long VILLAGE = 150_821_101_200L;
    private final Duplicates duplicates = new Duplicates(TextModel.plain());

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
                .containsExactly("村东灌溉沟渠", "修缮");
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
        assertThat(duplicates.of("二组", VILLAGE, VILLAGE, TextVector.SAME - 1, 5))
                .extracting(Duplicates.Duplicate::id)
                .containsExactly(id(8));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
