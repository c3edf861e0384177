package cn.liangdan.engine.plan;

import cn.liangdan.engine.Area;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a plan should keep besides the hard criteria.
 *
 * @param options how many of the best supplies are considered for each need, at least 1; all if the best plan is asked for
 * @param step accuracy: the part of the greatest score by which bids rise, more than 0; {@link #EXACT} asks for the best
 *     plan
 * @param promised by need: the supply it has been promised; keeping it earns a bonus
 * @param promiseBonus points for a promise kept, not negative
 * @param floors areas of which some needs should be served; areas must not overlap
 * @param floorPoints points lost for each need below a floor, not negative
 */
public record PlanRules(
        int options, double step, Map<UUID, UUID> promised, int promiseBonus, List<Floor> floors, int floorPoints) {

    /**
     * A step of this or less asks for a plan than which none is worth a point more, and for the proof. It is meant for
     * lists of some hundred entries; where the limit of work ends the proof, the plan is marked as truncated.
     */
    public static final double EXACT = 1e-7;

    /**
     * At least so many needs of an area are to be served.
     *
     * @param needs not negative
     */
    public record Floor(Area area, long needs) {}

    public PlanRules {
        if (options < 1 || !(step > 0) || promiseBonus < 0 || floorPoints < 0) {
            throw new IllegalArgumentException("rules out of range");
        }
        promised = Map.copyOf(promised);
        floors = floors.stream()
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .toList();
    }

    /** The best plan, no promises, no floors: more supply never makes it worth less. */
    public static PlanRules exact() {
        return new PlanRules(40, EXACT, Map.of(), 0, List.of(), 0);
    }

    boolean isExact() {
        return step <= EXACT;
    }

    /** Up to 40 supplies for each need, half a percent, no promises, no floors. */
    public static PlanRules standard() {
        return new PlanRules(40, 0.005, Map.of(), 0, List.of(), 0);
    }
}
