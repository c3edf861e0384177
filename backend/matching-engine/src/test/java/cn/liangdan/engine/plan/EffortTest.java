package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.RandomLists;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.text.TextModel;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    private static final Planner PLANNER = new Planner(
            new Context(LocalDate.of(2026, 4, 1), RandomLists.mappings()), Policy.standard(), TextModel.plain());
    private static final RandomLists LISTS = new RandomLists(41);
    private static final List<Demand> DEMANDS = LISTS.demands(70);
    private static final List<Supply> SUPPLIES = LISTS.supplies(25);

    @Test
    void isOneForAllPartsThatShareIt() {
        Effort effort = new Effort(100, () -> false);
        effort.spend(30);
        Effort share = effort.share(50);
        assertThat(share.left()).isEqualTo(50);
        assertThat(effort.left()).isEqualTo(20);
        assertThat(effort.share(50).left()).isEqualTo(20);
        assertThat(effort.over()).isTrue();
        assertThat(effort.complete()).isTrue();
    }

    @Test
    void asksNoMoreOnceItWasToStop() {
        AtomicInteger asked = new AtomicInteger();
        Effort effort = new Effort(100, () -> asked.incrementAndGet() == 2);
        assertThat(effort.stopped()).isFalse();
        assertThat(effort.stopped()).isTrue();
        assertThat(effort.over()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 10_000, 30_000})
    void givesTheSamePlanForTheSameLimitAndMarksIt(long limit) {
        Plan plan = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.standard(), limit, () -> false);
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.TRUNCATED);
        assertThat(plan.lines()).isNotEmpty();
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
        assertThat(PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.standard(), limit, () -> false))
                .isEqualTo(plan);
    }

    /** All parts and attempts of a plan together: a limit for each would let this one come to its end. */
    @Test
    void spendsNoMoreThanTheLimitInAll() {
        Effort effort = new Effort(Long.MAX_VALUE, () -> false);
        Choices choices = new Choices(
                PLANNER.candidates(DEMANDS, SUPPLIES, PlanRules.standard()), new Floors(PlanRules.standard()));
        new Search(choices, new Floors(PlanRules.standard()), 0.005, effort).run(0);
        long needed = Long.MAX_VALUE - effort.left();
        Plan less = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.standard(), needed / 2, () -> false);
        assertThat(less.outcome()).isEqualTo(Plan.Outcome.TRUNCATED);
        Plan all = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.standard(), Long.MAX_VALUE, () -> false);
        assertThat(all.outcome()).isEqualTo(Plan.Outcome.COMPLETE);
        assertThat(less.worth()).isLessThanOrEqualTo(all.bound());
    }

    @Test
    void givesTheBestPlanSoFarWhenItIsStopped() {
        Plan plan = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.exact(), Long.MAX_VALUE, () -> true);
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.TRUNCATED);
        assertThat(plan.lines()).isNotEmpty();
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
    }

    @Test
    void saysSoWhenTheBestPlanCouldNotBeProved() {
        Plan whole = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.exact(), Long.MAX_VALUE, () -> false);
        Plan plan = PLANNER.plan(DEMANDS, SUPPLIES, PlanRules.exact(), 50_000, () -> false);
        assertThat(whole.outcome()).isEqualTo(Plan.Outcome.COMPLETE);
        assertThat(whole.bound()).isEqualTo(whole.worth());
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.TRUNCATED);
        assertThat(plan.worth()).isLessThanOrEqualTo(whole.worth());
        assertThat(plan.bound()).isGreaterThanOrEqualTo(whole.worth());
    }
}
