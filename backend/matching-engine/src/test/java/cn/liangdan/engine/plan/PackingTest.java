package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
    private static final int SLOTS = 3;

    private record Problem(long[] capacity, int[][] values, long[][] weights) {
        static Problem random(Random random, int needs) {
            long[] capacity = random.longs(SLOTS, 5, 20).toArray();
            int[][] values = new int[needs][];
            long[][] weights = new long[needs][];
            for (int need = 0; need < needs; need++) {
                values[need] = random.ints(SLOTS, 1, 100).toArray();
                weights[need] = random.longs(SLOTS, 1, 15).toArray();
            }
            return new Problem(capacity, values, weights);
        }

        Packing solved(long moves) {
            Packing packing = unsolved();
            assertThat(packing.run(moves, () -> false)).isTrue();
            return packing;
        }

        Packing unsolved() {
            Packing packing = new Packing(capacity);
            for (int need = 0; need < values.length; need++) {
                packing.addNeed(IntStream.range(0, SLOTS).toArray(), values[need], weights[need]);
            }
            return packing;
        }

        long optimum(int need, long[] left) {
            if (need == values.length) {
                return 0;
            }
            long best = optimum(need + 1, left);
            for (int slot = 0; slot < SLOTS; slot++) {
                if (weights[need][slot] <= left[slot]) {
                    left[slot] -= weights[need][slot];
                    best = Math.max(best, values[need][slot] + optimum(need + 1, left));
                    left[slot] += weights[need][slot];
                }
            }
            return best;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheOptimumOfSmallProblemsAndNeverMoreThanFits(long seed) {
        Problem problem = Problem.random(new Random(seed), 9);
        Packing packing = problem.solved(100_000);
        long[] left = problem.capacity.clone();
        long value = 0;
        for (int need = 0; need < 9; need++) {
            int slot = packing.slotOf(need);
            if (slot >= 0) {
                left[slot] -= problem.weights[need][slot];
                value += problem.values[need][slot];
            }
        }
        assertThat(LongStream.of(left)).allMatch(rest -> rest >= 0);
        assertThat(packing.value()).isEqualTo(value).isEqualTo(problem.optimum(0, problem.capacity.clone()));
        assertThat(packing.bound()).isGreaterThanOrEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void provesABoundThatIsNotFarAway(long seed) {
        Packing packing = Problem.random(new Random(seed), 60).solved(200_000);
        assertThat((double) packing.bound()).isBetween((double) packing.value(), packing.value() * 1.2);
    }

    /** A change of these figures is a change of everybody's plans: make it on purpose. */
    @ParameterizedTest
    @CsvSource({"21, 660, 694, -451338612", "22, 1066, 1072, -150220865", "23, 948, 980, -1188924964"})
    void findsTheSameOnEveryMachine(long seed, long value, long bound, int slots) {
        Packing packing = Problem.random(new Random(seed), 40).solved(60_000);
        int[] chosen = IntStream.range(0, 40).map(packing::slotOf).toArray();
        assertThat(List.of(packing.value(), packing.bound(), (long) Arrays.hashCode(chosen)))
                .containsExactly(value, bound, (long) slots);
    }

    /** With room for nearly all, so that whoever makes room for another finds it elsewhere; and without prices to begin with. */
    @ParameterizedTest
    @CsvSource({"24, 1801, 245953605", "25, 2293, -1837650341", "26, 2310, 1593685958"})
    void findsTheSameWherePlacesAreTraded(long seed, long value, int slots) {
        Problem problem = Problem.random(new Random(seed), 30);
        Arrays.setAll(problem.capacity, slot -> 5 * problem.capacity[slot]);
        Packing packing = problem.unsolved();
        packing.run(0, 1_200, () -> false);
        int[] chosen = IntStream.range(0, 30).map(packing::slotOf).toArray();
        assertThat(List.of(packing.value(), (long) Arrays.hashCode(chosen))).containsExactly(value, (long) slots);
    }

    /** The first has what the second wants more: it goes where the second comes from. */
    @Test
    void letsTwoTradePlaces() {
        Packing packing = new Packing(new long[] {1, 1});
        packing.addNeed(new int[] {0, 1}, new int[] {100, 90}, new long[] {1, 1});
        packing.addNeed(new int[] {0, 1}, new int[] {90, 10}, new long[] {1, 1});
        packing.run(0, 60, () -> false);
        assertThat(packing.value()).isEqualTo(180);
        assertThat(packing.slotOf(0)).isEqualTo(1);
    }

    @Test
    void findsTheSameAgain() {
        Problem problem = Problem.random(new Random(5), 60);
        Packing one = problem.solved(20_000);
        Packing other = problem.solved(20_000);
        assertThat(IntStream.range(0, 60).map(one::slotOf))
                .containsExactly(
                        IntStream.range(0, 60).map(other::slotOf).boxed().toArray(Integer[]::new));
    }

    @Test
    void leavesAFeasiblePlanWhenItIsStopped() {
        Packing packing = new Packing(new long[] {2});
        packing.addNeed(new int[] {0}, new int[] {7}, new long[] {2});
        packing.addNeed(new int[] {0}, new int[] {9}, new long[] {3});
        packing.addNeed(new int[0], new int[0], new long[0]);
        assertThat(packing.run(1_000_000, () -> true)).isFalse();
        assertThat(packing.slotOf(0)).isZero();
        assertThat(packing.slotOf(1)).isEqualTo(-1);
        assertThat(packing.slotOf(2)).isEqualTo(-1);
        assertThat(packing.value()).isEqualTo(7);
    }

    @Test
    void findsNothingBetterToTryWhereEverybodyHasWhatItLikesBest() {
        Packing packing = new Packing(new long[] {10, 10});
        assertThat(packing.addNeed(new int[] {0, 1}, new int[] {7, 3}, new long[] {4, 4}))
                .isZero();
        assertThat(packing.addNeed(new int[] {0, 1}, new int[] {2, 9}, new long[] {4, 4}))
                .isEqualTo(1);
        assertThat(packing.run(1, () -> false)).isTrue();
        assertThat(packing.slotOf(0)).isZero();
        assertThat(packing.slotOf(1)).isEqualTo(1);
        assertThat(packing.bound()).isEqualTo(16);
        assertThat(packing.price(0)).isZero();
    }

    /** Two that fit together are worth more than the one that is worth most for what it takes. */
    @Test
    void tradesPlacesUntilNothingIsLeftToGain() {
        Packing packing = new Packing(new long[] {10, 4});
        packing.addNeed(new int[] {0}, new int[] {70}, new long[] {6});
        packing.addNeed(new int[] {0, 1}, new int[] {50, 10}, new long[] {5, 4});
        packing.addNeed(new int[] {0, 1}, new int[] {49, 1}, new long[] {5, 4});
        assertThat(packing.run(20_000, () -> false)).isTrue();
        assertThat(packing.value()).isEqualTo(99);
        assertThat(packing.slotOf(0)).isEqualTo(Packing.NOWHERE);
        assertThat(packing.price(0)).isPositive();
        assertThat(packing.pairs()).isEqualTo(5);
    }

    @Test
    void fitsWhatTakesExactlyWhatThereIsAndNothingThatTakesMore() {
        Packing packing = new Packing(new long[] {5});
        packing.addNeed(new int[] {0}, new int[] {10}, new long[] {5});
        packing.addNeed(new int[] {0}, new int[] {99}, new long[] {6});
        assertThat(packing.run(1_000, () -> false)).isTrue();
        assertThat(packing.slotOf(0)).isZero();
        assertThat(packing.slotOf(1)).isEqualTo(Packing.NOWHERE);
        assertThat(packing.bound()).isEqualTo(10);
    }

    @Test
    void saysThatItWasStoppedWhileItLookedForPrices() {
        Packing packing = Problem.random(new Random(7), 30).unsolved();
        assertThat(packing.run(1, 0, () -> true)).isFalse();
        assertThat(packing.run(1, 0, () -> false)).isTrue();
    }

    @Test
    void refusesWhatIsNoProblem() {
        Packing packing = new Packing(new long[] {2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packing.addNeed(new int[] {0}, new int[] {0}, new long[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packing.addNeed(new int[] {0}, new int[] {1}, new long[] {0}));
    }
}
