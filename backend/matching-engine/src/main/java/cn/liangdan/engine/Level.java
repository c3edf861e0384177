package cn.liangdan.engine;

/** Level of administration, lowest first. A division code of twelve digits tells its own level by its trailing zeros. */
public enum Level {
    VILLAGE(1L),
    TOWNSHIP(1_000L),
    COUNTY(1_000_000L),
    CITY(100_000_000L),
    PROVINCE(10_000_000_000L),
    NATION(1_000_000_000_000L);

    /** Number of twelve-digit codes inside one division of this level. */
    private final long span;

    Level(long span) {
        this.span = span;
    }

    long span() {
        return span;
    }

    /**
     * The level of a division.
     *
     * @param code twelve digits, right-padded with zeros
     * @throws IllegalArgumentException if the code does not have twelve digits
     */
    public static Level of(long code) {
        requireDivision(code);
        for (Level level : new Level[] {PROVINCE, CITY, COUNTY, TOWNSHIP}) {
            if (code % level.span == 0) {
                return level;
            }
        }
        return VILLAGE;
    }

    /** The lowest level at which both codes lie in one division; a division shares its own level with itself. */
    public static Level shared(long one, long other) {
        for (Level level : values()) {
            if (one / level.span == other / level.span) {
                Level above = one == other ? of(one) : level;
                return above.compareTo(level) > 0 ? above : level;
            }
        }
        return NATION;
    }

    /** The division of this level that a division lies in, or the division itself if it is higher. */
    public long above(long code) {
        requireDivision(code);
        return this == NATION || of(code).compareTo(this) >= 0 ? code : code - code % span;
    }

    static void requireDivision(long code) {
        if (code < 100_000_000_000L || code > 999_999_999_999L) {
            throw new IllegalArgumentException("a division code has twelve digits: " + code);
        }
    }
}
