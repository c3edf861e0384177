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

    public Capacity {
        if (eachWindow < 1 || counting == Counting.UNITS && eachWindow != ANY_NUMBER) {
            throw new IllegalArgumentException("a window takes at least one occasion, goods have none: " + eachWindow);
        }
    }

    /** How commitments draw on a capacity. */
    public enum Counting {
        /** A service: each commitment takes one occasion, whatever the demand counts in. */
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
        return new Capacity(Amount.of(left, "场"), Counting.OCCASIONS, eachWindow);
    }

    public static Capacity units(Amount left) {
        return new Capacity(left, Counting.UNITS, ANY_NUMBER);
    }

    /** Whether it matters in which window a commitment falls. */
    public boolean byWindow() {
        return eachWindow != ANY_NUMBER;
    }

    boolean countsAs(Demand demand) {
        return counting == Counting.OCCASIONS
                || remaining.unit().equals(demand.amount().unit());
    }

    /** Thousandths that serving the whole demand would take; meaningful only if it {@link #countsAs counts as} this. */
    long needed(Demand demand) {
        return counting == Counting.OCCASIONS ? 1_000L : demand.amount().thousandths();
    }

    /** The least that makes a commitment possible: all of it, or anything at all if the demand is divisible. */
    long least(Demand demand) {
        return counting == Counting.UNITS && demand.divisible() ? 1L : needed(demand);
    }
}
