package cn.liangdan.engine;

/**
 * What a supply has left.
 *
 * @param remaining still free, in the supply's unit
 * @param counting what one commitment takes of it
 * @param eachWindow occasions it can give at most in each run of days on which it is available, at least 1;
 *     {@link #ANY_NUMBER} if only the total counts. Plans keep it; a single commitment always fits.
 */
public record Capacity(Amount remaining, Counting counting, long eachWindow) {

    /** No limit to what one window can take. */
    public static final long ANY_NUMBER = Long.MAX_VALUE;

    /** One occasion, in thousandths. */
    static final long OCCASION = 1_000L;

    public Capacity {
        if (eachWindow < 1 || counting == Counting.UNITS && eachWindow != ANY_NUMBER) {
            throw new IllegalArgumentException("a window takes at least one occasion, goods have none: " + eachWindow);
        }
    }

    /** How commitments draw on a capacity. */
    public enum Counting {
        /**
         * A service: a commitment takes the demand's own amount if that is whole, in the same unit, and windows do not count;
         * of any other demand it takes one.
         */
        OCCASIONS,
        /** Goods: a commitment takes the demand's own amount, in the same unit. */
        UNITS
    }

    /** So many occasions 场 left. */
    public static Capacity occasions(long left) {
        return occasions(left, ANY_NUMBER);
    }

    /** So many occasions 场 left, at most so many of them in each run of available days. */
    public static Capacity occasions(long left, long eachWindow) {
        return occasions(Amount.of(left, "场"), eachWindow);
    }

    /** So many occasions left, by whatever name, at most so many of them in each run of available days. */
    public static Capacity occasions(Amount left, long eachWindow) {
        return new Capacity(left, Counting.OCCASIONS, eachWindow);
    }

    public static Capacity units(Amount left) {
        return new Capacity(left, Counting.UNITS, ANY_NUMBER);
    }

    /** Whether it matters in which window a commitment falls. */
    public boolean byWindow() {
        return eachWindow != ANY_NUMBER;
    }

    /** Whether a demand takes its own amount of this, not one occasion. */
    public boolean byAmount(Demand demand) {
        return counting == Counting.UNITS
                || !byWindow()
                        && remaining.unit().equals(demand.amount().unit())
                        && demand.amount().isWhole();
    }

    boolean countsAs(Demand demand) {
        return counting == Counting.OCCASIONS
                || remaining.unit().equals(demand.amount().unit());
    }

    /**
     * Thousandths that make a commitment possible: all of the demand, or the least part if it is divisible; meaningful only
     * if the demand {@link #countsAs counts as} this.
     */
    long least(Demand demand) {
        if (!byAmount(demand)) {
            return OCCASION;
        }
        long part = counting == Counting.UNITS ? 1L : OCCASION;
        return demand.divisible() ? part : demand.amount().thousandths();
    }
}
