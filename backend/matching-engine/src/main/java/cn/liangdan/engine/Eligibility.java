package cn.liangdan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who may serve whom: all hard criteria together. */
public final class Eligibility {

    private static final List<HardCriterion> CRITERIA = List.of(HardCriterion.values());

    private Eligibility() {}

    /** Every hard criterion that fails, in the order of {@link HardCriterion}; empty if the supply may serve. */
    public static List<Miss> misses(Demand demand, Supply supply, Context context) {
        List<Miss> misses = new ArrayList<>(0);
        for (HardCriterion criterion : CRITERIA) {
            if (criterion.judge(demand, supply, context) instanceof Miss miss) {
                misses.add(miss);
            }
        }
        return misses;
    }

    /** Whether no hard criterion fails. */
    public static boolean fits(Demand demand, Supply supply, Context context) {
        for (HardCriterion criterion : CRITERIA) {
            if (!criterion.holds(demand, supply, context)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The supplies that may serve a demand: the closest unit first (the lowest level it shares with the village), then
     * by id.
     */
    public static List<Supply> supplies(Demand demand, Collection<Supply> supplies, Context context) {
        return supplies.stream()
                .filter(supply -> fits(demand, supply, context))
                .sorted(Comparator.comparing((Supply supply) -> Level.shared(supply.unitDivision(), demand.division()))
                        .thenComparing(Supply::id))
                .toList();
    }

    /** The demands a supply may serve: most urgent first, then the longest waiting, then by id. */
    public static List<Demand> demands(Supply supply, Collection<Demand> demands, Context context) {
        return demands.stream()
                .filter(demand -> fits(demand, supply, context))
                .sorted(Comparator.comparing(Demand::urgency, Comparator.reverseOrder())
                        .thenComparing(demand -> demand.waitingSince(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Demand::id))
                .toList();
    }
}
