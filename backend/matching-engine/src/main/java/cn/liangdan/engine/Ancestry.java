package cn.liangdan.engine;

/** The divisions above one division, for asking many times how close others are. */
final class Ancestry {

    private static final Level[] ABOVE = {Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE};

    private final long division;
    private final int own;
    private final long[] from = new long[ABOVE.length];
    private final long[] to = new long[ABOVE.length];

    Ancestry(long division) {
        this.division = division;
        this.own = ClosenessGrade.of(Level.of(division));
        for (int i = 0; i < ABOVE.length; i++) {
            from[i] = division - division % ABOVE[i].span();
            to[i] = from[i] + ABOVE[i].span() - 1;
        }
    }

    /** The same as the grade of the {@link Level#shared shared level}. */
    int closeness(long other) {
        if (other == division) {
            return own;
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= other && other <= to[i]) {
                return ClosenessGrade.of(ABOVE[i]);
            }
        }
        return ClosenessGrade.of(Level.NATION);
    }
}
