package cn.liangdan.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each soft criterion counts.
 *
 * @param version which policy this is
 * @param weights 0 to 1000 for each criterion; one left out counts 0
 * @param priorRatings evaluations every unit starts from, so that a single one decides nothing; 0 or more
 * @param priorMean their mean, 0 to 1000
 */
public record Policy(long version, Map<SoftCriterion, Integer> weights, int priorRatings, int priorMean) {

    private static final int HIGHEST_WEIGHT = 1_000;

    public Policy {
        Map<SoftCriterion, Integer> all = new EnumMap<>(SoftCriterion.class);
        for (SoftCriterion criterion : SoftCriterion.values()) {
            int weight = weights.getOrDefault(criterion, 0);
            if (weight < 0 || weight > HIGHEST_WEIGHT) {
                throw new IllegalArgumentException("a weight is 0 to 1000: " + criterion + " " + weight);
            }
            all.put(criterion, weight);
        }
        if (priorRatings < 0 || priorMean < Grade.WORST || priorMean > Grade.BEST) {
            throw new IllegalArgumentException("not a prior: " + priorRatings + " of " + priorMean);
        }
        weights = Collections.unmodifiableMap(all);
    }

    /** The policy a new installation starts with; its weights add up to 1000. */
    public static Policy standard() {
        return new Policy(
                1,
                Map.of(
                        SoftCriterion.CLOSENESS, 180,
                        SoftCriterion.TEXT, 260,
                        SoftCriterion.WINDOW_FIT, 140,
                        SoftCriterion.SEASON, 50,
                        SoftCriterion.AUDIENCE, 50,
                        SoftCriterion.PAIRING, 100,
                        SoftCriterion.URGENCY, 100,
                        SoftCriterion.RATING, 60,
                        SoftCriterion.LOAD, 60),
                5,
                700);
    }

    public int weight(SoftCriterion criterion) {
        return weights.get(criterion);
    }

    /** The score of a pair that is perfect by every criterion. */
    public int highest() {
        return Grade.BEST
                * weights.values().stream().mapToInt(Integer::intValue).sum();
    }
}
