package cn.liangdan.engine.plan;

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
import cn.liangdan.engine.plan.Candidate.Option;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Option SERVICE = way(supply(10, Capacity.occasions(1)), 90);
    private static final Option GOODS = way(goods(11, 6), 80);

    private static Search search(Choices choices, Floors floors, long limit) {
        return new Search(choices, floors, 0.001, new Effort(limit, () -> false));
    }

    private static Search finished(Choices choices, Floors floors) {
        Search search = search(choices, floors, Long.MAX_VALUE);
        search.run(0);
        assertThat(SmallProblems.feasible(choices, search.best())).isTrue();
        assertThat(search.worth()).isEqualTo(search.best().worth(floors));
        return search;
    }

    private static Search of(Candidate... candidates) {
        return search(choices(candidates), NO_FLOORS, 0);
    }

    @Test
    void knowsWhetherSomebodyTakesGoods() {
        assertThat(of(need(demand(1, NEAR), SERVICE)).goods()).isFalse();
        assertThat(of(need(demand(1, NEAR), SERVICE), need(bags(2, 3), GOODS)).goods())
                .isTrue();
        assertThat(of().goods()).isFalse();
    }

    /** Where nothing competes, the order of the parts makes no difference. */
    @Test
    void knowsWhetherPartsCompete() {
        Candidate simple = need(demand(1, NEAR), SERVICE);
        Candidate parted = need(bags(2, 3), GOODS);
        Candidate whole = need(bags(3, 3).divisible(false), GOODS);
        assertThat(of(simple, parted).contested()).isFalse();
        assertThat(of(simple, whole).contested()).isFalse();
        assertThat(of(parted, whole).contested()).isTrue();
        assertThat(of(simple, need(bags(2, 3), GOODS, SERVICE)).contested()).isTrue();
        assertThat(of(need(bags(2, 3).divisible(false), SERVICE, GOODS)).contested())
                .isTrue();
    }

    @Test
    void findsTheBestPlanForOccasionsAlone() {
        Supply clinic = supply(10, Capacity.occasions(2));
        Choices choices = choices(
                need(demand(1, NEAR), way(clinic, 500)),
                need(demand(2, NEAR), way(clinic, 900)),
                need(demand(3, NEAR), way(clinic, 700)));
        Search search = finished(choices, NO_FLOORS);
        assertThat(search.worth()).isEqualTo(1_600);
        assertThat(search.best().given(0)).isZero();
        assertThat(search.prices().store(0) * Choices.OCCASION).isBetween(490.0, 710.0);
    }

    @Test
    void findsTheBestPlanForGoodsOfBothKinds() {
        Supply bags = goods(10, 8);
        Choices choices = choices(
                need(bags(1, 5), way(bags, 500)),
                need(bags(2, 5).divisible(false), way(bags, 450)),
                need(bags(3, 3).divisible(false), way(bags, 400)));
        Search search = finished(choices, NO_FLOORS);
        assertThat(search.worth()).isEqualTo(900);
    }

    /** The goods suit the first better, but the other has nothing else. */
    @Test
    void leavesTheGoodsToWhoeverHasNoOccasion() {
        Supply bags = goods(10, 3);
        Choices choices = choices(
                need(bags(1, 3), way(bags, 900), way(supply(11, Capacity.occasions(1)), 800)),
                need(bags(2, 3), way(bags, 700)));
        assertThat(finished(choices, NO_FLOORS).worth()).isEqualTo(1_500);
    }

    @Test
    void wantsALureOnlyWhereAFloorIsMissedThatGoodsCouldReach() {
        Floors floors = farFloor(1, 1_000);
        Candidate near = need(bags(2, 3).divisible(false), way(goods(11, 3), 900));
        Candidate far = need(bags(1, 3).divisible(false), way(goods(11, 3), 500));
        Candidate simple = need(demand(3, FAR), SERVICE);
        assertThat(finished(new Choices(List.of(near, far), floors), floors).wantsLure())
                .isTrue();
        assertThat(finished(new Choices(List.of(far), floors), floors).wantsLure())
                .isFalse();
        assertThat(finished(new Choices(List.of(near), floors), floors).wantsLure())
                .isFalse();
        assertThat(finished(new Choices(List.of(simple, near), floors), floors).wantsLure())
                .isFalse();
        assertThat(search(new Choices(List.of(simple), floors), floors, 0).wantsLure())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reachesAFloorWithALure(boolean divisible) {
        Floors floors = farFloor(1, 1_000);
        Supply bags = goods(11, 3);
        Choices choices = new Choices(
                List.of(
                        need(bags(2, 3).divisible(divisible), way(bags, 900)),
                        need(bags(1, 3).divisible(divisible), way(bags, 500))),
                floors);
        Search search = finished(choices, floors);
        assertThat(search.worth()).isEqualTo(900 - 1_000);
        search.run(1_000);
        assertThat(search.worth()).isEqualTo(500);
        assertThat(search.best().given(1)).isEqualTo(3);
        search.run(0);
        assertThat(search.worth()).isEqualTo(500);
    }

    @Test
    void findsSomethingHoweverLittleItMaySpend() {
        Choices choices =
                choices(need(bags(1, 3), GOODS, SERVICE), need(bags(2, 3).divisible(false), GOODS));
        Effort effort = new Effort(0, () -> false);
        Search search = new Search(choices, NO_FLOORS, 0.001, effort);
        search.run(0);
        assertThat(search.worth()).isPositive().isEqualTo(search.best().worth(NO_FLOORS));
        assertThat(effort.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comesCloseToTheBestOfAllPlansAndProvesABound(long seed) {
        Random random = new Random(seed);
        Floors floors = farFloor(1, 300);
        long found = 0;
        long best = 0;
        for (int i = 0; i < 10; i++) {
            Choices choices = SmallProblems.random(random, 4, floors);
            Search search = finished(choices, floors);
            long optimum = SmallProblems.optimum(choices, floors);
            assertThat(search.worth()).isLessThanOrEqualTo(optimum);
            assertThat(new Bound(choices, floors, search.prices()).proved()).isGreaterThanOrEqualTo(optimum);
            found += search.worth();
            best += optimum;
        }
        assertThat(found).isGreaterThan(best - best / 50);
    }

    /** A change of these figures is a change of everybody's plans: make it on purpose. */
    @ParameterizedTest
    @CsvSource({"61, 2196, 2781, 15671", "62, 4466, 4555, 14226", "63, 5504, 6220, 40018"})
    void findsTheSameOnEveryMachine(long seed, long worth, long bound, long spent) {
        Choices choices = SmallProblems.random(new Random(seed), 12, NO_FLOORS);
        Effort effort = new Effort(Long.MAX_VALUE, () -> false);
        Search search = new Search(choices, NO_FLOORS, 0.01, effort);
        search.run(0);
        Bound proof = new Bound(choices, NO_FLOORS, search.prices());
        assertThat(List.of(search.worth(), proof.proved(), Long.MAX_VALUE - effort.left()))
                .containsExactly(worth, bound, spent);
    }
}
