package cn.liangdan.engine;

/** The service would come in the season in which it does most good. */
final class SeasonGrade implements Grade {

    /** Out of season by this many days is as bad as it gets. */
    private static final int FAR_DAYS = 90;

    /** If any time will do, the service is expected within a month of the first possible day. */
    static final int SOON_DAYS = 30;

    static int of(int daysOff) {
        return BEST - BEST * Math.min(daysOff, FAR_DAYS) / FAR_DAYS;
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return offered.seasons().isEmpty() ? NEUTRAL : of(daysOff(asked, offered));
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Season(offered.seasons().isEmpty() ? null : Long.valueOf(daysOff(asked, offered)));
    }

    private static int daysOff(Asked asked, Offered offered) {
        if (!asked.anyTime()) {
            return offered.seasons().distance(asked.from(), Math.max(asked.from(), asked.until()));
        }
        int first = offered.days().isEmpty() ? asked.today() : offered.days().first();
        return offered.seasons().distance(first, first + SOON_DAYS);
    }
}
