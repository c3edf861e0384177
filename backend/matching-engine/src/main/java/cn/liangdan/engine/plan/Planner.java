package cn.liangdan.engine.plan;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.SupplyIndex;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import cn.liangdan.engine.text.TextModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Plans a whole list. Only pairs that every hard criterion accepts are considered; no supply gives more than it has left
 * and no need gets more than it asks for.
 */
public final class Planner {

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::need).thenComparing(Line::supply);

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
        Stock stock = new Stock();
        List<Share> shares = new ArrayList<>();
        shares.add(WholeShare.plan(only(candidates, Candidate::whole), stock, workLimit, stop));
        List<Candidate> bulk = only(candidates, Candidate::bulk);
        shares.add(new FlowShare(bulk, true, rules, stock).plan(workLimit, stop));
        List<Candidate> occasions = only(candidates, candidate -> !candidate.takesGoods());
        shares.add(new FlowShare(occasions, false, rules, stock).plan(workLimit, stop));
        return joined(shares);
    }

    private static Plan joined(List<Share> shares) {
        List<Line> lines = shares.stream()
                .flatMap(share -> share.lines().stream())
                .sorted(ORDER)
                .toList();
        boolean complete = shares.stream().allMatch(Share::complete);
        return new Plan(
                lines,
                lines.stream().mapToLong(Line::points).sum(),
                shares.stream().mapToLong(Share::worth).sum(),
                shares.stream().mapToLong(Share::bound).sum(),
                complete ? Plan.Outcome.COMPLETE : Plan.Outcome.TRUNCATED);
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

    private static Candidate candidate(
            Demand demand, List<Suggestion> suggestions, Map<UUID, Supply> byId, PlanRules rules) {
        UUID promised = rules.promised().get(demand.id());
        List<Option> options = suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::supply))
                .map(suggestion -> new Option(
                        byId.get(suggestion.supply()),
                        suggestion.score(),
                        suggestion.supply().equals(promised) ? rules.promiseBonus() : 0))
                .toList();
        return new Candidate(demand, options);
    }

    private static List<Candidate> only(List<Candidate> candidates, Predicate<Candidate> kind) {
        return candidates.stream().filter(kind).toList();
    }
}
