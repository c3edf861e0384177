package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.SmallProblems.APRIL;
import static cn.liangdan.engine.plan.SmallProblems.MAY;
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

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void numbersTheWaysOfAllNeedsInARow() {
        Choices choices = choices(
                need(bags(1, 5), way(goods(10, 9), 30), way(goods(11, 9), 40)),
                need(bags(2, 5)),
                need(bags(3, 5), way(goods(11, 9), 50)));
        assertThat(choices.needs()).isEqualTo(3);
        assertThat(choices.ways()).isEqualTo(3);
        assertThat(List.of(choices.begin(0), choices.end(0), choices.end(1), choices.end(2)))
                .containsExactly(0, 2, 2, 3);
        assertThat(List.of(choices.points(0), choices.points(1), choices.points(2)))
                .containsExactly(30, 40, 50);
        assertThat(choices.option(2).supply().id()).isEqualTo(Villages.id(11));
        assertThat(choices.amount(2)).isEqualTo(5);
    }

    @Test
    void countsASupplyOnceWhoeverDrawsOnIt() {
        Choices choices = choices(
                need(bags(1, 5), way(goods(10, 8), 30), way(goods(11, 9), 40)),
                need(bags(2, 5), way(goods(11, 9), 50)));
        assertThat(choices.stores()).isEqualTo(2);
        assertThat(choices.store(2)).isEqualTo(choices.store(1)).isNotEqualTo(choices.store(0));
        assertThat(choices.capacity(choices.store(0))).isEqualTo(8);
        assertThat(choices.capacity(choices.store(1))).isEqualTo(9);
        assertThat(choices.window(0)).isEqualTo(Choices.NONE);
    }

    @Test
    void countsEachWindowOfASupplyBesideTheSupply() {
        Supply clinic = supply(10, Capacity.occasions(5, 2));
        Choices choices = choices(need(demand(1, NEAR), way(clinic, 30, APRIL), way(clinic, 30, MAY)));
        assertThat(choices.stores()).isEqualTo(3);
        assertThat(choices.store(0)).isEqualTo(choices.store(1));
        assertThat(choices.window(0)).isNotEqualTo(choices.window(1));
        assertThat(choices.capacity(choices.store(0))).isEqualTo(5_000);
        assertThat(choices.capacity(choices.window(0))).isEqualTo(2_000);
    }

    @Test
    void letsNoWindowHaveMoreThanIsLeftInAll() {
        Choices choices = choices(need(demand(1, NEAR), way(supply(10, Capacity.occasions(2, 7)), 30, APRIL)));
        assertThat(choices.capacity(choices.window(0))).isEqualTo(2_000);
    }

    @Test
    void countsWholeOccasionsOnly() {
        Supply rest = supply(10, new Capacity(new Amount(2_900, "场"), Capacity.Counting.OCCASIONS, 5));
        Choices choices =
                choices(need(demand(1, NEAR), way(rest, 30, APRIL)), need(bags(2, 1), way(goods(11, 1_900), 1)));
        assertThat(choices.capacity(choices.store(0))).isEqualTo(2_000);
        assertThat(choices.capacity(choices.window(0))).isEqualTo(2_000);
        assertThat(choices.capacity(choices.store(1))).isEqualTo(1_900);
    }

    @Test
    void takesTheAmountOfGoodsAnOccasionOfAServiceAndNothingOfWhatNeverRunsOut() {
        Choices choices = choices(need(
                bags(1, 7),
                way(goods(10, 9), 30),
                way(supply(11, Capacity.occasions(1)), 30),
                way(supply(12, null), 30)));
        assertThat(List.of(choices.weight(0, 0), choices.weight(0, 1), choices.weight(0, 2)))
                .containsExactly(7L, 1_000L, 0L);
        assertThat(List.of(choices.occasion(0), choices.occasion(1), choices.occasion(2)))
                .containsExactly(false, true, false);
        assertThat(choices.capacity(choices.store(2))).isEqualTo(Choices.UNLIMITED);
    }

    /** As for 3 场; but not where windows count, nor for parts of an occasion. */
    @Test
    void givesWhoAsksForOccasionsAsManyAsItAsksFor() {
        Option show = way(supply(10, Capacity.occasions(9)), 30);
        Option tour = way(supply(11, Capacity.occasions(9, 2)), 30, APRIL);
        Choices choices = choices(
                need(demand(1, NEAR).amount(Amount.of(3, "场")), show, tour),
                need(demand(2, NEAR).amount(new Amount(2_500, "场")), show));
        assertThat(choices.weight(0, 0)).isEqualTo(3_000);
        assertThat(choices.weight(0, 1)).isEqualTo(1_000);
        assertThat(choices.weight(1, 2)).isEqualTo(1_000);
        assertThat(List.of(choices.occasion(0), choices.occasion(1), choices.occasion(2)))
                .containsExactly(false, true, true);
    }

    @Test
    void tellsNeedsThatTakeOneOccasionOnlyFromThoseThatTakeAmountsAndMayBeDivided() {
        Option service = way(supply(10, Capacity.occasions(1)), 30);
        Choices choices = choices(
                need(bags(1, 5), service),
                need(bags(2, 5), service, way(goods(11, 9), 30)),
                need(bags(3, 5).divisible(false), way(goods(11, 9), 30)));
        assertThat(List.of(choices.simple(0), choices.simple(1), choices.simple(2)))
                .containsExactly(true, false, false);
        assertThat(List.of(choices.parted(0), choices.parted(1), choices.parted(2)))
                .containsExactly(false, true, false);
    }

    @Test
    void knowsTheRegionOfEachNeed() {
        Choices choices = new Choices(List.of(need(demand(1, NEAR)), need(demand(2, FAR))), farFloor(1, 10));
        assertThat(choices.region(0)).isEqualTo(Choices.NONE);
        assertThat(choices.region(1)).isZero();
    }

    @Test
    void addsTheBonusForAPromiseToThePoints() {
        Choices choices = choices(need(bags(1, 5), new Option(goods(10, 9), 30, 12, null)));
        assertThat(choices.points(0)).isEqualTo(42);
    }
}
