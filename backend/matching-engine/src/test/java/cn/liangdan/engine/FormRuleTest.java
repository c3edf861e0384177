package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormRuleTest {

    @Test
    void namesBothFormsWhenTheyDiffer() {
        assertThat(judge(HardCriterion.FORM, demand().form("HOME_VISIT"), supply().form("ONLINE")))
                .isEqualTo(new Miss.OtherForm("HOME_VISIT", "ONLINE"));
    }

    @Test
    void fitsTheSameFormAndExcludesNothingWhenEitherIsOpen() {
        assertThat(judge(HardCriterion.FORM, demand().form("ONLINE"), supply().form("ONLINE")))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.FORM, demand(), supply().form("ONLINE"))).isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.FORM, demand().form("ONLINE"), supply())).isEqualTo(Fit.FIT);
    }
}
