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
import static cn.liangdan.engine.plan.Villages.id;
import static cn.liangdan.engine.plan.Villages.supply;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Supply CLINIC = supply(12, Capacity.occasions(2));

    /** Ten bags: 0 and 1 are goods, 2 is an occasion. */
    private final Choices choices =
            choices(need(bags(1, 10), way(goods(10, 6), 300), way(goods(11, 20), 100), way(CLINIC, 200)));

    private final Draft draft = new Draft(choices);

    @Test
    void takesGoodsByTheAmountAndAnOccasionWhole() {
        draft.give(0, 4);
        draft.give(2, 5);
        assertThat(draft.left(choices.store(0))).isEqualTo(2);
        assertThat(draft.left(choices.store(2))).isEqualTo(1_000);
        assertThat(draft.served(0)).isEqualTo(9);
        draft.give(0, 1);
        draft.give(2, 3);
        assertThat(draft.left(choices.store(0))).isEqualTo(5);
        assertThat(draft.left(choices.store(2))).isEqualTo(1_000);
        draft.give(2, 0);
        assertThat(draft.left(choices.store(2))).isEqualTo(2_000);
    }

    @Test
    void takesAnOccasionFromTheWindowAndFromTheSupply() {
        Supply tour = supply(13, Capacity.occasions(3, 2));
        Choices windows = choices(need(demand(1, NEAR), way(tour, 30, APRIL), way(tour, 30, MAY)));
        Draft tours = new Draft(windows);
        tours.give(1, 1_000);
        assertThat(tours.left(windows.store(1))).isEqualTo(2_000);
        assertThat(tours.left(windows.window(1))).isEqualTo(1_000);
        assertThat(tours.left(windows.window(0))).isEqualTo(2_000);
    }

    @Test
    void takesNothingFromWhatNeverRunsOut() {
        Choices unlimited = choices(need(bags(1, 10), way(supply(14, null), 30)));
        Draft any = new Draft(unlimited);
        any.give(0, 10);
        assertThat(any.left(0)).isEqualTo(Choices.UNLIMITED);
    }

    @Test
    void findsTheOccasionThatServesANeed() {
        draft.give(0, 4);
        assertThat(draft.occasionOf(0)).isEqualTo(Choices.NONE);
        draft.give(2, 1);
        assertThat(draft.occasionOf(0)).isEqualTo(2);
    }

    /** Three of ten from goods that are better, four from goods that are worse, three from nobody. */
    @Test
    void knowsWhatAnOccasionWouldGainBesideTheGoodsThereAre() {
        draft.give(0, 3);
        draft.give(1, 4);
        assertThat(draft.gain(0, 2)).isEqualTo((3 * 200 + 4 * 100) / 10);
    }

    @Test
    void coversWhateverAnOccasionServesBetter() {
        draft.give(0, 3);
        draft.give(1, 4);
        draft.cover(0, 2);
        assertThat(List.of(draft.given(0), draft.given(1), draft.given(2))).containsExactly(3L, 0L, 7L);
        draft.give(0, 2);
        draft.cover(0, 2);
        assertThat(draft.given(2)).isEqualTo(8);
    }

    @Test
    void leavesToItsGoodsWhatTheOccasionServesNoBetter() {
        Choices equal = choices(need(bags(1, 10), way(goods(10, 6), 200), way(CLINIC, 200)));
        Draft even = new Draft(equal);
        even.give(0, 6);
        even.cover(0, 1);
        assertThat(even.given(0)).isEqualTo(6);
        assertThat(even.given(1)).isEqualTo(4);
    }

    @Test
    void copiesEverything() {
        draft.give(0, 4);
        Draft copy = draft.copy();
        draft.give(0, 0);
        assertThat(copy.given(0)).isEqualTo(4);
        assertThat(copy.left(choices.store(0))).isEqualTo(2);
    }

    @Test
    void isWorthThePartsOfItsPointsLessWhatMissedFloorsCost() {
        Floors floors = farFloor(2, 50);
        Choices far = new Choices(
                List.of(
                        need(bags(1, 10), way(goods(10, 30), 300)),
                        need(bags(3, 10), way(goods(10, 30), 100)),
                        need(bags(4, 10), way(goods(10, 30), 30))),
                floors);
        Draft plan = new Draft(far);
        assertThat(plan.worth(floors)).isEqualTo(-100);
        plan.give(0, 10);
        plan.give(1, 5);
        plan.give(2, 10);
        assertThat(plan.served(floors)).containsExactly(1);
        assertThat(plan.worth(floors)).isEqualTo(300 + 50 + 30 - 50);
    }

    @Test
    void listsItsLinesSoThatTheyAddUpToWhatItIsWorth() {
        Supply tour = supply(13, Capacity.occasions(3, 2));
        Choices thirds = choices(
                need(bags(1, 3), way(goods(10, 1), 100), way(goods(11, 1), 100), way(goods(12, 1), 100)),
                need(demand(2, FAR).amount(Amount.of(2, "项")), new Option(tour, 70, 5, MAY)));
        Draft plan = new Draft(thirds);
        plan.give(0, 1);
        plan.give(2, 1);
        plan.give(3, 2_000);
        assertThat(plan.lines())
                .containsExactly(
                        new Plan.Line(id(1), id(10), new Amount(1, "袋"), 33, null),
                        new Plan.Line(id(1), id(12), new Amount(1, "袋"), 33, null),
                        new Plan.Line(id(2), id(13), Amount.of(2, "项"), 70, MAY));
        plan.give(1, 1);
        assertThat(plan.lines()).extracting(Plan.Line::points).containsExactly(33L, 33L, 34L, 70L);
        assertThat(plan.worth(NO_FLOORS)).isEqualTo(175);
    }
}
