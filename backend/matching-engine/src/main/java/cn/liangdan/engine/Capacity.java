package cn.liangdan.engine;

/**
 * What a supply has left.
 *
 * @param remaining still free, in the supply's unit
 * @param counting what one commitment takes of it
 */
public record Capacity(Amount remaining, Counting counting) {

    /** How commitments draw on a capacity. */
    public enum Counting {
        /** A service: each commitment takes one occasion, whatever the demand counts in. */
        OCCASIONS,
        /** Goods: a commitment takes the demand's own amount, in the same unit. */
        UNITS
    }

    /** So many occasions 场 left. */
    public static Capacity occasions(long left) {
        return new Capacity(Amount.of(left, "场"), Counting.OCCASIONS);
    }

    public static Capacity units(Amount left) {
        return new Capacity(left, Counting.UNITS);
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
