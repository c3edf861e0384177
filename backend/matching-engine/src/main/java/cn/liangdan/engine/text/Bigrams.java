package cn.liangdan.engine.text;

import java.util.HashMap;
import java.util.Map;

/** Pairs of neighbouring characters, hashed. */
final class Bigrams {

    private Bigrams() {}

    /** How often each bucket occurs; a run of a single character counts as a pair of its own. */
    static Map<Integer, Integer> counts(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] run : Wording.runs(text)) {
            if (run.length == 1) {
                counts.merge(bucket(run[0], 0), 1, Integer::sum);
            }
            for (int i = 1; i < run.length; i++) {
                counts.merge(bucket(run[i - 1], run[i]), 1, Integer::sum);
            }
        }
        return counts;
    }

    static int bucket(int first, int second) {
        int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) >>> 16 ^ mixed & 0xFF;
    }
}
