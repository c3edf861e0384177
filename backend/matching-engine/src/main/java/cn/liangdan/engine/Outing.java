package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One trip of a unit that makes several visits in one neighbourhood.
 *
 * @param division the neighbourhood
 * @param days every day on which all visits may be made, as ranges that do not touch, earliest first
 * @param visits their ids, in order of village, then id
 */
public record Outing(UUID unit, long division, List<DateRange> days, List<UUID> visits) {

    private record Place(UUID unit, long division) {}

    private record Free(Visit visit, Days days) {
        static final Comparator<Free> MOST_PRESSING_FIRST = Comparator.comparing((Free free) -> free.days.last())
                .thenComparing(free -> free.days.first())
                .thenComparing(free -> free.visit.division())
                .thenComparing(free -> free.visit.id());
    }

    /**
     * Groups visits into few outings: for each unit and neighbourhood, the visit that must be made first takes along those
     * that can be made on one of its days, on the day on which they are most, and among such days on the last. Where every
     * visit has its days in one piece, no fewer outings would do. Visits that have no day left are left out. In order of
     * unit, neighbourhood and pressure.
     *
     * @param neighbourhood the level of division that one outing can cover
     * @param most at most so many visits an outing, at least 1
     * @param asOf no outing is before this day
     */
    public static List<Outing> bundle(Collection<Visit> visits, Level neighbourhood, int most, LocalDate asOf) {
        if (most < 1) {
            throw new IllegalArgumentException("an outing makes at least one visit: " + most);
        }
        Comparator<Place> order = Comparator.comparing(Place::unit).thenComparing(Place::division);
        Map<Place, List<Free>> places = new TreeMap<>(order);
        for (Visit visit : visits) {
            Days days = visit.days(asOf);
            if (!days.isEmpty()) {
                places.computeIfAbsent(
                                new Place(visit.unit(), neighbourhood.above(visit.division())),
                                place -> new ArrayList<>())
                        .add(new Free(visit, days));
            }
        }
        List<Outing> outings = new ArrayList<>();
        places.forEach((place, there) -> bundle(place, there, most, outings));
        return outings;
    }

    private static void bundle(Place place, List<Free> there, int most, List<Outing> outings) {
        List<Free> waiting = new ArrayList<>(there);
        waiting.sort(Free.MOST_PRESSING_FIRST);
        while (!waiting.isEmpty()) {
            LocalDate day = bestDay(waiting);
            List<Free> together = waiting.stream()
                    .filter(free -> free.days.contains(day))
                    .limit(most)
                    .toList();
            waiting.removeAll(together);
            outings.add(outing(place, together));
        }
    }

    /** Of the first one's days; the most can be taken along on a last day of somebody's range. */
    private static LocalDate bestDay(List<Free> waiting) {
        Days pressing = waiting.get(0).days;
        NavigableSet<LocalDate> ends = new TreeSet<>();
        waiting.forEach(free -> free.days.ranges().forEach(range -> ends.add(range.to())));
        LocalDate best = pressing.last();
        long taken = 0;
        for (LocalDate day : ends.descendingSet()) {
            long along = pressing.contains(day)
                    ? waiting.stream().filter(free -> free.days.contains(day)).count()
                    : 0;
            if (along > taken) {
                best = day;
                taken = along;
            }
        }
        return best;
    }

    private static Outing outing(Place place, List<Free> together) {
        Days days = together.stream().map(Free::days).reduce(Days::common).orElseThrow();
        List<UUID> visits = together.stream()
                .map(Free::visit)
                .sorted(Comparator.comparing(Visit::division).thenComparing(Visit::id))
                .map(Visit::id)
                .toList();
        return new Outing(place.unit(), place.division(), days.ranges(), visits);
    }

    /** The days of this outing on which another visit could be made too, wherever that is. */
    public List<DateRange> daysWith(Visit visit) {
        LocalDate first = days.get(0).from();
        return new Days(days).common(visit.days(first)).ranges();
    }
}
