package cn.liangdan.engine.plan;

import cn.liangdan.engine.Demand;
import java.util.List;

/** How many needs of each region should be served, and how many are. A need counts if all it asks for is served. */
final class Floors {

    private final List<PlanRules.Floor> floors;
    private final int points;

    Floors(PlanRules rules) {
        floors = rules.floorPoints() == 0 ? List.of() : rules.floors();
        points = rules.floorPoints();
    }

    int regions() {
        return floors.size();
    }

    /** Points that a need below its floor costs. */
    int points() {
        return points;
    }

    long floor(int region) {
        return floors.get(region).needs();
    }

    /** The region of a need, {@link Limits#NONE} if it lies in none. */
    int regionOf(Demand demand) {
        for (int region = 0; region < floors.size(); region++) {
            if (floors.get(region).area().contains(demand.division())) {
                return region;
            }
        }
        return Limits.NONE;
    }

    /** What a plan loses by needs below the floors. */
    long missed(long[] served) {
        long missed = 0;
        for (int region = 0; region < served.length; region++) {
            missed += Math.max(0, floor(region) - served[region]);
        }
        return missed * points;
    }
}
