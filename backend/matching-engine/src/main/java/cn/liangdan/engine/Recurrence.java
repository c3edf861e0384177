package cn.liangdan.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Days that come back: every week, every month or every year. */
public sealed interface Recurrence {

    /** The occurrences that touch a horizon, cut to it, earliest first. */
    List<DateRange> within(DateRange horizon);

    /**
     * The same days of every week.
     *
     * @param days at least one
     */
    record Weekly(Set<DayOfWeek> days) implements Recurrence {
        public Weekly {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a weekly recurrence names at least one day");
            }
            days = Set.copyOf(days);
        }

        @Override
        public List<DateRange> within(DateRange horizon) {
            List<DateRange> found = new ArrayList<>();
            for (LocalDate day = horizon.from(); !day.isAfter(horizon.to()); day = day.plusDays(1)) {
                if (days.contains(day.getDayOfWeek())) {
                    found.add(new DateRange(day, day));
                }
            }
            return found;
        }
    }

    /**
     * The same days of every month; a day a month does not have becomes its last.
     *
     * @param fromDay 1 to 31
     * @param toDay {@code fromDay} to 31
     */
    record Monthly(int fromDay, int toDay) implements Recurrence {
        public Monthly {
            if (fromDay < 1 || toDay > 31 || fromDay > toDay) {
                throw new IllegalArgumentException("not days of a month: " + fromDay + " to " + toDay);
            }
        }

        @Override
        public List<DateRange> within(DateRange horizon) {
            List<DateRange> found = new ArrayList<>();
            YearMonth last = YearMonth.from(horizon.to());
            for (YearMonth month = YearMonth.from(horizon.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                int length = month.lengthOfMonth();
                add(found, horizon, month.atDay(Math.min(fromDay, length)), month.atDay(Math.min(toDay, length)));
            }
            return found;
        }
    }

    /**
     * The same days of every year, such as a farming season; may run over New Year.
     *
     * @param from first day
     * @param to last day, in the next year if before {@code from}
     */
    record Yearly(MonthDay from, MonthDay to) implements Recurrence {
        @Override
        public List<DateRange> within(DateRange horizon) {
            List<DateRange> found = new ArrayList<>();
            int over = to.isBefore(from) ? 1 : 0;
            for (int year = horizon.from().getYear() - over;
                    year <= horizon.to().getYear();
                    year++) {
                add(found, horizon, from.atYear(year), to.atYear(year + over));
            }
            return found;
        }
    }

    private static void add(List<DateRange> found, DateRange horizon, LocalDate from, LocalDate to) {
        if (horizon.overlaps(new DateRange(from, to))) {
            found.add(new DateRange(
                    from.isBefore(horizon.from()) ? horizon.from() : from,
                    to.isAfter(horizon.to()) ? horizon.to() : to));
        }
    }
}
