package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Scores who may serve whom, for one day, one policy and one text model. Immutable and safe to share.
 */
public final class Ranker {

    private static final List<SoftCriterion> CRITERIA = List.of(SoftCriterion.values());

    private static final Comparator<Suggestion> BEST_SUPPLY =
            Comparator.comparingInt(Suggestion::score).reversed().thenComparing(Suggestion::supply);

    private static final Comparator<Suggestion> BEST_DEMAND =
            Comparator.comparingInt(Suggestion::score).reversed().thenComparing(Suggestion::demand);

    private static final Comparator<Exclusion> NEAREST = Comparator.comparingInt(
                    (Exclusion exclusion) -> exclusion.misses().size())
            .thenComparing(Exclusion::supply)
            .thenComparing(Exclusion::demand);

    private final Preparation preparation;

    public Ranker(Context context, Policy policy, TextModel texts) {
        this.preparation = new Preparation(context, policy, texts);
    }

    /**
     * The best supplies for a demand: highest score first, then by id.
     *
     * @param limit at most so many, not negative
     */
    public List<Suggestion> supplies(Demand demand, Collection<Supply> supplies, int limit) {
        Asked asked = preparation.asked(demand);
        return supplies.stream()
                .filter(supply -> Eligibility.fits(demand, supply, preparation.context()))
                .map(supply -> suggestion(asked, preparation.offered(supply), preparation.policy()))
                .sorted(BEST_SUPPLY)
                .limit(limit)
                .toList();
    }

    /**
     * The demands a supply would serve best: highest score first, then by id.
     *
     * @param limit at most so many, not negative
     */
    public List<Suggestion> demands(Supply supply, Collection<Demand> demands, int limit) {
        Offered offered = preparation.offered(supply);
        return demands.stream()
                .filter(demand -> Eligibility.fits(demand, supply, preparation.context()))
                .map(demand -> suggestion(preparation.asked(demand), offered, preparation.policy()))
                .sorted(BEST_DEMAND)
                .limit(limit)
                .toList();
    }

    /** The score of one pair whether or not it is eligible. */
    public Suggestion score(Demand demand, Supply supply) {
        return suggestion(preparation.asked(demand), preparation.offered(supply), preparation.policy());
    }

    /**
     * The supplies that may not serve a demand and why: fewest failing criteria first, then by id.
     *
     * @param skip so many are left out at the beginning, not negative
     * @param limit at most so many, not negative
     */
    public List<Exclusion> excluded(Demand demand, Collection<Supply> supplies, int skip, int limit) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Supply supply : supplies) {
            List<Miss> misses = Eligibility.misses(demand, supply, preparation.context());
            if (!misses.isEmpty()) {
                exclusions.add(new Exclusion(demand.id(), supply.id(), List.copyOf(misses)));
            }
        }
        return exclusions.stream().sorted(NEAREST).skip(skip).limit(limit).toList();
    }

    static Suggestion suggestion(Asked asked, Offered offered, Policy policy) {
        List<Reason> reasons = new ArrayList<>(CRITERIA.size());
        int score = 0;
        for (SoftCriterion criterion : CRITERIA) {
            int grade = criterion.grade(asked, offered);
            reasons.add(new Reason(criterion, policy.weight(criterion), grade, criterion.ground(asked, offered)));
            score += policy.weight(criterion) * grade;
        }
        return new Suggestion(asked.demand().id(), offered.supply().id(), score, List.copyOf(reasons));
    }
}
