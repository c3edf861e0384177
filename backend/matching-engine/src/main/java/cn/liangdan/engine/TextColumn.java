package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;
import java.util.Arrays;

/** The text weights of many rows in one array. What removed rows leave behind is swept when it is more than half. */
final class TextColumn {

    private int[] packed = new int[256];
    private int[] begin = new int[8];
    private int[] end = new int[8];
    private int used;
    private int live;

    void set(int row, TextVector vector) {
        begin = Columns.room(begin, row);
        end = Columns.room(end, row);
        packed = Columns.room(packed, used + vector.size());
        begin[row] = used;
        for (int i = 0; i < vector.size(); i++) {
            packed[used++] = Words.packed(vector, i);
        }
        end[row] = used;
        live += vector.size();
    }

    /** Drops a row's text and moves that of the last row in its place. */
    void replace(int row, int last) {
        live -= end[row] - begin[row];
        begin[row] = begin[last];
        end[row] = end[last];
        if (used > 1_024 && live < used / 2) {
            sweep(last);
        }
    }

    int product(Words words, int row) {
        return words.product(packed, begin[row], end[row]);
    }

    private void sweep(int rows) {
        int[] swept = new int[Math.max(256, live)];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            int length = end[row] - begin[row];
            System.arraycopy(packed, begin[row], swept, at, length);
            begin[row] = at;
            at += length;
            end[row] = at;
        }
        packed = Arrays.copyOf(swept, Math.max(256, at));
        used = at;
        live = at;
    }
}
