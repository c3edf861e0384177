package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One trip of a unit that serves several needs of one neighbourhood.
 *
 * @param division the neighbourhood
 * @param days every day on which all of them may be served
 * @param needs in order of village, then id
 */
public record Outing(UUID unit, long division, DateRange days, List<UUID> needs) {

    private record Place(UUID unit, long division) {}

    /**
     * Groups visits into as few outings as their windows allow: for each unit and neighbourhood, the need that must be
     * served first takes along all others that can be served on its last day. Visits whose window has passed are left
     * out. In order of unit, neighbourhood and first day.
     *
     * @param neighbourhood the level of division that one outing can cover
     * @param most at most so many needs an outing, at least 1
     * @param asOf no outing is before this day
     */
    public static List<Outing> bundle(Collection<Visit> visits, Level neighbourhood, int most, LocalDate asOf) {
        if (most < 1) {
            throw new IllegalArgumentException("an outing serves at least one need: " + most);
        }
        Comparator<Place> order = Comparator.comparing(Place::unit).thenComparing(Place::division);
        Map<Place, List<Visit>> places = new TreeMap<>(order);
        for (Visit visit : visits) {
            if (!window(visit).to().isBefore(asOf)) {
                places.computeIfAbsent(
                                new Place(visit.unit(), neighbourhood.above(visit.division())),
                                place -> new ArrayList<>())
                        .add(visit);
            }
        }
        List<Outing> outings = new ArrayList<>();
        places.forEach((place, there) -> bundle(place, there, most, asOf, outings));
        return outings;
    }

    private static void bundle(Place place, List<Visit> visits, int most, LocalDate asOf, List<Outing> outings) {
        List<Visit> waiting = new ArrayList<>(visits);
        waiting.sort(Comparator.comparing((Visit visit) -> window(visit).to())
                .thenComparing(visit -> window(visit).from())
                .thenComparing(Visit::division)
                .thenComparing(Visit::need));
        while (!waiting.isEmpty()) {
            LocalDate last = window(waiting.get(0)).to();
            List<Visit> together = waiting.stream()
                    .filter(visit -> window(visit).contains(last))
                    .limit(most)
                    .toList();
            waiting.removeAll(together);
            outings.add(outing(place, together, asOf));
        }
    }

    private static Outing outing(Place place, List<Visit> together, LocalDate asOf) {
        LocalDate from = together.stream()
                .map(visit -> window(visit).from())
                .reduce(asOf, (one, other) -> one.isAfter(other) ? one : other);
        LocalDate to = window(together.get(0)).to();
        List<UUID> needs = together.stream()
                .sorted(Comparator.comparing(Visit::division).thenComparing(Visit::need))
                .map(Visit::need)
                .toList();
        return new Outing(place.unit(), place.division(), new DateRange(from, to), needs);
    }

    private static DateRange window(Visit visit) {
        DateRange window = visit.window();
        return window == null ? DateRange.ALWAYS : window;
    }
}
