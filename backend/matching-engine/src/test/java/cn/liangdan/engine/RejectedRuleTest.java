package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RejectedRuleTest {

    @Test
    void keepsOutWhatWasRejectedForThisDemand() {
        assertThat(judge(HardCriterion.REJECTED, demand().rejected(Set.of(id(2), id(9))), supply()))
                .isEqualTo(new Miss.Rejected());
        assertThat(judge(HardCriterion.REJECTED, demand().rejected(Set.of(id(9))), supply()))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.REJECTED, demand(), supply())).isEqualTo(Fit.FIT);
    }
}
