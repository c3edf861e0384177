package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedRuleTest {

    @Test
    void excludesWhatIsNotPublished() {
        assertThat(judge(HardCriterion.PUBLISHED, demand(), supply().published(false)))
                .isEqualTo(new Miss.NotPublished());
    }

    @Test
    void saysInHowManyDaysAnOfferBegins() {
        assertThat(judge(HardCriterion.PUBLISHED, demand(), supply().validity(days(4, 4, 30))))
                .isEqualTo(new Miss.NotYetValid(3));
    }

    @Test
    void saysHowManyDaysAgoAnOfferEnded() {
        assertThat(judge(HardCriterion.PUBLISHED, demand(), supply().validity(days(3, 1, 30))))
                .isEqualTo(new Miss.Expired(2));
    }

    @Test
    void includesTheFirstAndTheLastDay() {
        assertThat(judge(HardCriterion.PUBLISHED, demand(), supply().validity(days(4, 1, 30))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(
                        HardCriterion.PUBLISHED, demand(), supply().validity(new DateRange(TODAY.minusDays(9), TODAY))))
                .isEqualTo(Fit.FIT);
    }
}
