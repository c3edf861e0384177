package cn.liangdan.engine.plan;

/** A sum of points, fine enough for the thousandths of any amount; rounded up by less than a thousandth of the unit. */
final class Points {

    private static final int FINE = 32;

    private long whole;
    private long part;

    /** Adds the points of a need for so many of its thousandths. */
    void add(int points, long given, long amount) {
        if (given == amount) {
            whole += points;
            return;
        }
        long fine = fine(points, amount) * given;
        whole += fine >> FINE;
        part += fine & (1L << FINE) - 1;
    }

    /** To the whole point below. */
    long whole() {
        return whole + (part >> FINE);
    }

    private static long fine(int points, long amount) {
        return (((long) points << FINE) + amount - 1) / amount;
    }
}
