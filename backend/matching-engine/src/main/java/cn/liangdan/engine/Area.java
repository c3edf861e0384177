package cn.liangdan.engine;

/**
 * A run of division codes. A division's code is the prefix of everything below it, so a whole subtree is one interval.
 *
 * @param from first twelve-digit code inside
 * @param to last twelve-digit code inside, not before {@code from}
 */
public record Area(long from, long to) implements Comparable<Area> {

    public Area {
        Level.requireDivision(from);
        Level.requireDivision(to);
        if (from > to) {
            throw new IllegalArgumentException("an area ends before it begins: " + from + " > " + to);
        }
    }

    /** The division itself and everything below it. */
    public static Area under(long code) {
        return new Area(code, code + Level.of(code).span() - 1);
    }

    public boolean contains(long code) {
        return from <= code && code <= to;
    }

    @Override
    public int compareTo(Area other) {
        int byFrom = Long.compare(from, other.from);
        return byFrom != 0 ? byFrom : Long.compare(to, other.to);
    }
}
