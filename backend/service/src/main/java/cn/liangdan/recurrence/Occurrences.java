package cn.liangdan.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The days of a recurrence: a pure function of it. */
final class Occurrences {
    /** As many as one recurrence may have; daily for a leap year. */
    static final int MOST = 366;

    private final Recurrence recurrence;

    private Occurrences(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** @return earliest first; one more than {@link #MOST} when there are more */
    static List<LocalDate> of(Recurrence recurrence) {
        return new Occurrences(recurrence).days();
    }

    private List<LocalDate> days() {
        int most = Math.min(MOST + 1, Objects.requireNonNullElse(recurrence.count(), MOST + 1));
        LocalDate last = Objects.requireNonNullElse(recurrence.until(), LocalDate.MAX);
        List<LocalDate> days = new ArrayList<>();
        for (int turn = 0; days.size() < most && !begin(turn).isAfter(last); turn++) {
            turn(turn).filter(day -> !day.isBefore(recurrence.from()) && !day.isAfter(last))
                    .limit(most - days.size())
                    .forEach(days::add);
        }
        return days;
    }

    /** The first day of a week, month or year in which it may come back. */
    private LocalDate begin(int turn) {
        long steps = (long) turn * recurrence.step();
        LocalDate from = recurrence.from();
        return switch (recurrence.frequency()) {
            case WEEKLY -> from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
            case MONTHLY -> from.withDayOfMonth(1).plusMonths(steps);
            case YEARLY -> from.withDayOfYear(1).plusYears(steps);
        };
    }

    private Stream<LocalDate> turn(int turn) {
        LocalDate begin = begin(turn);
        LocalDate from = recurrence.from();
        return switch (recurrence.frequency()) {
            case WEEKLY -> Objects.requireNonNullElse(recurrence.byDay(), List.of(from.getDayOfWeek())).stream()
                    .sorted()
                    .map(day -> begin.with(TemporalAdjusters.nextOrSame(day)));
            case MONTHLY -> month(YearMonth.from(begin));
            case YEARLY -> Objects.requireNonNullElse(recurrence.months(), List.of(from.getMonthValue())).stream()
                    .sorted()
                    .flatMap(month -> month(YearMonth.of(begin.getYear(), month)));
        };
    }

    private Stream<LocalDate> month(YearMonth month) {
        return Objects.requireNonNullElse(recurrence.byMonthDay(), List.of(recurrence.from().getDayOfMonth())).stream()
                .map(day -> Math.min(day, month.lengthOfMonth()))
                .distinct()
                .sorted()
                .map(month::atDay);
    }
}
