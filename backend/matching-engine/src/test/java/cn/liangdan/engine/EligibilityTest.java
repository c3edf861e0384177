package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    @Test
    void namesEveryCriterionThatFailsInTheirOrder() {
        Demand demand =
                demand().category("CULTURE").form("ONLINE").language("mn").build();
        Supply supply =
                supply().form("PHONE").published(false).languages(Set.of("zh")).build();
        assertThat(Eligibility.misses(demand, supply, CONTEXT))
                .extracting(Miss::criterion)
                .containsExactly(
                        HardCriterion.CATEGORY, HardCriterion.FORM, HardCriterion.LANGUAGE, HardCriterion.PUBLISHED);
        assertThat(Eligibility.fits(demand, supply, CONTEXT)).isFalse();
    }

    @Test
    void findsNothingWrongWithAFit() {
        assertThat(Eligibility.misses(demand().build(), supply().build(), CONTEXT))
                .isEmpty();
        assertThat(Eligibility.fits(demand().build(), supply().build(), CONTEXT))
                .isTrue();
    }

    @Test
    void ordersSuppliesByClosenessThenId() {
        Supply city = Supply.builder(id(10), id(3), CITY, "HEALTH").build();
        Supply late = Supply.builder(id(12), id(3), COUNTY, "HEALTH").build();
        Supply early = Supply.builder(id(11), id(3), COUNTY, "HEALTH").build();
        Supply elsewhere = Supply.builder(id(9), id(3), OTHER_COUNTY, "HEALTH").build();
        assertThat(Eligibility.supplies(demand().build(), List.of(city, late, elsewhere, early), CONTEXT))
                .containsExactly(early, late, city);
    }

    @Test
    void ordersDemandsByUrgencyThenWaitingThenId() {
        Demand urgent = Demand.builder(id(14), VILLAGE).urgency(Urgency.URGENT).build();
        Demand old =
                Demand.builder(id(13), VILLAGE).waitingSince(TODAY.minusDays(9)).build();
        Demand fresh = Demand.builder(id(12), VILLAGE).waitingSince(TODAY).build();
        Demand undated = Demand.builder(id(11), VILLAGE).build();
        Demand undatedToo = Demand.builder(id(10), VILLAGE).build();
        assertThat(Eligibility.demands(supply().build(), List.of(undated, undatedToo, fresh, old, urgent), CONTEXT))
                .containsExactly(urgent, old, fresh, undatedToo, undated);
    }

    @Test
    void givesEachCriterionAStableCode() {
        assertThat(HardCriterion.values())
                .extracting(HardCriterion::code)
                .containsExactly("category", "area", "level", "form", "window", "language", "capacity", "published", "rejected");
    }
}
