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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Plans a whole list. Only pairs that every hard criterion accepts are considered; no supply gives more than it has left
 * and no need gets more than it asks for.
 */
public final class Planner {

    private static final Comparator<Demand> BY_ID = Comparator.comparing(Demand::id);

    /** What may be spent on a proof that nobody asked for: enough for a small list, which then has the best plan. */
    private static final long PROOF = 200_000_000;

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
     * <p>If the rules ask for the best plan ({@link PlanRules#EXACT}), know no floors and reward no promises, a complete plan
     * is never worth less than that for fewer supplies: it is proved that none is worth a point more, and every plan
     * without a supply is one with it, too. In other plans each part is as good as its bound says, no more.
     *
     * @param workLimit units of work, in all, after which the best plan so far is given: pairs of a need and a supply looked
     *     at, changes tried
     * @param stop asked now and then once all demands are ranked, without which no bound would hold for all of them;
     *     {@code true} gives the best plan so far
     */
    public Plan plan(
            Collection<Demand> demands,
            Collection<Supply> supplies,
            PlanRules rules,
            long workLimit,
            BooleanSupplier stop) {
        Effort effort = new Effort(workLimit, stop);
        Floors floors = new Floors(rules);
        Choices choices = new Choices(candidates(demands, supplies, rules), floors);
        boolean proves = rules.isExact() && floors.regions() == 0;
        Search search = new Search(choices, floors, proves ? PlanRules.standard().step() : rules.step(), effort);
        search.run(0);
        // Goods are given without regard to floors, which therefore reach them only as points more.
        for (int part = 4; part >= 1 && search.wantsLure() && !effort.over(); part /= 2) {
            search.run(floors.points() / part);
        }
        Bound prices = new Bound(choices, floors, search.prices());
        long bound = prices.proved();
        if (search.goods()) {
            bound = Math.min(bound, prices.improved(search.worth(), effort));
        }
        if (bound > search.worth() && floors.regions() == 0 && (proves || search.contested())) {
            return proved(choices, search.best(), floors, bound, proves, effort);
        }
        return plan(search.best(), floors, bound, effort);
    }

    /** @param whole whether the plan is complete only if nothing better can be left */
    private static Plan proved(
            Choices choices, Draft draft, Floors floors, long bound, boolean whole, Effort effort) {
        Effort share = whole ? effort : effort.share(PROOF);
        Proof proof = new Proof(choices, floors, draft, share);
        if (!proof.run() && whole) {
            effort.cut();
        }
        return plan(proof.best(), floors, Math.min(bound, proof.bound()), effort);
    }

    private static Plan plan(Draft draft, Floors floors, long bound, Effort effort) {
        List<Line> lines = draft.lines();
        return new Plan(
                lines,
                lines.stream().mapToLong(Line::points).sum(),
                draft.worth(floors),
                bound,
                effort.complete() ? Plan.Outcome.COMPLETE : Plan.Outcome.TRUNCATED);
    }

    List<Candidate> candidates(Collection<Demand> demands, Collection<Supply> supplies, PlanRules rules) {
        SupplyIndex index = new SupplyIndex(context, policy, texts);
        Map<UUID, Supply> byId = new HashMap<>();
        for (Supply supply : supplies) {
            index.put(supply);
            byId.put(supply.id(), supply);
        }
        int limit = rules.isExact() ? supplies.size() : rules.options();
        List<Candidate> candidates = new ArrayList<>();
        for (Demand demand : demands.stream().sorted(BY_ID).toList()) {
            candidates.add(candidate(demand, index.supplies(demand, limit), byId, rules));
        }
        return candidates;
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
}
