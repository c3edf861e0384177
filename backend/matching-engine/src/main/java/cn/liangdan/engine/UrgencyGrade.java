package cn.liangdan.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Urgency times waiting: what is urgent starts higher and rises faster, and nothing waits unheard for ever. */
final class UrgencyGrade implements Grade {

    /** By urgency: where it starts. */
    private static final int[] START = {100, 300, 600};

    /** By urgency: what a day of waiting adds. */
    private static final int[] PER_DAY = {5, 10, 20};

    static int of(Demand demand, LocalDate asOf) {
        int urgency = demand.urgency().ordinal();
        long days = Math.min(daysWaiting(demand, asOf), BEST);
        return (int) Math.min(BEST, START[urgency] + PER_DAY[urgency] * days);
    }

    private static long daysWaiting(Demand demand, LocalDate asOf) {
        LocalDate since = demand.waitingSince();
        return since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, asOf));
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return asked.urgencyGrade();
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Waits(asked.demand().urgency(), daysWaiting(asked.demand(), asked.asOf()));
    }
}
