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

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
    private static final Supply CLINIC = supply(10, Capacity.occasions(1));

    /** Two needs for one occasion; the better plan is worth 90. */
    private static Choices rivals() {
        return choices(need(demand(1, NEAR), way(CLINIC, 90)), need(demand(2, NEAR), way(CLINIC, 50)));
    }

    private static Effort plenty() {
        return new Effort(Long.MAX_VALUE, () -> false);
    }

    private static Bound free(Choices choices, Floors floors) {
        return new Bound(choices, floors, new Prices(choices.stores(), floors.regions()));
    }

    @ParameterizedTest
    @CsvSource({"0, 140", "20, 120", "50, 90", "70, 90", "90, 90", "95, 95"})
    void addsWhatStoresBringInAndWhatNeedsHaveLeft(double price, long bound) {
        Prices prices = new Prices(1, 0);
        prices.setStore(0, price / Choices.OCCASION);
        assertThat(new Bound(rivals(), NO_FLOORS, prices).proved()).isEqualTo(bound);
    }

    @Test
    void countsTheWindowAsWellAsTheSupply() {
        Supply tour = supply(10, Capacity.occasions(3, 1));
        Choices choices = choices(
                need(demand(1, NEAR), way(tour, 90, APRIL), way(tour, 80, MAY)),
                need(demand(2, NEAR), way(tour, 60, APRIL)));
        Prices prices = new Prices(choices.stores(), 0);
        prices.setStore(choices.window(0), 0.02);
        assertThat(new Bound(choices, NO_FLOORS, prices).proved()).isEqualTo(20 + 80 + 40);
        prices.setStore(choices.store(0), 0.001);
        assertThat(new Bound(choices, NO_FLOORS, prices).proved()).isEqualTo(3 + 20 + 79 + 39);
    }

    @Test
    void takesNothingForWhatNeverRunsOut() {
        Choices choices = choices(need(demand(1, NEAR), way(supply(10, null), 90)), need(demand(2, NEAR)));
        assertThat(free(choices, NO_FLOORS).proved()).isEqualTo(90);
        assertThat(free(choices, NO_FLOORS).improved(90, plenty())).isEqualTo(90);
    }

    /** The far need is worth less, but a floor wants it; the best plan is worth its 60. */
    @ParameterizedTest
    @CsvSource({"0, 100", "30, 70", "40, 60", "50, 60", "100, 60"})
    void takesOffWhatTheFloorsAreWorth(double region, long bound) {
        Floors floors = farFloor(1, 1_000);
        Choices choices = new Choices(
                List.of(need(demand(1, NEAR), way(CLINIC, 100)), need(demand(2, FAR), way(CLINIC, 60))), floors);
        Prices prices = new Prices(1, 1);
        prices.setStore(0, Math.max(100, 60 + region) / Choices.OCCASION);
        prices.setRegion(0, region);
        assertThat(new Bound(choices, floors, prices).proved()).isEqualTo(bound);
    }

    @Test
    void findsPricesThatProveTheBestPlan() {
        assertThat(free(rivals(), NO_FLOORS).improved(90, plenty())).isEqualTo(90);
    }

    @Test
    void looksNoFurtherOnceThePlanIsProved() {
        Effort effort = new Effort(1_000, () -> false);
        assertThat(free(rivals(), NO_FLOORS).improved(140, effort)).isEqualTo(140);
        assertThat(effort.left()).isEqualTo(1_000 - 2);
    }

    @Test
    void looksNoFurtherOnceEverythingIsBalanced() {
        Effort effort = new Effort(1_000, () -> false);
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 90)));
        assertThat(free(choices, NO_FLOORS).improved(0, effort)).isEqualTo(90);
        assertThat(effort.left()).isEqualTo(1_000 - 1);
    }

    @Test
    void provesNothingWithoutEffort() {
        assertThat(free(rivals(), NO_FLOORS).improved(90, new Effort(2, () -> false)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(free(rivals(), NO_FLOORS).improved(90, new Effort(100, () -> true)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(free(rivals(), NO_FLOORS).improved(90, new Effort(3, () -> false)))
                .isEqualTo(140);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isNeverBelowTheBestPlanWhateverThePrices(long seed) {
        Random random = new Random(seed);
        Floors floors = farFloor(2, 300);
        for (int i = 0; i < 20; i++) {
            Choices choices = SmallProblems.random(random, 4, floors);
            long optimum = SmallProblems.optimum(choices, floors);
            Prices prices = new Prices(choices.stores(), 1);
            for (int store = 0; store < choices.stores(); store++) {
                prices.setStore(store, random.nextInt(3) / 3.0);
            }
            prices.setRegion(0, random.nextInt(300));
            Bound bound = new Bound(choices, floors, prices);
            long proved = bound.proved();
            assertThat(proved).isGreaterThanOrEqualTo(optimum);
            assertThat(bound.improved(optimum, plenty())).isBetween(optimum, proved);
        }
    }

    /** Goods that may be divided and one occasion for everybody: nothing is lost by parts, so prices prove the optimum. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesWithinAFewPercentWhereEverythingMayBeDivided(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Supply some = goods(10, 3);
            Supply others = goods(11, 2);
            Choices choices = choices(IntStream.range(0, 5)
                    .mapToObj(need -> need(
                            bags(need, 1 + random.nextInt(2)),
                            way(some, 500 + random.nextInt(500)),
                            way(others, 500 + random.nextInt(500))))
                    .toArray(Candidate[]::new));
            long optimum = SmallProblems.optimum(choices, NO_FLOORS);
            assertThat(free(choices, NO_FLOORS).improved(optimum, plenty())).isBetween(optimum, optimum + optimum / 50);
        }
    }

    /** A change of these figures is a change of everybody's bounds: make it on purpose. */
    @ParameterizedTest
    @CsvSource({"51, 19500, 19782", "52, 17000, 17316", "53, 15000, 16424"})
    void findsTheSameOnEveryMachine(long seed, long worth, long improved) {
        Choices choices = SmallProblems.random(new Random(seed), 30, NO_FLOORS);
        assertThat(free(choices, NO_FLOORS).improved(worth, plenty())).isEqualTo(improved);
    }
}
