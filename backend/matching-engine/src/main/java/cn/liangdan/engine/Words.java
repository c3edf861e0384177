package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;

/** The weights of one text, laid out to be looked up by bucket without touching much memory. */
final class Words {

    private static final int SPREAD = 0x9E3779B1;

    private final int[] table;
    private final int shift;

    Words(TextVector vector) {
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(Math.max(1, vector.size())));
        table = new int[1 << bits];
        shift = 32 - bits;
        for (int i = 0; i < vector.size(); i++) {
            int slot = vector.bucket(i) * SPREAD >>> shift;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = packed(vector, i);
        }
    }

    static int packed(TextVector vector, int index) {
        return vector.bucket(index) << 16 | vector.weight(index);
    }

    /** Sum of products with the packed weights of another text. */
    int product(int[] packed, int begin, int end) {
        int product = 0;
        for (int i = begin; i < end; i++) {
            int slot = (packed[i] >>> 16) * SPREAD >>> shift;
            int entry = table[slot];
            while (entry != 0 && entry >>> 16 != packed[i] >>> 16) {
                slot = slot + 1 & table.length - 1;
                entry = table[slot];
            }
            product += (entry & 0xFFFF) * (packed[i] & 0xFFFF);
        }
        return product;
    }
}
