package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
