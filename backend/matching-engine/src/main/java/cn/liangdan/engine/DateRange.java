package cn.liangdan.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from one to another, both included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) implements Comparable<DateRange> {

    /** Any day of the years 1 to 9999. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public DateRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a range ends before it begins: " + from + " > " + to);
        }
    }

    static DateRange ofEpochDays(long from, long to) {
        return new DateRange(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(DateRange other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The days of both ranges, if any. */
    public Optional<DateRange> common(DateRange other) {
        return overlaps(other)
                ? Optional.of(new DateRange(
                        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    /** Length in days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Days in both ranges, 0 if they do not meet. */
    public long sharedDays(DateRange other) {
        return common(other).map(DateRange::days).orElse(0L);
    }

    @Override
    public int compareTo(DateRange other) {
        int byFrom = from.compareTo(other.from);
        return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
}
