package cn.liangdan.engine;

import java.util.Arrays;

/** Arrays that grow. */
final class Columns {

    private Columns() {}

    static int[] room(int[] column, int row) {
        return row < column.length ? column : Arrays.copyOf(column, grown(row));
    }

    static long[] room(long[] column, int row) {
        return row < column.length ? column : Arrays.copyOf(column, grown(row));
    }

    static byte[] room(byte[] column, int row) {
        return row < column.length ? column : Arrays.copyOf(column, grown(row));
    }

    static <T> T[] room(T[] column, int row) {
        return row < column.length ? column : Arrays.copyOf(column, grown(row));
    }

    private static int grown(int row) {
        return Math.max(8, row + row / 2 + 1);
    }
}
