package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.SmallProblems.APRIL;
import static cn.liangdan.engine.plan.SmallProblems.MAY;
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
import static org.assertj.core.api.Assertions.within;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Relaxation.Decision;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTest {
    private static final Decision OPEN = Decision.OPEN;
    private static final Decision TAKEN = Decision.TAKEN;
    private static final Decision LEFT_OUT = Decision.LEFT_OUT;
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final Supply CLINIC = supply(10, Capacity.occasions(1));

    private static Relaxation solved(Choices choices, Decision... decisions) {
        Relaxation relaxation = new Relaxation(choices, decisions);
        assertThat(relaxation.solve(new Effort(1_000_000, () -> false))).isTrue();
        return relaxation;
    }

    private static double[] parts(Relaxation relaxation, Choices choices) {
        return IntStream.range(0, choices.ways()).mapToDouble(relaxation::part).toArray();
    }

    /** Two indivisible needs of three bags share five: one whole, two thirds of the other. */
    @Test
    void servesInPartsWhateverHasNotBeenDecided() {
        Choices choices = choices(
                need(bags(1, 3).divisible(false), way(goods(10, 5), 90)),
                need(bags(2, 3).divisible(false), way(goods(10, 5), 60)));
        Relaxation relaxation = solved(choices, OPEN, OPEN);
        assertThat(relaxation.value()).isCloseTo(90 + 40, CLOSE);
        assertThat(parts(relaxation, choices)).containsExactly(new double[] {1, 2 / 3.0}, CLOSE);
        assertThat(relaxation.open(0)).isTrue();
    }

    @Test
    void keepsToWhatIsTakenAndWhatIsLeftOut() {
        Choices choices = choices(
                need(bags(1, 3).divisible(false), way(goods(10, 5), 90), way(goods(11, 5), 30)),
                need(bags(2, 2).divisible(false), way(goods(10, 5), 60)),
                need(bags(3, 2).divisible(false), way(goods(10, 5), 50)));
        Relaxation relaxation = solved(choices, TAKEN, OPEN, LEFT_OUT, OPEN);
        assertThat(relaxation.value()).isCloseTo(90 + 50, CLOSE);
        assertThat(parts(relaxation, choices)).containsExactly(1, 0, 0, 1);
        assertThat(relaxation.open(0)).isFalse();
        assertThat(relaxation.open(1)).isTrue();
        assertThat(relaxation.open(2)).isFalse();
    }

    /** What has been decided leaves one bag, which no part of an indivisible need can use. */
    @Test
    void offersNoPartOfANeedThatNoLongerFits() {
        Choices choices = choices(
                need(bags(1, 3).divisible(false), way(goods(10, 4), 90)),
                need(bags(2, 2).divisible(false), way(goods(10, 4), 60)),
                need(bags(3, 2), way(goods(10, 4), 40)));
        Relaxation relaxation = solved(choices, TAKEN, OPEN, OPEN);
        assertThat(relaxation.value()).isCloseTo(90 + 20, CLOSE);
        assertThat(parts(relaxation, choices)).containsExactly(new double[] {1, 0, 0.5}, CLOSE);
    }

    @Test
    void offersNothingWhereNothingIsLeft() {
        Choices choices = choices(
                need(bags(1, 3).divisible(false), way(goods(10, 3), 90)), need(bags(3, 2), way(goods(10, 3), 40)));
        assertThat(solved(choices, TAKEN, OPEN).value()).isCloseTo(90, CLOSE);
        assertThat(solved(choices, LEFT_OUT, OPEN).value()).isCloseTo(40, CLOSE);
    }

    /** An occasion that has been taken may serve all that goods do not, and no one else has it. */
    @Test
    void letsAnOccasionThatIsTakenServeWhatTheGoodsLeave() {
        Choices choices = choices(
                need(bags(1, 4), way(goods(11, 1), 80), way(CLINIC, 40)), need(demand(2, NEAR), way(CLINIC, 90)));
        Relaxation relaxation = solved(choices, OPEN, TAKEN, OPEN);
        assertThat(relaxation.value()).isCloseTo(20 + 30, CLOSE);
        assertThat(parts(relaxation, choices)).containsExactly(new double[] {0.25, 0.75, 0}, CLOSE);
        assertThat(solved(choices, OPEN, LEFT_OUT, OPEN).value()).isCloseTo(20 + 90, CLOSE);
    }

    @Test
    void countsTheWindowAsWellAsTheSupply() {
        Supply tour = supply(10, Capacity.occasions(2, 1));
        Choices choices = choices(
                need(demand(1, NEAR), way(tour, 90, APRIL), way(tour, 70, MAY)),
                need(demand(2, NEAR), way(tour, 80, APRIL)),
                need(demand(3, NEAR), way(tour, 10, MAY)));
        assertThat(solved(choices, OPEN, OPEN, OPEN, OPEN).value()).isCloseTo(70 + 80, CLOSE);
        assertThat(solved(choices, TAKEN, OPEN, OPEN, OPEN).value()).isCloseTo(90 + 10, CLOSE);
        assertThat(solved(choices, OPEN, TAKEN, TAKEN, OPEN).value()).isCloseTo(70 + 80, CLOSE);
    }

    @Test
    void takesNothingFromWhatNeverRunsOut() {
        Supply always = supply(10, null);
        Choices choices = choices(need(demand(1, NEAR), way(always, 90)), need(demand(2, NEAR), way(always, 50)));
        assertThat(solved(choices, TAKEN, OPEN).value()).isCloseTo(140, CLOSE);
    }

    @Test
    void saysWhatTakingALesserWayWouldCost() {
        Choices choices = choices(need(
                demand(1, NEAR), way(CLINIC, 90), way(supply(11, Capacity.occasions(1)), 60), way(goods(12, 0), 99)));
        Relaxation relaxation = solved(choices, OPEN, OPEN, OPEN);
        assertThat(relaxation.loss(0)).isCloseTo(0, CLOSE);
        assertThat(relaxation.loss(1)).isCloseTo(30, CLOSE);
        assertThat(relaxation.loss(2)).isZero();
    }

    @Test
    void ignoresWhatIsWorthNothing() {
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 0)));
        Relaxation relaxation = new Relaxation(choices, new Decision[] {OPEN});
        assertThat(relaxation.solve(new Effort(50, () -> false))).isTrue();
        assertThat(relaxation.value()).isZero();
        assertThat(relaxation.part(0)).isZero();
    }

    /** Its table has a row for the need, one for the values, a column for the way and one for the limits. */
    @Test
    void beginsNoTableThatItCouldNotGoThroughFiftyTimes() {
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 90)));
        Decision[] open = {OPEN};
        Effort little = new Effort(4 * 50 - 1, () -> false);
        assertThat(new Relaxation(choices, open).solve(little)).isFalse();
        assertThat(little.left()).isEqualTo(4 * 50 - 1);
        assertThat(new Relaxation(choices, open).solve(new Effort(4 * 50, () -> false)))
                .isTrue();
        assertThat(new Relaxation(choices, open).solve(new Effort(4 * 50, () -> true)))
                .isFalse();
    }

    @Test
    void isNotSolvedWhenItIsStoppedOnItsWay() {
        AtomicInteger asked = new AtomicInteger();
        Effort effort = new Effort(1_000, () -> asked.incrementAndGet() > 1);
        Choices choices = choices(need(demand(1, NEAR), way(CLINIC, 90)));
        assertThat(new Relaxation(choices, new Decision[] {OPEN}).solve(effort)).isFalse();
        assertThat(effort.left()).isLessThan(1_000);
    }

    /** A store that could serve everybody needs no row of its own; one bag less, and it does. */
    @Test
    void keepsItsTableSmall() {
        assertThat(table(6)).isEqualTo((2 + 1) * (2 + 1));
        assertThat(table(5)).isEqualTo((3 + 1) * (2 + 1));
    }

    private static int table(int bags) {
        Choices choices =
                choices(need(bags(1, 3), way(goods(10, bags), 90)), need(bags(2, 3), way(goods(10, bags), 60)));
        return IntStream.range(1, 100)
                .filter(size ->
                        new Relaxation(choices, new Decision[] {OPEN, OPEN}).solve(new Effort(50L * size, () -> false)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWorthNoLessThanTheBestPlanThatKeepsToTheDecisions(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Choices choices = SmallProblems.random(random, 4, NO_FLOORS);
            Decision[] decisions = decisions(random, choices);
            Relaxation relaxation = solved(choices, decisions);
            double best = SmallProblems.optimum(choices, NO_FLOORS, draft -> keeps(choices, decisions, draft));
            assertThat(relaxation.value()).isGreaterThan(best - 1e-6);
            for (int need = 0; need < choices.needs(); need++) {
                double served = IntStream.range(choices.begin(need), choices.end(need))
                        .mapToDouble(relaxation::part)
                        .sum();
                assertThat(served).isBetween(0.0, 1 + 1e-6);
            }
        }
    }

    private static Decision[] decisions(Random random, Choices choices) {
        Decision[] decisions = new Decision[choices.ways()];
        Draft draft = new Draft(choices);
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                decisions[way] = random.nextInt(4) == 0 ? LEFT_OUT : OPEN;
                boolean whole = !choices.parted(need) || choices.occasion(way);
                if (whole && draft.served(need) == 0 && random.nextInt(3) == 0) {
                    draft.give(way, choices.amount(need));
                    decisions[way] = TAKEN;
                    if (!SmallProblems.feasible(choices, draft)) {
                        draft.give(way, 0);
                        decisions[way] = OPEN;
                    }
                }
            }
        }
        return decisions;
    }

    private static boolean keeps(Choices choices, Decision[] decisions, Draft draft) {
        return IntStream.range(0, choices.ways())
                .allMatch(way -> decisions[way] == OPEN || decisions[way] == TAKEN == draft.given(way) > 0);
    }
}
