package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.Villages.COUNTY;
import static cn.liangdan.engine.plan.Villages.FAR;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.PLANNER;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.id;
import static cn.liangdan.engine.plan.Villages.plan;
import static cn.liangdan.engine.plan.Villages.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Supply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    @Test
    void givesAScarceOccasionToTheNeedItSuitsBest() {
        Demand alike = demand(1, NEAR).text("义诊").build();
        Demand other = demand(2, NEAR).text("演出").build();
        Supply clinic = Supply.builder(id(10), id(3), COUNTY, "HEALTH")
                .text("义诊")
                .capacity(Capacity.occasions(1))
                .build();
        Plan plan = plan(List.of(other, alike), List.of(clinic), PlanRules.standard());
        assertThat(plan.lines()).extracting(Plan.Line::need).containsExactly(id(1));
        assertThat(plan.lines().get(0).amount()).isEqualTo(Amount.of(1, "项"));
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.COMPLETE);
        assertThat(plan.gap()).isBetween(0.0, 0.01);
    }

    @Test
    void spreadsADivisibleNeedOverGoods() {
        Demand fertiliser =
                demand(1, NEAR).amount(Amount.of(42, "吨")).divisible(true).build();
        Plan plan = plan(
                List.of(fertiliser),
                List.of(supply(10, Capacity.units(Amount.of(30, "吨"))), supply(11, Capacity.units(Amount.of(20, "吨")))),
                PlanRules.standard());
        assertThat(plan.lines().stream()
                        .mapToLong(line -> line.amount().thousandths())
                        .sum())
                .isEqualTo(42_000);
        assertThat(plan.lines()).allMatch(line -> line.amount().unit().equals("吨"));
    }

    @Test
    void spreadsADivisibleNeedForOccasionsOverServices() {
        Demand shows =
                demand(1, NEAR).amount(Amount.of(3, "场")).divisible(true).build();
        Plan plan = plan(
                List.of(shows),
                List.of(supply(10, Capacity.occasions(2)), supply(11, Capacity.occasions(2))),
                PlanRules.standard());
        assertThat(plan.lines()).hasSize(2);
        assertThat(plan.lines().stream()
                        .mapToLong(line -> line.amount().thousandths())
                        .sum())
                .isEqualTo(3_000);
        assertThat(plan.lines()).allMatch(line -> line.amount().thousandths() % 1_000 == 0);
    }

    @Test
    void givesAnIndivisibleNeedForOccasionsAllOfThemOrNone() {
        Demand shows = demand(1, NEAR).amount(Amount.of(3, "场")).build();
        Demand clinic = demand(2, NEAR).build();
        List<Supply> tight = List.of(supply(10, Capacity.occasions(2)), supply(11, Capacity.occasions(2)));
        assertThat(plan(List.of(shows), tight, PlanRules.standard()).lines()).isEmpty();
        Plan plan = plan(List.of(shows, clinic), List.of(supply(12, Capacity.occasions(3))), PlanRules.standard());
        assertThat(plan.lines()).hasSize(1);
    }

    @Test
    void servesAnIndivisibleNeedWholeOrNotAtAll() {
        Demand seed = demand(1, NEAR).amount(Amount.of(110, "袋")).build();
        Demand less = demand(2, NEAR).amount(Amount.of(60, "袋")).build();
        Plan plan = plan(
                List.of(seed, less), List.of(supply(10, Capacity.units(Amount.of(150, "袋")))), PlanRules.standard());
        assertThat(plan.lines()).hasSize(1);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
    }

    @Test
    void losesNothingByAFewGoodsBesideAServiceThatCoversAll() {
        Demand seed =
                demand(1, NEAR).amount(Amount.of(10, "袋")).divisible(true).build();
        Supply service = supply(10, Capacity.occasions(1));
        Plan before = plan(List.of(seed), List.of(service), PlanRules.standard());
        Plan after = plan(
                List.of(seed), List.of(service, supply(11, Capacity.units(Amount.of(1, "袋")))), PlanRules.standard());
        assertThat(before.lines()).hasSize(1);
        assertThat(after.value()).isGreaterThanOrEqualTo(before.value());
        assertThat(after.bound()).isGreaterThanOrEqualTo(after.worth());
    }

    @Test
    void keepsAPromiseWhenItsBonusIsWorthIt() {
        List<Demand> demands = List.of(
                demand(1, NEAR).text("义诊").build(), demand(2, NEAR).text("演出").build());
        Supply clinic = Supply.builder(id(10), id(3), COUNTY, "HEALTH")
                .text("义诊")
                .capacity(Capacity.occasions(1))
                .build();
        PlanRules rules = new PlanRules(40, 0.005, Map.of(id(2), id(10)), 900_000, List.of(), 0);
        Plan plan = plan(demands, List.of(clinic), rules);
        assertThat(plan.lines()).extracting(Plan.Line::need).containsExactly(id(2));
        assertThat(plan.worth()).isEqualTo(plan.value() + 900_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverGivesMoreThanThereIsNorMoreThanIsAskedForInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            demands.add(demand(i, random.nextBoolean() ? NEAR : FAR)
                    .text(random.nextBoolean() ? "义诊" : "送种子")
                    .amount(Amount.of(1 + random.nextInt(9), "袋"))
                    .divisible(random.nextBoolean())
                    .build());
        }
        for (int i = 0; i < 9; i++) {
            boolean goods = random.nextBoolean();
            int many = random.nextInt(20);
            supplies.add(supply(100 + i, goods ? Capacity.units(Amount.of(many, "袋")) : Capacity.occasions(many / 4)));
        }
        Plan plan = plan(demands, supplies, PlanRules.standard());
        expectWithinCapacity(plan, demands, supplies);
        Collections.shuffle(demands, random);
        Collections.shuffle(supplies, random);
        assertThat(plan(demands, supplies, PlanRules.standard())).isEqualTo(plan);
    }

    private static void expectWithinCapacity(Plan plan, List<Demand> demands, List<Supply> supplies) {
        Map<UUID, Long> wanted = new HashMap<>();
        Map<UUID, Long> left = new HashMap<>();
        demands.forEach(demand -> wanted.put(demand.id(), demand.amount().thousandths()));
        supplies.forEach(
                supply -> left.put(supply.id(), supply.capacity().remaining().thousandths()));
        for (Plan.Line line : plan.lines()) {
            Supply supply = supplies.stream()
                    .filter(each -> each.id().equals(line.supply()))
                    .findFirst()
                    .orElseThrow();
            boolean occasions = supply.capacity().counting() == Capacity.Counting.OCCASIONS;
            wanted.merge(line.need(), -line.amount().thousandths(), Long::sum);
            left.merge(line.supply(), occasions ? -1_000 : -line.amount().thousandths(), Long::sum);
        }
        assertThat(wanted.values()).allMatch(rest -> rest >= 0);
        assertThat(left.values()).allMatch(rest -> rest >= 0);
        assertThat(plan.lines()).isNotEmpty();
        assertThat(plan.worth()).isLessThanOrEqualTo(plan.bound());
    }

    @Test
    void givesEachWindowNoMoreThanItCanTakeAndAllOfThemNoMoreThanIsLeft() {
        DateRange april = new DateRange(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 12));
        DateRange may = new DateRange(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 12));
        DateRange june = new DateRange(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 12));
        Supply clinic = Supply.builder(id(50), id(3), COUNTY, "HEALTH")
                .availability(Availability.during(april, may, june))
                .capacity(Capacity.occasions(5, 2))
                .build();
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            demands.add(demand(i, NEAR).window(i < 3 ? april : null).build());
        }
        Plan plan = plan(demands, List.of(clinic), PlanRules.standard());
        assertThat(plan.lines()).hasSize(5);
        assertThat(plan.lines()).filteredOn(line -> april.equals(line.window())).hasSize(2);
        assertThat(plan.lines()).filteredOn(line -> may.equals(line.window())).hasSizeLessThanOrEqualTo(2);
        assertThat(plan.lines())
                .filteredOn(line -> line.need().getLeastSignificantBits() < 3)
                .allMatch(line -> april.equals(line.window()))
                .hasSize(2);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
    }

    @Test
    void namesNoWindowWhereOnlyTheTotalCounts() {
        Plan plan = plan(
                List.of(demand(1, NEAR).build()), List.of(supply(10, Capacity.occasions(1))), PlanRules.standard());
        assertThat(plan.lines()).singleElement().satisfies(line -> assertThat(line.window())
                .isNull());
    }

    @Test
    void marksAPlanThatWasStopped() {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            demands.add(demand(i, NEAR).build());
        }
        Plan plan =
                PLANNER.plan(demands, List.of(supply(100, Capacity.occasions(5))), PlanRules.standard(), 3, () -> true);
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.TRUNCATED);
        assertThat(plan.lines()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void refusesRulesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanRules(0, 0.1, Map.of(), 0, List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanRules(1, 0, Map.of(), 0, List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanRules(1, 0.1, Map.of(), -1, List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanRules(1, 0.1, Map.of(), 0, List.of(), -1));
        assertThat(plan(List.of(), List.of(), PlanRules.standard()).gap()).isZero();
    }
}
