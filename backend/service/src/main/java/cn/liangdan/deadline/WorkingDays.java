package cn.liangdan.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The working-day calendar: Monday to Friday, but for the days that the notices name.
 *
 * @param special days off and make-up days (调休): whether they are worked
 * @param years whose notice is known; in the others Monday to Friday count, which is a guess
 */
public record WorkingDays(Map<LocalDate, Boolean> special, Set<Integer> years) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public boolean isWorking(LocalDate day) {
        return special.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** Whether the notice for the day's year is known. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The n-th working day after the day, which itself does not count. */
    public LocalDate plus(LocalDate day, int n) {
        LocalDate reached = day;
        for (int left = n; left > 0; left -= isWorking(reached) ? 1 : 0) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** How many working days come after {@code from} until {@code until}, that day included; none when it is not later. */
    public int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1).datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** The first day whose n-th working day is {@code target} or later: what began before it, is over before {@code target}. */
    LocalDate earliest(LocalDate target, int n) {
        LocalDate day = target.minusDays(1);
        for (int passed = 0; passed < n; day = day.minusDays(1)) {
            passed += isWorking(day) ? 1 : 0;
        }
        return day.plusDays(1);
    }
}
