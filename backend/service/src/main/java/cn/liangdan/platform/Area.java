package cn.liangdan.platform;

/**
 * A subtree of divisions as a closed range of 12-digit codes: a parent's code is its children's prefix.
 *
 * @param from first code, the division itself
 * @param to last code below it
 */
public record Area(long from, long to) {
    public static final Area EVERYWHERE = new Area(100_000_000_000L, 999_999_999_999L);
    public static final Area NOWHERE = new Area(0, 0);

    public Area {
        if (from > to) {
            throw new IllegalArgumentException("range " + from + ".." + to);
        }
    }

    /** @param code a 12-digit code; trailing zero groups (2, 2, 2, 3, 3 digits) are what it leaves open */
    public static Area below(long code) {
        for (long size : new long[] {10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L}) {
            if (code % size == 0) {
                return new Area(code, code + size - 1);
            }
        }
        return new Area(code, code);
    }

    public boolean covers(Area other) {
        return from <= other.from && other.to <= to;
    }

    /** The smaller of two subtrees, which lies in the other unless they are apart. */
    public Area narrower(Area other) {
        return to - from < other.to - other.from ? this : other;
    }

    /** Whether it is one village, township or county, by which indexes can begin. */
    public boolean isLevel() {
        return to - from == 0 || to - from == 999 || to - from == 999_999;
    }

    public boolean contains(long code) {
        return from <= code && code <= to;
    }

    /** @return the first six digits, the county that a division lies in (or a city's own ..00) */
    public static int county(long code) {
        return (int) (code / 1_000_000);
    }
}
