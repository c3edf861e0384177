package cn.liangdan.engine.plan;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.SupplyIndex;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import cn.liangdan.engine.text.TextModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plans a whole list. Only pairs that every hard criterion accepts are considered; no supply gives more than it has left
 * and no need gets more than it asks for.
 */
public final class Planner {

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::need).thenComparing(Line::supply);

    /** So many windows of a supply are considered for a need. */
    private static final int WINDOWS = 8;

    private final Context context;
    private final Policy policy;
    private final TextModel texts;

    public Planner(Context context, Policy policy, TextModel texts) {
        this.context = context;
        this.policy = policy;
        this.texts = texts;
    }

    /**
     * A plan of great worth. The order of the lists does not matter.
     *
     * @param workLimit units of work after which the best plan so far is given
     * @param stop asked now and then; {@code true} gives the best plan so far
     */
    public Plan plan(
            Collection<Demand> demands,
            Collection<Supply> supplies,
            PlanRules rules,
            long workLimit,
            BooleanSupplier stop) {
        List<Candidate> candidates = candidates(demands, supplies, rules);
        Floors floors = new Floors(rules);
        Plan best = attempt(candidates, rules, floors, 0, workLimit, stop);
        long bound = best.bound();
        // Needs that take goods are planned before the others, so floors reach them only as points more.
        for (int part = 4; part >= 1 && best.outcome() == Plan.Outcome.COMPLETE; part /= 2) {
            if (Arrays.stream(floors.count(only(candidates, Candidate::takesGoods)))
                                    .sum()
                            == 0
                    || floors.missed(candidates, best.lines()) == 0) {
                break;
            }
            Plan next = attempt(candidates, rules, floors, floors.points() / part, workLimit, stop);
            bound = Math.min(bound, next.bound());
            best = next.worth() > best.worth() ? next : best;
        }
        return new Plan(best.lines(), best.value(), best.worth(), bound, best.outcome());
    }

    /** @param lure points more for a need that takes goods in a region with a floor */
    private static Plan attempt(
            List<Candidate> all, PlanRules rules, Floors floors, int lure, long workLimit, BooleanSupplier stop) {
        List<Candidate> candidates = all.stream()
                .map(each -> lure > 0 && each.takesGoods() && floors.regionOf(each.demand()) != Limits.NONE
                        ? each.lured(lure)
                        : each)
                .toList();
        Stock stock = new Stock();
        long[] nobody = new long[floors.regions()];
        Share whole = WholeShare.plan(only(candidates, Candidate::whole), stock, workLimit, stop);
        Share bulk = new FlowShare(only(candidates, Candidate::bulk), true, rules, floors, stock)
                .plan(nobody, nobody, workLimit, stop);
        List<Candidate> goods = only(candidates, Candidate::takesGoods);
        long[] served = floors.served(
                goods,
                Stream.concat(whole.lines().stream(), bulk.lines().stream()).toList());
        Share occasions = new FlowShare(
                        only(candidates, candidate -> !candidate.takesGoods()), false, rules, floors, stock)
                .plan(floors.count(goods), served, workLimit, stop);
        return joined(List.of(whole, bulk, occasions), all, rules, floors);
    }

    private static Plan joined(List<Share> shares, List<Candidate> candidates, PlanRules rules, Floors floors) {
        List<Line> lines = shares.stream()
                .flatMap(share -> share.lines().stream())
                .sorted(ORDER)
                .toList();
        long value = lines.stream().mapToLong(Line::points).sum();
        boolean complete = shares.stream().allMatch(Share::complete);
        return new Plan(
                lines,
                value,
                value + promises(candidates, lines, rules) - floors.missed(candidates, lines),
                shares.stream().mapToLong(Share::bound).sum(),
                complete ? Plan.Outcome.COMPLETE : Plan.Outcome.TRUNCATED);
    }

    /** Points for promises kept; for one kept in part, that part. */
    private static long promises(List<Candidate> candidates, List<Line> lines, PlanRules rules) {
        Map<UUID, Long> wanted = new HashMap<>();
        candidates.forEach(candidate ->
                wanted.put(candidate.demand().id(), candidate.demand().amount().thousandths()));
        return lines.stream()
                .filter(line -> line.supply().equals(rules.promised().get(line.need())))
                .mapToLong(line -> rules.promiseBonus()
                        * line.amount().thousandths()
                        / Objects.requireNonNull(wanted.get(line.need())))
                .sum();
    }

    private List<Candidate> candidates(Collection<Demand> demands, Collection<Supply> supplies, PlanRules rules) {
        SupplyIndex index = new SupplyIndex(context, policy, texts);
        Map<UUID, Supply> byId = new HashMap<>();
        for (Supply supply : supplies) {
            index.put(supply);
            byId.put(supply.id(), supply);
        }
        return demands.stream()
                .sorted(Comparator.comparing(Demand::id))
                .map(demand -> candidate(demand, index.supplies(demand, rules.options()), byId, rules))
                .toList();
    }

    private Candidate candidate(Demand demand, List<Suggestion> suggestions, Map<UUID, Supply> byId, PlanRules rules) {
        UUID promised = rules.promised().get(demand.id());
        List<Option> options = suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::supply))
                .flatMap(suggestion -> options(
                        demand,
                        byId.get(suggestion.supply()),
                        suggestion.score(),
                        suggestion.supply().equals(promised) ? rules.promiseBonus() : 0))
                .toList();
        return new Candidate(demand, options);
    }

    /** One for each window on which the supply and the demand agree, the soonest, or one if windows do not count. */
    private Stream<Option> options(Demand demand, Supply supply, int score, int bonus) {
        Capacity capacity = supply.capacity();
        if (capacity == null || !capacity.byWindow()) {
            return Stream.of(new Option(supply, score, bonus, null));
        }
        DateRange wanted = demand.window();
        return supply.windows(context.asOf()).stream()
                .filter(window -> wanted == null || window.overlaps(wanted))
                .limit(WINDOWS)
                .map(window -> new Option(supply, score, bonus, window));
    }

    private static List<Candidate> only(List<Candidate> candidates, Predicate<Candidate> kind) {
        return candidates.stream().filter(kind).toList();
    }
}
