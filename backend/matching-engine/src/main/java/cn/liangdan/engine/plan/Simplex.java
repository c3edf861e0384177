package cn.liangdan.engine.plan;

/**
 * The greatest value of a sum of variables, none negative, under upper limits for other sums of them: Dantzig's method on a
 * full table. Meant for the small problems of a {@link Proof}.
 */
final class Simplex {

    private static final double TINY = 1e-9;

    private final int rows;
    private final int columns;

    /** One row more for the values, one column more for the limits. */
    private final double[][] table;

    /** By row and by column: which variable stands there; those of the limits come after the others. */
    private final int[] inRow;

    private final int[] inColumn;

    Simplex(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        table = new double[rows + 1][columns + 1];
        inRow = new int[rows];
        inColumn = new int[columns];
        for (int row = 0; row < rows; row++) {
            inRow[row] = columns + row;
        }
        for (int column = 0; column < columns; column++) {
            inColumn[column] = column;
        }
    }

    /** What a unit of a variable is worth. */
    void value(int column, double value) {
        table[rows][column] = -value;
    }

    /** What a unit of a variable takes of a limit. */
    void weight(int row, int column, double weight) {
        table[row][column] = weight;
    }

    /** @param limit not negative */
    void limit(int row, double limit) {
        table[row][columns] = limit;
    }

    /**
     * @param effort is charged for each number of the table that is looked at
     * @return whether it came to its end
     */
    boolean run(Effort effort) {
        int since = 0;
        for (int column = entering(false); column >= 0; column = entering(since > rows)) {
            int row = leaving(column);
            if (row < 0) {
                throw new IllegalStateException("a variable without a limit");
            }
            since = table[row][columns] > TINY ? 0 : since + 1;
            effort.spend(pivot(row, column));
            if (effort.over()) {
                return false;
            }
        }
        return true;
    }

    /** The variable that promises most; the first that promises anything where nothing has moved for long (Bland). */
    private int entering(boolean first) {
        int found = -1;
        double least = -1e-7;
        double[] values = table[rows];
        for (int column = 0; column < columns; column++) {
            if (values[column] < least) {
                if (first) {
                    if (found < 0 || inColumn[column] < inColumn[found]) {
                        found = column;
                    }
                } else {
                    least = values[column];
                    found = column;
                }
            }
        }
        return found;
    }

    private int leaving(int column) {
        int found = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            if (table[row][column] > TINY) {
                double ratio = Math.max(0, table[row][columns]) / table[row][column];
                if (ratio < least - 1e-12 || ratio < least + 1e-12 && inRow[row] < inRow[found]) {
                    least = Math.min(least, ratio);
                    found = row;
                }
            }
        }
        return found;
    }

    private long pivot(int row, int column) {
        double[] with = table[row];
        double by = with[column];
        for (int i = 0; i <= columns; i++) {
            with[i] /= by;
        }
        with[column] = 1 / by;
        long work = columns;
        for (int i = 0; i <= rows; i++) {
            double times = table[i][column];
            if (i != row && times != 0) {
                table[i][column] = 0;
                subtract(table[i], with, times);
                work += columns;
            }
        }
        int variable = inRow[row];
        inRow[row] = inColumn[column];
        inColumn[column] = variable;
        return work;
    }

    private void subtract(double[] from, double[] what, double times) {
        for (int i = 0; i <= columns; i++) {
            from[i] -= times * what[i];
        }
    }

    double value() {
        return table[rows][columns];
    }

    /** The variables as they make the value greatest. */
    double[] solution() {
        double[] solution = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (inRow[row] < columns) {
                solution[inRow[row]] = Math.max(0, table[row][columns]);
            }
        }
        return solution;
    }

    /** By variable: what one unit of it would cost the value at least; 0 for those that are in use. */
    double[] losses() {
        double[] losses = new double[columns];
        for (int column = 0; column < columns; column++) {
            if (inColumn[column] < columns) {
                losses[inColumn[column]] = Math.max(0, table[rows][column]);
            }
        }
        return losses;
    }
}
