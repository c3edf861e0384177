package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;

/**
 * The weights of one text, laid out so that products with many others need no branch: each bucket has a slot of its
 * own, for which a multiplier and a size are tried until no two share one.
 */
final class Words {

    private static final int SPREAD = 0x9E3779B1;
    private static final int TRIES = 4;
    private static final int ALL_BITS = Character.SIZE;

    private final int[] table;
    private final int multiplier;
    private final int shift;

    Words(TextVector vector) {
        int[] packed = packed(vector);
        int bits = Math.min(ALL_BITS, 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(packed.length)) + 1);
        int[] found = new int[0];
        int factor = SPREAD;
        for (int tries = 1; found.length == 0; tries++) {
            if (tries % TRIES == 0 && bits < ALL_BITS) {
                bits++;
            }
            // With all bits, this factor gives every bucket its own slot.
            factor = bits == ALL_BITS ? 1 << ALL_BITS : factor * SPREAD;
            found = placed(packed, factor, bits);
        }
        table = found;
        multiplier = factor;
        shift = Integer.SIZE - bits;
    }

    /** The table, or an empty one if two buckets want the same slot. */
    private static int[] placed(int[] packed, int factor, int bits) {
        int[] table = new int[1 << bits];
        for (int word : packed) {
            int slot = (word >>> 16) * factor >>> Integer.SIZE - bits;
            if (table[slot] != 0) {
                return new int[0];
            }
            table[slot] = word;
        }
        return table;
    }

    /** Each weight with its bucket in one number. */
    static int[] packed(TextVector vector) {
        int[] packed = new int[vector.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = vector.bucket(i) << 16 | vector.weight(i);
        }
        return packed;
    }

    /** Sum of products with the packed weights of another text. */
    int product(int[] packed, int begin, int end) {
        int product = 0;
        for (int i = begin; i < end; i++) {
            int word = packed[i];
            int mine = table[(word >>> 16) * multiplier >>> shift];
            int same = ((mine ^ word) >>> 16) - 1 >> 31;
            product += (mine & same & 0xFFFF) * (word & 0xFFFF);
        }
        return product;
    }
}
