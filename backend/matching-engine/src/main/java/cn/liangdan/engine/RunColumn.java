package cn.liangdan.engine;

import java.util.Arrays;

/**
 * Some whole numbers for each of many rows, in one array so that a scan reads memory in order. What removed rows leave
 * behind is swept when it is more than half.
 */
final class RunColumn {

    private static final int WORTH_SWEEPING = 1_024;

    private int[] numbers = new int[8];
    private int[] begin = new int[8];
    private int[] end = new int[8];
    private int used;
    private int live;

    /** Sets what a new row holds. */
    void add(int row, int[] values) {
        begin = Columns.room(begin, row);
        end = Columns.room(end, row);
        numbers = Columns.room(numbers, used + values.length);
        System.arraycopy(values, 0, numbers, used, values.length);
        begin[row] = used;
        used += values.length;
        end[row] = used;
        live += values.length;
    }

    /** Drops what a row holds and moves that of the last row in its place. */
    void replace(int row, int last) {
        live -= end[row] - begin[row];
        begin[row] = begin[last];
        end[row] = end[last];
        if (used > WORTH_SWEEPING && live < used / 2) {
            sweep(last);
        }
    }

    boolean isEmpty(int row) {
        return begin[row] == end[row];
    }

    boolean contains(int row, int number) {
        for (int i = begin[row]; i < end[row]; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Taking the row as packed words. */
    int product(Words words, int row) {
        return words.product(numbers, begin[row], end[row]);
    }

    /** Taking the row as a calendar. */
    int within(int row, int from, int to) {
        return Calendar.within(numbers, begin[row], end[row], from, to);
    }

    /** Taking the row as a calendar. */
    int shared(int row, Calendar other, int from, int to) {
        return Calendar.shared(numbers, begin[row], end[row], other, from, to);
    }

    /** Taking the row as a calendar. */
    int distance(int row, int from, int to) {
        return Calendar.distance(numbers, begin[row], end[row], from, to);
    }

    private void sweep(int rows) {
        int[] swept = new int[live];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            int length = end[row] - begin[row];
            System.arraycopy(numbers, begin[row], swept, at, length);
            begin[row] = at;
            at += length;
            end[row] = at;
        }
        numbers = Arrays.copyOf(swept, Math.max(8, at));
        used = at;
        live = at;
    }
}
