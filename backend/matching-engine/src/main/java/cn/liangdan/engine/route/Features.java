package cn.liangdan.engine.route;

import cn.liangdan.engine.text.Wording;
import java.util.Map;
import java.util.TreeMap;

/** Runs of two and three characters of a text, hashed. */
final class Features {

    static final int BUCKETS = 1 << 15;

    private Features() {}

    /** By bucket: a stretch of the text that fell into it. */
    static Map<Integer, String> of(String text) {
        Map<Integer, String> features = new TreeMap<>();
        int[] points = Wording.of(text).points();
        for (int length = 2; length <= 3; length++) {
            for (int begin = 0; begin + length <= points.length; begin++) {
                int hash = hash(points, begin, length);
                if (hash >= 0) {
                    features.put(hash, new String(points, begin, length));
                }
            }
        }
        return features;
    }

    /** -1 if the run is broken. */
    private static int hash(int[] points, int begin, int length) {
        int hash = length;
        for (int i = begin; i < begin + length; i++) {
            if (points[i] == 0) {
                return -1;
            }
            hash = (hash ^ points[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash & BUCKETS - 1;
    }
}
