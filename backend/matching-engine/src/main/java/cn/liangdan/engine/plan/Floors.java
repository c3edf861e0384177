package cn.liangdan.engine.plan;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.plan.Plan.Line;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** By region: how many of these needs lie in it. */
    long[] count(Collection<Candidate> candidates) {
        long[] count = new long[floors.size()];
        for (Candidate candidate : candidates) {
            int region = regionOf(candidate.demand());
            if (region != Limits.NONE) {
                count[region]++;
            }
        }
        return count;
    }

    /** By region: how many of these needs the lines serve. */
    long[] served(Collection<Candidate> candidates, Collection<Line> lines) {
        Map<UUID, Long> given = new HashMap<>();
        lines.forEach(line -> given.merge(line.need(), line.amount().thousandths(), Long::sum));
        return count(candidates.stream()
                .filter(candidate -> {
                    Amount wanted = candidate.demand().amount();
                    return given.getOrDefault(candidate.demand().id(), 0L) >= wanted.thousandths();
                })
                .toList());
    }

    /** What these lines lose by needs below the floors. */
    long missed(Collection<Candidate> candidates, Collection<Line> lines) {
        long[] served = served(candidates, lines);
        long missed = 0;
        for (int region = 0; region < served.length; region++) {
            missed += Math.max(0, floor(region) - served[region]);
        }
        return missed * points;
    }
}
