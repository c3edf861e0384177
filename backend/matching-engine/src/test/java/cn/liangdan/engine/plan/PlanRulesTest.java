package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.Villages.COUNTY;
import static cn.liangdan.engine.plan.Villages.FAR;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.PLANNER;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.id;
import static cn.liangdan.engine.plan.Villages.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Recurrence;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rules ask of a planner. */
class PlanRulesTest {

    /** Of eleven bags any two of them have enough, and parts of bags would serve a sixth of another. */
    private static final List<Demand> PILE = List.of(
            demand(1, NEAR).text("送种子").amount(Amount.of(6, "袋")).build(),
            demand(2, NEAR).text("送种子").amount(Amount.of(5, "袋")).build(),
            demand(3, NEAR).text("送种子").amount(Amount.of(5, "袋")).build());

    private static Supply seed(long number, int bags) {
        return Supply.builder(id(number), id(3), COUNTY, "HEALTH")
                .text("送种子")
                .capacity(Capacity.units(Amount.of(bags, "袋")))
                .build();
    }

    @Test
    void provesTheBestPlanWhenItIsAskedFor() {
        Plan best = plan(PILE, List.of(seed(10, 11)), PlanRules.exact());
        assertThat(best.lines()).hasSize(2);
        assertThat(best.gap()).isZero();
        assertThat(plan(PILE, List.of(seed(10, 11)), PlanRules.standard()).gap())
                .isPositive();
    }

    /** Parts of bags would serve a sixth of another need, too; that none does is proved without being asked for. */
    @Test
    void provesASmallListWhosePartsCompete() {
        List<Demand> demands = new ArrayList<>(PILE);
        demands.add(demand(4, NEAR)
                .text("送种子")
                .amount(Amount.of(1, "袋"))
                .divisible(true)
                .build());
        Plan plan = plan(demands, List.of(seed(10, 12)), PlanRules.standard());
        assertThat(plan.lines()).hasSize(3);
        assertThat(plan.gap()).isZero();
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.COMPLETE);
    }

    @Test
    void considersOnlyTheBestSuppliesUnlessTheBestPlanIsAskedFor() {
        List<Supply> supplies = List.of(seed(10, 10), seed(11, 10), seed(12, 10));
        PlanRules two = new PlanRules(2, 0.005, Map.of(), 0, List.of(), 0);
        PlanRules exact = new PlanRules(2, PlanRules.EXACT, Map.of(), 0, List.of(), 0);
        assertThat(PLANNER.candidates(PILE, supplies, two))
                .allMatch(each -> each.options().size() == 2);
        assertThat(PLANNER.candidates(PILE, supplies, exact))
                .allMatch(each -> each.options().size() == 3);
    }

    @Test
    void considersTheSoonestWindowsOnly() {
        Supply weekly = Supply.builder(id(50), id(3), COUNTY, "HEALTH")
                .availability(Availability.every(new Recurrence.Weekly(EnumSet.of(DayOfWeek.FRIDAY))))
                .capacity(Capacity.occasions(9, 1))
                .build();
        List<Option> options = PLANNER.candidates(List.of(demand(1, NEAR).build()), List.of(weekly), PlanRules.exact())
                .get(0)
                .options();
        assertThat(options).hasSize(8);
        assertThat(options.get(0).window().from()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(options.get(7).window().from()).isEqualTo(LocalDate.of(2026, 5, 22));
    }

    @Test
    void saysHowFarAPlanCanBeFromTheBest() {
        assertThat(new Plan(List.of(), 90, 90, 120, Plan.Outcome.COMPLETE).gap())
                .isEqualTo(0.25);
    }

    @Test
    void putsFloorsInOrder() {
        PlanRules.Floor near = new PlanRules.Floor(Area.under(NEAR), 1);
        PlanRules.Floor far = new PlanRules.Floor(Area.under(FAR), 2);
        assertThat(new PlanRules(1, 1, Map.of(), 0, List.of(far, near), 1).floors())
                .containsExactly(near, far);
    }
}
