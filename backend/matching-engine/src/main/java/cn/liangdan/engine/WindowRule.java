package cn.liangdan.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The supply is available on a wanted day that has not passed. */
final class WindowRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        List<DateRange> available = available(demand.window(), supply, context.asOf());
        if (available.isEmpty()) {
            return new Miss.NeverAvailable();
        }
        DateRange wanted = demand.window();
        return wanted == null ? Fit.FIT : nearest(wanted, available);
    }

    /** The days on which the supply can still be served, those far from the wanted window left out. */
    static List<DateRange> available(@Nullable DateRange wanted, Supply supply, LocalDate asOf) {
        DateRange near = wanted != null && !wanted.to().isBefore(asOf) ? wanted : new DateRange(asOf, asOf);
        return new DateRange(asOf, DateRange.ALWAYS.to())
                .common(supply.validity())
                .map(limits -> supply.availability().around(near, limits))
                .orElse(List.of());
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
