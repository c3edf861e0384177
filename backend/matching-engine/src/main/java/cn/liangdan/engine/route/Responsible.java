package cn.liangdan.engine.route;

import cn.liangdan.engine.Area;
import cn.liangdan.engine.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A unit that may be responsible for a place.
 *
 * @param destination what a route calls it
 * @param division twelve-digit code of the division it belongs to
 */
public record Responsible(UUID unit, String destination, long division) {

    /**
     * The units of a destination that are responsible for a village, territory first: the lowest level, then by id.
     *
     * @param village twelve-digit code
     */
    public static List<Responsible> of(Collection<Responsible> units, String destination, long village) {
        return units.stream()
                .filter(unit -> unit.destination.equals(destination))
                .filter(unit -> Area.under(unit.division).contains(village))
                .sorted(Comparator.comparing((Responsible unit) -> Level.of(unit.division))
                        .thenComparing(Responsible::unit))
                .toList();
    }
}
