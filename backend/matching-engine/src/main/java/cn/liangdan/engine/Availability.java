package cn.liangdan.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a supply can be served.
 *
 * @param windows single ranges of days
 * @param recurrences ranges that come back
 */
public record Availability(List<DateRange> windows, List<Recurrence> recurrences) {

    /** Any day; what both lists empty means. */
    public static final Availability ALWAYS = new Availability(List.of(), List.of());

    /** Recurring days are looked for this far from the days asked about. */
    private static final int HORIZON_DAYS = 366;

    public Availability {
        windows = windows.stream().sorted().toList();
        recurrences = List.copyOf(recurrences);
    }

    public static Availability during(DateRange... windows) {
        return new Availability(List.of(windows), List.of());
    }

    public static Availability every(Recurrence... recurrences) {
        return new Availability(List.of(), List.of(recurrences));
    }

    /** Ranges inside the limits, recurring ones only within a year of {@code near}; earliest first, may overlap. */
    List<DateRange> around(DateRange near, DateRange limits) {
        if (windows.isEmpty() && recurrences.isEmpty()) {
            return List.of(limits);
        }
        Stream<DateRange> single = windows.stream().flatMap(window -> window.common(limits).stream());
        Stream<DateRange> recurring = recurrences.isEmpty()
                ? Stream.empty()
                : widened(near).common(limits).stream()
                        .flatMap(horizon -> recurrences.stream().flatMap(each -> each.within(horizon).stream()));
        return Stream.concat(single, recurring).sorted().toList();
    }

    private static DateRange widened(DateRange near) {
        long from = Math.max(DateRange.ALWAYS.from().toEpochDay(), near.from().toEpochDay() - HORIZON_DAYS);
        long to = Math.min(DateRange.ALWAYS.to().toEpochDay(), near.to().toEpochDay() + HORIZON_DAYS);
        return DateRange.ofEpochDays(from, to);
    }
}
