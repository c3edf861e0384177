package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplexTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    /** Enough for any of these; whatever goes round for ever ends here instead. */
    private static final long PLENTY = 10_000;

    private record Problem(double[] values, double[][] weights, double[] limits) {

        Simplex simplex() {
            Simplex simplex = new Simplex(limits.length, values.length);
            for (int column = 0; column < values.length; column++) {
                simplex.value(column, values[column]);
            }
            for (int row = 0; row < limits.length; row++) {
                simplex.limit(row, limits[row]);
                for (int column = 0; column < values.length; column++) {
                    simplex.weight(row, column, weights[row][column]);
                }
            }
            return simplex;
        }

        Simplex solved() {
            Simplex simplex = simplex();
            assertThat(simplex.run(new Effort(PLENTY, () -> false))).isTrue();
            return simplex;
        }

        /** By OR-Tools, the variable of one column being no less than so much. */
        double optimum(int column, double least) {
            Loader.loadNativeLibraries();
            MPSolver solver = MPSolver.createSolver("GLOP");
            MPVariable[] variables = new MPVariable[values.length];
            for (int i = 0; i < variables.length; i++) {
                variables[i] = solver.makeNumVar(i == column ? least : 0, MPSolver.infinity(), "");
                solver.objective().setCoefficient(variables[i], values[i]);
            }
            for (int row = 0; row < limits.length; row++) {
                MPConstraint limit = solver.makeConstraint(-MPSolver.infinity(), limits[row]);
                for (int i = 0; i < variables.length; i++) {
                    limit.setCoefficient(variables[i], weights[row][i]);
                }
            }
            solver.objective().setMaximization();
            return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                    ? solver.objective().value()
                    : Double.NaN;
        }
    }

    private static Problem problem(double[] values, double[][] weights, double... limits) {
        return new Problem(values, weights, limits);
    }

    @Test
    void findsTheGreatestValueUnderAllLimits() {
        Simplex simplex = problem(new double[] {3, 5}, new double[][] {{1, 0}, {0, 2}, {3, 2}}, 4, 12, 18)
                .solved();
        assertThat(simplex.value()).isCloseTo(36, CLOSE);
        assertThat(simplex.solution()).containsExactly(new double[] {2, 6}, CLOSE);
        assertThat(simplex.losses()).containsExactly(new double[] {0, 0}, CLOSE);
    }

    @Test
    void saysWhatAUnitOfAnUnusedVariableWouldCost() {
        Simplex simplex =
                problem(new double[] {5, 2, -1}, new double[][] {{1, 1, 1}}, 3).solved();
        assertThat(simplex.value()).isCloseTo(15, CLOSE);
        assertThat(simplex.solution()).containsExactly(new double[] {3, 0, 0}, CLOSE);
        assertThat(simplex.losses()).containsExactly(new double[] {0, 3, 6}, CLOSE);
    }

    @Test
    void usesNothingThatIsWorthNothing() {
        Simplex simplex =
                problem(new double[] {0, -2}, new double[][] {{1, 1}}, 3).solved();
        assertThat(simplex.value()).isZero();
        assertThat(simplex.solution()).containsOnly(0);
        assertThat(simplex.losses()).containsExactly(0, 2);
    }

    @Test
    void findsNothingUnderALimitOfNothing() {
        Simplex simplex = problem(new double[] {1, 1}, new double[][] {{1, 0}, {0, 1}}, 0, 4)
                .solved();
        assertThat(simplex.value()).isCloseTo(4, CLOSE);
        assertThat(simplex.solution()).containsExactly(new double[] {0, 4}, CLOSE);
    }

    @Test
    void letsAVariableMakeRoomForAnother() {
        Simplex simplex = problem(new double[] {1, 1}, new double[][] {{1, -1}, {0, 1}}, 1, 2)
                .solved();
        assertThat(simplex.value()).isCloseTo(5, CLOSE);
        assertThat(simplex.solution()).containsExactly(new double[] {3, 2}, CLOSE);
    }

    /** Either limit could give way; the losses tell which one did. */
    @Test
    void letsTheFirstOfEqualLimitsGiveWay() {
        double[] values = {1, 0};
        assertThat(problem(values, new double[][] {{1, 0}, {1, 1}}, 1, 1)
                        .solved()
                        .losses())
                .containsExactly(0, 0);
        assertThat(problem(values, new double[][] {{1, 1}, {1, 0}}, 1, 1)
                        .solved()
                        .losses())
                .containsExactly(0, 1);
    }

    @Test
    void refusesAVariableWithoutALimit() {
        Simplex simplex = problem(new double[] {0, 1}, new double[][] {{1, 0}, {1, -1}}, 1, 1)
                .simplex();
        assertThatIllegalStateException().isThrownBy(() -> simplex.run(new Effort(PLENTY, () -> false)));
    }

    /** Chvátal's example: the greatest promise alone comes back to where it was after six steps, for ever. */
    @Test
    void comesToItsEndWhereTheGreatestPromiseLeadsRoundInCircles() {
        Simplex simplex = problem(
                        new double[] {10, -57, -9, -24},
                        new double[][] {{0.5, -5.5, -2.5, 9}, {0.5, -1.5, -0.5, 1}, {1, 0, 0, 0}},
                        0,
                        0,
                        1)
                .solved();
        assertThat(simplex.value()).isCloseTo(1, CLOSE);
        assertThat(simplex.solution()).containsExactly(new double[] {1, 0, 1, 0}, CLOSE);
    }

    /** The first step looks at three rows of two numbers, the second need not look at the second row. */
    @Test
    void chargesForEachNumberThatItLooksAtAndStopsWhenNothingIsLeft() {
        Problem problem = problem(new double[] {2, 1}, new double[][] {{1, 1}, {1, 0}}, 3, 2);
        Effort effort = new Effort(11, () -> false);
        Simplex simplex = problem.simplex();
        assertThat(simplex.run(effort)).isTrue();
        assertThat(effort.left()).isEqualTo(1);
        assertThat(simplex.value()).isCloseTo(5, CLOSE);
        assertThat(problem.simplex().run(new Effort(10, () -> false))).isFalse();
        assertThat(problem.simplex().run(new Effort(11, () -> true))).isFalse();
    }

    @Test
    void takesTheVariableThatPromisesMostFirst() {
        Effort effort = new Effort(100, () -> false);
        assertThat(problem(new double[] {1, 2, 1}, new double[][] {{1, 1, 1}}, 3)
                        .simplex()
                        .run(effort))
                .isTrue();
        assertThat(effort.left()).isEqualTo(100 - 2 * 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatAnotherSolverFindsAndNeverNamesALossTooGreat(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Problem problem = random(random, 2 + random.nextInt(4), 2 + random.nextInt(4));
            Simplex simplex = problem.solved();
            double[] solution = simplex.solution();
            assertThat(simplex.value()).isCloseTo(problem.optimum(0, 0), CLOSE);
            assertThat(sum(problem.values, solution)).isCloseTo(simplex.value(), CLOSE);
            assertThat(Arrays.stream(solution).min().orElseThrow()).isNotNegative();
            for (int row = 0; row < problem.limits.length; row++) {
                assertThat(sum(problem.weights[row], solution)).isLessThanOrEqualTo(problem.limits[row] + 1e-6);
            }
            for (int column = 0; column < solution.length; column++) {
                double with = problem.optimum(column, 1);
                assertThat(Double.isNaN(with) || with <= simplex.value() - simplex.losses()[column] + 1e-6)
                        .isTrue();
            }
        }
    }

    /** With small whole numbers, so that many limits are reached at once; the last one keeps every variable small. */
    private static Problem random(Random random, int rows, int columns) {
        double[][] weights = new double[rows][];
        Arrays.setAll(
                weights, row -> random.ints(columns, -1, 4).asDoubleStream().toArray());
        Arrays.fill(weights[rows - 1], 1);
        double[] limits = random.ints(rows, 0, 5).asDoubleStream().toArray();
        return new Problem(random.ints(columns, -2, 8).asDoubleStream().toArray(), weights, limits);
    }

    private static double sum(double[] each, double[] times) {
        return IntStream.range(0, each.length)
                .mapToDouble(i -> each[i] * times[i])
                .sum();
    }
}
