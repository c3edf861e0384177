package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Eligibility;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.RandomLists;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Plan.Line;
import cn.liangdan.engine.text.TextModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, on lists with every kind of entry. */
class PlanPropertiesTest {
    private static final Context CONTEXT = new Context(LocalDate.of(2026, 4, 1), RandomLists.mappings());
    private static final Planner PLANNER = new Planner(CONTEXT, Policy.standard(), TextModel.plain());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static Plan plan(List<Demand> demands, List<Supply> supplies, PlanRules rules) {
        Plan plan = PLANNER.plan(demands, supplies, rules, Long.MAX_VALUE, () -> false);
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.COMPLETE);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
        assertThat(plan.value())
                .isEqualTo(plan.lines().stream().mapToLong(Line::points).sum());
        return plan;
    }

    private static <T> Map<UUID, T> byId(List<T> list, Function<T, UUID> id) {
        return list.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGivesMoreThanThereIs(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(80);
        List<Supply> supplies = lists.supplies(30);
        for (PlanRules rules : List.of(PlanRules.standard(), PlanRules.exact())) {
            expectWithinCapacity(plan(demands, supplies, rules), byId(demands, Demand::id), byId(supplies, Supply::id));
        }
    }

    private static void expectWithinCapacity(Plan plan, Map<UUID, Demand> demands, Map<UUID, Supply> supplies) {
        Map<UUID, Long> taken = new HashMap<>();
        Map<Map.Entry<UUID, DateRange>, Long> occasions = new HashMap<>();
        for (Line line : plan.lines()) {
            Capacity capacity = supplies.get(line.supply()).capacity();
            boolean occasion = capacity != null && capacity.counting() == Capacity.Counting.OCCASIONS;
            Amount asked = demands.get(line.need()).amount();
            boolean shared = occasion && asked.unit().equals(capacity.remaining().unit()) && asked.thousandths() % 1_000 == 0;
            boolean one = occasion && (capacity.byWindow() || !shared);
            taken.merge(line.supply(), one ? 1_000 : line.amount().thousandths(), Long::sum);
            if (line.window() != null) {
                occasions.merge(Map.entry(line.supply(), line.window()), 1L, Long::sum);
            }
            assertThat(line.window() != null).isEqualTo(occasion && capacity.byWindow());
        }
        assertThat(plan.lines()).isNotEmpty();
        taken.forEach((supply, amount) -> assertThat(left(supplies.get(supply))).isGreaterThanOrEqualTo(amount));
        occasions.forEach((window, many) -> assertThat(
                        supplies.get(window.getKey()).capacity().eachWindow())
                .isGreaterThanOrEqualTo(many));
    }

    private static long left(Supply supply) {
        return supply.capacity() == null
                ? Long.MAX_VALUE
                : supply.capacity().remaining().thousandths();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGivesMoreThanIsAskedForAndAnIndivisibleNeedAllOrNothing(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(80);
        List<Supply> supplies = lists.supplies(30);
        for (PlanRules rules : List.of(PlanRules.standard(), PlanRules.exact())) {
            Map<UUID, Long> given = new HashMap<>();
            for (Line line : plan(demands, supplies, rules).lines()) {
                assertThat(line.amount().thousandths()).isPositive();
                given.merge(line.need(), line.amount().thousandths(), Long::sum);
            }
            for (Demand demand : demands) {
                long wanted = demand.amount().thousandths();
                long got = given.getOrDefault(demand.id(), 0L);
                assertThat(got).isLessThanOrEqualTo(wanted);
                assertThat(demand.divisible() || got == 0 || got == wanted).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pairsNothingThatAHardCriterionRejects(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(80);
        List<Supply> supplies = lists.supplies(30);
        Map<UUID, Demand> needs = byId(demands, Demand::id);
        Map<UUID, Supply> offers = byId(supplies, Supply::id);
        for (Line line : plan(demands, supplies, PlanRules.standard()).lines()) {
            Demand need = needs.get(line.need());
            Supply offer = offers.get(line.supply());
            assertThat(Eligibility.misses(need, offer, CONTEXT)).isEmpty();
            assertThat(line.amount().unit()).isEqualTo(need.amount().unit());
            if (line.window() != null) {
                assertThat(offer.windows(CONTEXT.asOf())).contains(line.window());
                assertThat(need.window() == null || need.window().overlaps(line.window()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plansTheSameWhateverTheOrderOfTheListsAndHoweverOften(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(80);
        List<Supply> supplies = lists.supplies(30);
        Plan standard = plan(demands, supplies, PlanRules.standard());
        Plan exact = plan(demands, supplies, PlanRules.exact());
        assertThat(plan(demands, supplies, PlanRules.standard())).isEqualTo(standard);
        Random random = new Random(seed);
        Collections.shuffle(demands, random);
        Collections.shuffle(supplies, random);
        assertThat(plan(demands, supplies, PlanRules.standard())).isEqualTo(standard);
        assertThat(plan(demands, supplies, PlanRules.exact())).isEqualTo(exact);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLosesByMoreSupplyWhenTheBestPlanIsAskedFor(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(50);
        List<Supply> coming = lists.supplies(26).stream()
                .filter(supply -> supply.capacity() != null)
                .toList();
        List<Supply> supplies = new ArrayList<>();
        long before = 0;
        for (Supply supply : coming) {
            supplies.add(supply);
            Plan plan = plan(demands, supplies, PlanRules.exact());
            assertThat(plan.value()).isGreaterThanOrEqualTo(before).isEqualTo(plan.bound());
            before = plan.value();
        }
        assertThat(before).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheBestPlanWhenItIsAskedForAndOtherwiseSaysHowFarItIs(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(60);
        List<Supply> supplies = lists.supplies(20);
        Floors none = new Floors(PlanRules.exact());
        Choices choices = new Choices(PLANNER.candidates(demands, supplies, PlanRules.exact()), none);
        double best = PlanOracle.optimum(choices);
        assertThat((double) plan(demands, supplies, PlanRules.exact()).value()).isBetween(best - 1, best + 0.01);
        Plan standard = plan(demands, supplies, PlanRules.standard());
        assertThat((double) standard.bound()).isGreaterThan(best - 1);
        assertThat((double) standard.worth()).isBetween(0.995 * best, best + 0.01);
    }
}
