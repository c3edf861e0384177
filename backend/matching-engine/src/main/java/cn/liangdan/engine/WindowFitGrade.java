package cn.liangdan.engine;

/** How many of the wanted days can be served; if any time will do, how soon. */
final class WindowFitGrade implements Grade {

    /** Part of the wanted days. */
    static int part(int served, int wanted) {
        return wanted <= 0 ? WORST : (int) ((long) BEST * served / wanted);
    }

    /** Falls evenly to nothing over a year. */
    static int soon(int days) {
        return BEST - (int) ((long) BEST * Math.min(days, Asked.YEAR) / Asked.YEAR);
    }

    @Override
    public int of(Asked asked, Offered offered) {
        Calendar days = offered.days(asked);
        if (days.isEmpty()) {
            return WORST;
        }
        return asked.anyTime() ? soon(days.first() - asked.today()) : part(asked.served(days), asked.days());
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        Calendar days = offered.days(asked);
        return asked.anyTime()
                ? new Ground.AfterDays(days.isEmpty() ? Asked.YEAR : days.first() - asked.today())
                : new Ground.Days(asked.served(days), Math.max(0, asked.days()));
    }
}
