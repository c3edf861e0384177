package cn.liangdan.engine;

/**
 * What villages said of a unit so far.
 *
 * @param count number of evaluations, not negative
 * @param sum their sum, each from 0 (不满意) to 1000 (满意); 0 to {@code 1000 * count}
 */
public record Ratings(int count, long sum) {

    /** Nobody has evaluated the unit. */
    public static final Ratings NONE = new Ratings(0, 0);

    public Ratings {
        if (count < 0 || sum < 0 || sum > 1_000L * count) {
            throw new IllegalArgumentException("not a sum of " + count + " ratings of 0 to 1000: " + sum);
        }
    }
}
