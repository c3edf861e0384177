package cn.liangdan.engine.text;

import java.util.Arrays;

/**
 * A text as weights of bigram buckets, of one fixed length, so that likeness is a sum of products. Whole numbers
 * throughout: the same texts give the same likeness on every machine.
 */
public final class TextVector {

    /** Number of buckets bigrams are hashed into. */
    public static final int BUCKETS = 1 << 16;

    /** Likeness of a text with itself. */
    public static final int SAME = 1_000;

    static final int LENGTH = 30_000;

    private static final int PER_MILLE = LENGTH / 1_000 * LENGTH;

    private final char[] buckets;
    private final short[] weights;

    private TextVector(char[] buckets, short[] weights) {
        this.buckets = buckets;
        this.weights = weights;
    }

    /**
     * A vector of the fixed length.
     *
     * @param buckets ascending, each once
     * @param weights of the buckets, of any length
     */
    static TextVector of(int[] buckets, double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        double scale = LENGTH / Math.sqrt(squares);
        char[] narrow = new char[buckets.length];
        short[] whole = new short[buckets.length];
        for (int i = 0; i < whole.length; i++) {
            narrow[i] = (char) buckets[i];
            whole[i] = (short) Math.round(weights[i] * scale);
        }
        return new TextVector(narrow, whole);
    }

    /** Number of buckets with a weight. */
    public int size() {
        return buckets.length;
    }

    /** @param index 0 to {@link #size()} - 1; buckets ascend */
    public int bucket(int index) {
        return buckets[index];
    }

    /** @param index 0 to {@link #size()} - 1 */
    public int weight(int index) {
        return weights[index];
    }

    boolean has(int bucket) {
        return Arrays.binarySearch(buckets, (char) bucket) >= 0;
    }

    /** From 0 (no bigram in common) to {@link #SAME}. */
    public int likeness(TextVector other) {
        int product = 0;
        int i = 0;
        int j = 0;
        while (i < buckets.length && j < other.buckets.length) {
            int order = buckets[i] - other.buckets[j];
            if (order == 0) {
                product += weights[i] * other.weights[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return likeness(product);
    }

    /** Likeness for a sum of products of weights. */
    public static int likeness(int product) {
        return Math.min(SAME, product / PER_MILLE);
    }
}
