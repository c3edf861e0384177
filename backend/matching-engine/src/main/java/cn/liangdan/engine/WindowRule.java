package cn.liangdan.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The supply is available on a wanted day that has not passed. Of one that has expired only that is said. */
final class WindowRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        List<DateRange> available = available(demand.window(), supply, context.asOf());
        if (available.isEmpty()) {
            boolean over = PublishedRule.judge(supply, context) instanceof Miss.Expired;
            return over ? Fit.FIT : new Miss.NeverAvailable();
        }
        DateRange wanted = demand.window();
        if (wanted == null) {
            return Fit.FIT;
        }
        return demand.days().isEmpty() ? nearest(wanted, available) : nearest(left(demand.days(), context), available);
    }

    /** The days on which the supply can still be served, those far from the wanted window left out. */
    static List<DateRange> available(@Nullable DateRange wanted, Supply supply, LocalDate asOf) {
        DateRange near = wanted != null && !wanted.to().isBefore(asOf) ? wanted : new DateRange(asOf, asOf);
        return new DateRange(asOf, DateRange.ALWAYS.to())
                .common(supply.validity())
                .map(limits -> supply.availability().around(near, limits))
                .orElse(List.of());
    }

    /** The wanted days that have not passed, or the last one when all have. */
    private static List<DateRange> left(List<DateRange> days, Context context) {
        List<DateRange> left =
                days.stream().filter(day -> !day.to().isBefore(context.asOf())).toList();
        return left.isEmpty() ? days.subList(days.size() - 1, days.size()) : left;
    }

    private static Verdict nearest(List<DateRange> wanted, List<DateRange> available) {
        Miss.WindowApart nearest = null;
        for (DateRange day : wanted) {
            if (!(nearest(day, available) instanceof Miss.WindowApart apart)) {
                return Fit.FIT;
            }
            nearest = nearest == null || closer(apart, nearest) ? apart : nearest;
        }
        Objects.requireNonNull(nearest);
        return new Miss.DaysApart(nearest.shift() == Miss.Shift.BEGIN_EARLIER, nearest.days());
    }

    private static boolean closer(Miss.WindowApart one, Miss.WindowApart other) {
        return one.days() != other.days()
                ? one.days() < other.days()
                : one.shift().compareTo(other.shift()) < 0;
    }

    private static Verdict nearest(DateRange wanted, List<DateRange> available) {
        long earlier = Long.MAX_VALUE;
        long later = Long.MAX_VALUE;
        for (DateRange range : available) {
            if (range.overlaps(wanted)) {
                return Fit.FIT;
            }
            if (range.to().isBefore(wanted.from())) {
                earlier = Math.min(earlier, range.to().until(wanted.from(), ChronoUnit.DAYS));
            } else {
                later = Math.min(later, wanted.to().until(range.from(), ChronoUnit.DAYS));
            }
        }
        return earlier <= later
                ? new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, earlier)
                : new Miss.WindowApart(Miss.Shift.END_LATER, later);
    }
}
