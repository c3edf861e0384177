package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of days.
 *
 * @param ranges earliest first, none touching the next
 */
record Days(List<DateRange> ranges) {

    /** All days of some ranges, which may overlap, earliest first. */
    static Days of(List<DateRange> sorted) {
        List<DateRange> joined = new ArrayList<>();
        for (DateRange range : sorted) {
            DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || range.from().toEpochDay() > last.to().toEpochDay() + 1) {
                joined.add(range);
            } else if (range.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new DateRange(last.from(), range.to()));
            }
        }
        return new Days(List.copyOf(joined));
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    LocalDate first() {
        return ranges.get(0).from();
    }

    LocalDate last() {
        return ranges.get(ranges.size() - 1).to();
    }

    boolean contains(LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }

    Days common(Days other) {
        return of(ranges.stream()
                .flatMap(range -> other.ranges.stream().flatMap(one -> range.common(one).stream()))
                .sorted()
                .toList());
    }
}
