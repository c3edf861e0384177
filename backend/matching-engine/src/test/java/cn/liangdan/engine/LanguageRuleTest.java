package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageRuleTest {

    @Test
    void namesTheLanguagesOnOfferInOrder() {
        assertThat(judge(HardCriterion.LANGUAGE, demand().language("mn"), supply().languages(Set.of("zh", "en"))))
                .isEqualTo(new Miss.OtherLanguage("mn", List.of("en", "zh")));
    }

    @Test
    void fitsASpokenLanguageAndExcludesNothingWhenEitherIsOpen() {
        assertThat(judge(HardCriterion.LANGUAGE, demand().language("mn"), supply().languages(Set.of("zh", "mn"))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.LANGUAGE, demand(), supply().languages(Set.of("zh"))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.LANGUAGE, demand().language("mn"), supply()))
                .isEqualTo(Fit.FIT);
    }
}
