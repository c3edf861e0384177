package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CapacityRuleTest {

    private static final Demand.Builder SEED = demand().amount(Amount.of(110, "袋"));

    @Test
    void takesOneOccasionWhateverTheDemandCountsIn() {
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply().capacity(Capacity.occasions(1))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply().capacity(Capacity.occasions(0))))
                .isEqualTo(new Miss.CapacityShort(Amount.of(1, "场")));
    }

    @Test
    void takesAsManyOccasionsAsTheDemandAsksForInTheSameUnit() {
        Supply.Builder clinic = supply().capacity(Capacity.occasions(Amount.of(40, "人"), Capacity.ANY_NUMBER));
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(40, "人")), clinic)).isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(41, "人")), clinic))
                .isEqualTo(new Miss.CapacityShort(Amount.of(1, "人")));
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(41, "人")).divisible(true), clinic)).isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(41, "户")), clinic)).isEqualTo(Fit.FIT);
    }

    @Test
    void hasNoPartsOfOccasions() {
        Supply.Builder none = supply().capacity(Capacity.occasions(0));
        Demand.Builder half = demand().amount(new Amount(1_500, "场"));
        assertThat(judge(HardCriterion.CAPACITY, half, supply().capacity(Capacity.occasions(1)))).isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, half, none)).isEqualTo(new Miss.CapacityShort(Amount.of(1, "场")));
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(3, "场")).divisible(true), none))
                .isEqualTo(new Miss.CapacityShort(Amount.of(1, "场")));
    }

    @Test
    void takesOneOccasionWhereWindowsCount() {
        assertThat(judge(HardCriterion.CAPACITY, demand().amount(Amount.of(3, "场")), supply().capacity(Capacity.occasions(1, 1))))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void saysHowMuchIsMissingForTheWhole() {
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply().capacity(Capacity.units(Amount.of(110, "袋")))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply().capacity(Capacity.units(new Amount(109_500, "袋")))))
                .isEqualTo(new Miss.CapacityShort(new Amount(500, "袋")));
    }

    @Test
    void needsOnlySomethingForADivisibleDemand() {
        Demand.Builder divisible = demand().amount(Amount.of(42, "吨")).divisible(true);
        assertThat(judge(HardCriterion.CAPACITY, divisible, supply().capacity(Capacity.units(new Amount(1, "吨")))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.CAPACITY, divisible, supply().capacity(Capacity.units(new Amount(0, "吨")))))
                .isEqualTo(new Miss.CapacityShort(new Amount(1, "吨")));
    }

    @Test
    void neverComparesDifferentUnits() {
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply().capacity(Capacity.units(Amount.of(42, "吨")))))
                .isEqualTo(new Miss.OtherUnit("袋", "吨"));
    }

    @Test
    void neverRunsOutWithoutACapacity() {
        assertThat(judge(HardCriterion.CAPACITY, SEED, supply())).isEqualTo(Fit.FIT);
    }

    @Test
    void keepsAmountsExactToAThousandth() {
        assertThat(Amount.of(new BigDecimal("2.125"), "吨")).isEqualTo(new Amount(2_125, "吨"));
        assertThat(new Amount(2_500, "吨").value()).isEqualTo(new BigDecimal("2.5"));
        assertThatThrownBy(() -> Amount.of(new BigDecimal("0.0001"), "吨")).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(-1, "吨"));
    }
}
