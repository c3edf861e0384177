package cn.liangdan.engine.text;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Pairs of neighbouring characters, hashed. */
final class Bigrams {

    private static final String COMMON = "的了着过是在有我你他她它们这那就都也还很到和与及或把被让给从向往上下来去不没能会要想得地个些么吗呢吧呀哇啥咋谁哪说看叫"
            + "一二三四五六七八九十两几多少年月天里家人请盼求希望";

    private Bigrams() {}

    /** The bucket of each pair, ascending, as often as it occurs; a run of one character counts as a pair of its own. */
    static int[] buckets(Wording wording) {
        int[] points = wording.points();
        int[] buckets = new int[points.length];
        int used = 0;
        for (int i = 0; i < points.length; i++) {
            boolean begins = i == 0 || points[i - 1] == 0;
            boolean single = begins && points[i + 1] == 0;
            if (points[i] != 0 && (!begins || single)) {
                buckets[used++] = single ? bucket(points[i], 0) : bucket(points[i - 1], points[i]);
            }
        }
        Arrays.sort(buckets, 0, used);
        return Arrays.copyOf(buckets, used);
    }

    /** The buckets of single characters and of pairs, ascending, as often as they occur. */
    static int[] withSingles(Wording wording) {
        return withSingles(wording, point -> false);
    }

    /** The same without those of nothing but characters that every text has. */
    static int[] telling(Wording wording) {
        return withSingles(wording, point -> COMMON.indexOf(point) >= 0);
    }

    private static int[] withSingles(Wording wording, IntPredicate common) {
        int[] points = wording.points();
        int[] buckets = new int[2 * points.length];
        int used = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == 0) {
                continue;
            }
            boolean tells = !common.test(points[i]);
            if (tells) {
                buckets[used++] = bucket(points[i], 0);
            }
            if (i > 0 && points[i - 1] != 0 && (tells || !common.test(points[i - 1]))) {
                buckets[used++] = bucket(points[i - 1], points[i]);
            }
        }
        Arrays.sort(buckets, 0, used);
        return Arrays.copyOf(buckets, used);
    }

    static int bucket(int first, int second) {
        int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) >>> 16 ^ mixed & 0xFF;
    }
}
