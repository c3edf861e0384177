package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @Test
    void addsUpToAThousandToBeginWith() {
        assertThat(Policy.standard().highest()).isEqualTo(1_000_000);
    }

    @Test
    void countsACriterionLeftOutAsNothing() {
        assertThat(new Policy(7, Map.of(SoftCriterion.TEXT, 1_000), 0, 0).weight(SoftCriterion.LOAD))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1001, 0, 0", "1, -1, 0", "1, 0, -1", "1, 0, 1001"})
    void refusesWhatIsOutOfRange(int weight, int prior, int mean) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(1, Map.of(SoftCriterion.TEXT, weight), prior, mean));
    }

    @Test
    void givesEachCriterionAStableCode() {
        assertThat(SoftCriterion.values())
                .extracting(SoftCriterion::code)
                .containsExactly(
                        "closeness",
                        "text",
                        "window-fit",
                        "season",
                        "audience",
                        "pairing",
                        "urgency",
                        "rating",
                        "load");
    }
}
