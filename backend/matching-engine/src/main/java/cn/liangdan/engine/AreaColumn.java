package cn.liangdan.engine;

import java.util.List;

/** For each of many rows, the shortest run of division codes that holds all it serves. */
final class AreaColumn {

    private long[] from = new long[8];
    private long[] length = new long[8];

    void add(int row, List<Area> areas) {
        from = Columns.room(from, row);
        length = Columns.room(length, row);
        from[row] = areas.isEmpty() ? 0 : areas.get(0).from();
        length[row] = areas.stream().mapToLong(Area::to).max().orElse(-1) - from[row] + 1;
    }

    /** Puts the last row in a row's place. */
    void replace(int row, int last) {
        from[row] = from[last];
        length[row] = length[last];
    }

    /**
     * Collects the rows from {@code begin} to before {@code end} that may serve a division, and says how many. Without
     * a branch: on which side of an area a village lies is a coin toss to the processor.
     */
    int serving(long division, int begin, int end, int[] found) {
        int count = 0;
        for (int row = begin; row < end; row++) {
            long into = division - from[row];
            found[count] = row;
            count += (int) ((~into & into - length[row]) >>> Long.SIZE - 1);
        }
        return count;
    }
}
