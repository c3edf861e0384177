package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * A problem in which whatever has not been decided may be served in parts, by parts of an occasion, too. Its value is never
 * less than that of the best plan that keeps to the decisions.
 */
final class Relaxation {

    /** How a way has been decided. */
    enum Decision {
        OPEN,
        /** It serves its need: whole, or whatever its goods leave if the need is divisible. */
        TAKEN,
        LEFT_OUT
    }

    /** Numbers in a table that are not too many to hold. */
    private static final long LARGEST = 30_000_000;

    /** A table that could not be gone through so often is not begun. */
    private static final long OFTEN = 50;

    private static final double WHOLE = 1e-6;

    private final Choices choices;
    private final Decision[] decisions;
    private final long[] left;
    private final int[] columnOf;
    private final int[] needRow;
    private final int[] storeRow;
    private int columns;
    private int rows;
    private double[] solution = new double[0];
    private double[] losses = new double[0];
    private double value;

    Relaxation(Choices choices, Decision[] decisions) {
        this.choices = choices;
        this.decisions = decisions.clone();
        left = new long[choices.stores()];
        Arrays.setAll(left, choices::capacity);
        columnOf = new int[choices.ways()];
        Arrays.fill(columnOf, Choices.NONE);
        needRow = new int[choices.needs()];
        storeRow = new int[choices.stores()];
        Arrays.fill(needRow, Choices.NONE);
        Arrays.fill(storeRow, Choices.NONE);
        for (int need = 0; need < choices.needs(); need++) {
            take(need);
        }
        for (int need = 0; need < choices.needs(); need++) {
            number(need);
        }
        rows();
    }

    private void take(int need) {
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            if (decisions[way] == Decision.TAKEN && choices.weight(need, way) > 0) {
                left[choices.store(way)] -= choices.weight(need, way);
                if (choices.window(way) != Choices.NONE) {
                    left[choices.window(way)] -= choices.weight(need, way);
                }
            }
            if (decisions[way] == Decision.TAKEN && !choices.parted(need)) {
                value += choices.points(way);
            }
        }
    }

    private boolean settled(int need) {
        for (int way = choices.begin(need); !choices.parted(need) && way < choices.end(need); way++) {
            if (decisions[way] == Decision.TAKEN) {
                return true;
            }
        }
        return false;
    }

    private void number(int need) {
        boolean settled = settled(need);
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            boolean open = decisions[way] == Decision.OPEN && fits(need, way);
            if (!settled && choices.points(way) > 0 && (open || decisions[way] == Decision.TAKEN)) {
                columnOf[way] = columns++;
                needRow[need] = needRow[need] == Choices.NONE ? rows++ : needRow[need];
            }
        }
    }

    /** Goods for a divisible need fit in part. */
    private boolean fits(int need, int way) {
        long least = choices.parted(need) ? Math.min(1, choices.weight(need, way)) : choices.weight(need, way);
        int window = choices.window(way);
        return left[choices.store(way)] >= least && (window == Choices.NONE || left[window] >= least);
    }

    /** Stores that could not serve everybody have a row. */
    private void rows() {
        double[] wanted = new double[left.length];
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                if (columnOf[way] != Choices.NONE) {
                    wanted[choices.store(way)] += weight(need, way);
                    if (choices.window(way) != Choices.NONE) {
                        wanted[choices.window(way)] += weight(need, way);
                    }
                }
            }
        }
        for (int store = 0; store < left.length; store++) {
            if (wanted[store] > left[store]) {
                storeRow[store] = rows++;
            }
        }
    }

    private double weight(int need, int way) {
        return decisions[way] == Decision.TAKEN ? 0 : choices.weight(need, way);
    }

    /** Whether it was solved. */
    boolean solve(Effort effort) {
        if ((long) (rows + 1) * (columns + 1) > Math.min(LARGEST, effort.left() / OFTEN) || effort.over()) {
            return false;
        }
        Simplex simplex = new Simplex(rows, columns);
        for (int need = 0; need < choices.needs(); need++) {
            if (needRow[need] != Choices.NONE) {
                simplex.limit(needRow[need], 1);
                fill(simplex, need);
            }
        }
        for (int store = 0; store < left.length; store++) {
            if (storeRow[store] != Choices.NONE) {
                simplex.limit(storeRow[store], 1);
            }
        }
        boolean done = simplex.run(effort);
        value += simplex.value();
        solution = simplex.solution();
        losses = simplex.losses();
        return done;
    }

    private void fill(Simplex simplex, int need) {
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            int column = columnOf[way];
            if (column != Choices.NONE) {
                simplex.value(column, choices.points(way));
                simplex.weight(needRow[need], column, 1);
                fill(simplex, column, choices.store(way), weight(need, way));
                if (choices.window(way) != Choices.NONE) {
                    fill(simplex, column, choices.window(way), weight(need, way));
                }
            }
        }
    }

    private void fill(Simplex simplex, int column, int store, double weight) {
        if (storeRow[store] != Choices.NONE && weight > 0) {
            simplex.weight(storeRow[store], column, weight / left[store]);
        }
    }

    boolean open(int way) {
        return decisions[way] == Decision.OPEN;
    }

    double value() {
        return value;
    }

    /** What taking a way would cost the value at least. */
    double loss(int way) {
        return columnOf[way] == Choices.NONE ? 0 : losses[columnOf[way]];
    }

    /** The part of a need that a way serves, less than that of nothing or all being no part. */
    double part(int way) {
        if (columnOf[way] == Choices.NONE) {
            return decisions[way] == Decision.TAKEN ? 1 : 0;
        }
        double part = solution[columnOf[way]];
        return part < WHOLE ? 0 : Math.min(1, part > 1 - WHOLE ? 1 : part);
    }
}
