package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.SmallProblems.APRIL;
import static cn.liangdan.engine.plan.SmallProblems.MAY;
import static cn.liangdan.engine.plan.SmallProblems.NO_FLOORS;
import static cn.liangdan.engine.plan.SmallProblems.bags;
import static cn.liangdan.engine.plan.SmallProblems.choices;
import static cn.liangdan.engine.plan.SmallProblems.farFloor;
import static cn.liangdan.engine.plan.SmallProblems.goods;
import static cn.liangdan.engine.plan.SmallProblems.need;
import static cn.liangdan.engine.plan.SmallProblems.way;
import static cn.liangdan.engine.plan.Villages.FAR;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccasionsTest {
    private static final Supply CLINIC = supply(10, Capacity.occasions(1));

    private static Prices plan(Choices choices, Floors floors, Draft draft) {
        Effort effort = new Effort(100_000, () -> false);
        Prices prices = new Prices(choices.stores(), floors.regions());
        new Occasions(choices, floors, draft).plan(0.001, effort, prices);
        assertThat(effort.complete()).isTrue();
        assertThat(effort.left()).isLessThan(100_000);
        return prices;
    }

    @Test
    void givesAnOccasionToWhoeverGainsMostBesideItsGoods() {
        Choices choices = choices(
                need(bags(1, 10), way(goods(11, 9), 800), way(CLINIC, 900)), need(demand(2, NEAR), way(CLINIC, 200)));
        Draft draft = new Draft(choices);
        draft.give(0, 9);
        plan(choices, NO_FLOORS, draft);
        assertThat(List.of(draft.given(0), draft.given(1), draft.given(2))).containsExactly(9L, 0L, 1_000L);
        draft.give(0, 0);
        plan(choices, NO_FLOORS, draft);
        assertThat(List.of(draft.given(0), draft.given(1), draft.given(2))).containsExactly(0L, 10L, 0L);
    }

    @Test
    void replacesTheGoodsOfAnIndivisibleNeedOnlyByWhatIsBetter() {
        Supply bags = goods(11, 9);
        Choices choices = choices(
                need(bags(1, 5).divisible(false), way(bags, 300), way(CLINIC, 300)),
                need(bags(2, 4).divisible(false), way(bags, 300), way(supply(12, Capacity.occasions(1)), 301)));
        Draft draft = new Draft(choices);
        draft.give(0, 5);
        draft.give(2, 4);
        plan(choices, NO_FLOORS, draft);
        assertThat(List.of(draft.given(0), draft.given(1), draft.given(2), draft.given(3)))
                .containsExactly(5L, 0L, 0L, 4L);
    }

    /** The window is what is scarce, not the supply. */
    @Test
    void tellsThePricesOfWindowsApartFromThatOfTheirSupply() {
        Supply tour = supply(10, Capacity.occasions(9, 1));
        Choices choices = choices(
                need(demand(1, NEAR), way(tour, 900, APRIL)),
                need(demand(2, NEAR), way(tour, 600, APRIL)),
                need(demand(3, NEAR), way(tour, 100, MAY)));
        Draft draft = new Draft(choices);
        Prices prices = plan(choices, NO_FLOORS, draft);
        assertThat(draft.worth(NO_FLOORS)).isEqualTo(1_000);
        assertThat(prices.store(choices.store(0))).isZero();
        assertThat(prices.store(choices.window(0)) * Choices.OCCASION).isBetween(600.0, 901.0);
        assertThat(new Bound(choices, NO_FLOORS, prices).proved()).isBetween(1_000L, 1_020L);
    }

    /** The supply is what is scarce, not its windows. */
    @Test
    void tellsThePriceOfASupplyWhoseWindowsHaveRoom() {
        Supply tour = supply(10, Capacity.occasions(2, 2));
        Choices choices = choices(
                need(demand(1, NEAR), way(tour, 900, APRIL)),
                need(demand(2, NEAR), way(tour, 600, APRIL)),
                need(demand(3, NEAR), way(tour, 400, MAY)));
        Draft draft = new Draft(choices);
        Prices prices = plan(choices, NO_FLOORS, draft);
        assertThat(draft.worth(NO_FLOORS)).isEqualTo(1_500);
        assertThat(prices.store(choices.store(0)) * Choices.OCCASION).isBetween(400.0, 601.0);
        assertThat(new Bound(choices, NO_FLOORS, prices).proved()).isBetween(1_500L, 1_520L);
    }

    @Test
    void paysForAFloorWhatItTakesAndTellsItsPrice() {
        Floors floors = farFloor(1, 1_000);
        Choices choices = new Choices(
                List.of(need(demand(1, NEAR), way(CLINIC, 900)), need(demand(2, FAR), way(CLINIC, 500))), floors);
        Draft draft = new Draft(choices);
        Prices prices = plan(choices, floors, draft);
        assertThat(draft.given(1)).isEqualTo(1_000);
        assertThat(prices.region(0)).isCloseTo(400, within(10.0));
        assertThat(new Bound(choices, floors, prices).proved()).isBetween(500L, 510L);
    }

    /** What goods serve whole counts, so that the floor is reached already. */
    @Test
    void paysNothingForAFloorThatGoodsHaveReached() {
        Floors floors = farFloor(1, 1_000);
        Choices choices = new Choices(
                List.of(
                        need(bags(1, 3), way(goods(11, 3), 300)),
                        need(demand(2, NEAR), way(CLINIC, 900)),
                        need(demand(3, FAR), way(CLINIC, 500))),
                floors);
        Draft draft = new Draft(choices);
        draft.give(0, 3);
        Prices prices = plan(choices, floors, draft);
        assertThat(draft.given(1)).isEqualTo(1_000);
        assertThat(prices.region(0)).isZero();
        draft.give(0, 2);
        plan(choices, floors, draft);
        assertThat(draft.given(2)).isEqualTo(1_000);
    }

    @Test
    void saysSoWhenItCouldNotBeDone() {
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 900)));
        Effort effort = new Effort(0, () -> false);
        Draft draft = new Draft(choices);
        new Occasions(choices, NO_FLOORS, draft).plan(0.001, effort, new Prices(choices.stores(), 0));
        assertThat(effort.complete()).isFalse();
        assertThat(draft.given(0)).isEqualTo(1_000);
    }
}
