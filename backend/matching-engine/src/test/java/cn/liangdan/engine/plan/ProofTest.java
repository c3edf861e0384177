package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.SmallProblems.NO_FLOORS;
import static cn.liangdan.engine.plan.SmallProblems.bags;
import static cn.liangdan.engine.plan.SmallProblems.choices;
import static cn.liangdan.engine.plan.SmallProblems.goods;
import static cn.liangdan.engine.plan.SmallProblems.need;
import static cn.liangdan.engine.plan.SmallProblems.way;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.supply;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {
    private static final Supply CLINIC = supply(10, Capacity.occasions(1));

    private static Proof proof(Choices choices, long limit) {
        return new Proof(choices, NO_FLOORS, new Draft(choices), new Effort(limit, () -> false));
    }

    /** By parts the first is worth most for a bag, and two thirds of another; the best plan does without it. */
    private static Choices knapsack() {
        Supply bags = goods(10, 10);
        return choices(
                need(bags(1, 6).divisible(false), way(bags, 70)),
                need(bags(2, 5).divisible(false), way(bags, 50)),
                need(bags(3, 5).divisible(false), way(bags, 49)));
    }

    @Test
    void findsTheBestPlanWherePartsMislead() {
        Choices choices = knapsack();
        Proof proof = proof(choices, 1_000_000);
        assertThat(proof.run()).isTrue();
        assertThat(proof.best().worth(NO_FLOORS)).isEqualTo(99).isEqualTo(proof.bound());
        assertThat(proof.best().given(0)).isZero();
        assertThat(proof.best().given(1)).isEqualTo(5);
        assertThat(proof.best().given(2)).isEqualTo(5);
    }

    @Test
    void keepsAPlanThanWhichNoneIsBetter() {
        Choices choices = knapsack();
        Draft best = new Draft(choices);
        best.give(1, 5);
        best.give(2, 5);
        Proof proof = new Proof(choices, NO_FLOORS, best, new Effort(1_000_000, () -> false));
        assertThat(proof.run()).isTrue();
        assertThat(proof.best()).isSameAs(best);
        assertThat(proof.bound()).isEqualTo(99);
    }

    @Test
    void knowsNoBoundBeforeItHasSolvedAnything() {
        Proof proof = proof(knapsack(), 100);
        assertThat(proof.run()).isFalse();
        assertThat(proof.bound()).isEqualTo(Long.MAX_VALUE);
        assertThat(proof.best().worth(NO_FLOORS)).isZero();
    }

    /** The first problem alone: 70 and four fifths of 50. */
    @Test
    void boundsWithTheFirstProblemWhereverItIsStoppedAfterwards() {
        Set<Long> bounds = new HashSet<>();
        for (int patience = 1; patience < 20; patience++) {
            AtomicInteger left = new AtomicInteger(patience);
            Effort effort = new Effort(1_000_000, () -> left.decrementAndGet() < 0);
            Proof proof = new Proof(knapsack(), NO_FLOORS, new Draft(knapsack()), effort);
            bounds.add(proof.run() ? proof.best().worth(NO_FLOORS) : proof.bound());
        }
        assertThat(bounds).containsExactlyInAnyOrder(Long.MAX_VALUE, 110L, 99L);
    }

    @Test
    void namesNoBoundBelowThePlanThatThereIs() {
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 90)));
        Draft best = new Draft(choices);
        best.give(0, 1_000);
        Proof proof = new Proof(choices, NO_FLOORS, best, new Effort(1_000, () -> false));
        assertThat(proof.run()).isTrue();
        assertThat(proof.bound()).isEqualTo(90);
    }

    @Test
    void givesAnOccasionToOneNeedWholly() {
        Choices choices = choices(
                need(bags(1, 10), way(goods(11, 4), 300), way(CLINIC, 200)),
                need(bags(2, 10), way(goods(11, 4), 290), way(CLINIC, 199)));
        Proof proof = proof(choices, 1_000_000);
        assertThat(proof.run()).isTrue();
        assertThat(proof.best().worth(NO_FLOORS))
                .isEqualTo(SmallProblems.optimum(choices, NO_FLOORS))
                .isEqualTo(proof.bound());
        assertThat(SmallProblems.feasible(choices, proof.best())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheBestOfAllPlans(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            Choices choices = SmallProblems.random(random, 4, NO_FLOORS);
            Proof proof = proof(choices, 1_000_000);
            assertThat(proof.run()).isTrue();
            assertThat(proof.best().worth(NO_FLOORS))
                    .isEqualTo(SmallProblems.optimum(choices, NO_FLOORS))
                    .isEqualTo(proof.bound());
            assertThat(SmallProblems.feasible(choices, proof.best())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 3_000, 10_000})
    void boundsTheBestPlanEvenWhereItCannotFindIt(long limit) {
        Random random = new Random(limit);
        for (int i = 0; i < 20; i++) {
            Choices choices = SmallProblems.random(random, 4, NO_FLOORS);
            Proof proof = proof(choices, limit);
            boolean proved = proof.run();
            long optimum = SmallProblems.optimum(choices, NO_FLOORS);
            assertThat(proof.bound()).isGreaterThanOrEqualTo(optimum);
            assertThat(proof.best().worth(NO_FLOORS)).isLessThanOrEqualTo(optimum);
            assertThat(proved).isEqualTo(proof.bound() == proof.best().worth(NO_FLOORS));
            assertThat(SmallProblems.feasible(choices, proof.best())).isTrue();
        }
    }

    /** What cannot be part of anything better is not looked into. A change of these figures is a change of what proofs cost. */
    @ParameterizedTest
    @CsvSource({
        "71, 5211, 10274",
        "72, 2272, 630",
        "73, 2074, 361",
        "74, 5129, 2870",
        "75, 2011, 1748",
        "76, 3909, 12957",
        "77, 3971, 5550",
        "78, 10936, 5952"
    })
    void costsTheSameOnEveryMachine(long seed, long worth, long spent) {
        Choices choices = SmallProblems.random(new Random(seed), 16, NO_FLOORS);
        Effort effort = new Effort(1_000_000_000, () -> false);
        Proof proof = new Proof(choices, NO_FLOORS, new Draft(choices), effort);
        assertThat(proof.run()).isTrue();
        assertThat(List.of(proof.bound(), 1_000_000_000 - effort.left())).containsExactly(worth, spent);
    }
}
