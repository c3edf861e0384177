package cn.liangdan.engine.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each bigram tells, learned from a collection of texts: what stands in every text tells little. Immutable;
 * vectors of different models must not be compared.
 */
public final class TextModel {

    private static final TextModel PLAIN = new TextModel(new int[TextVector.BUCKETS], 0);

    /** By bucket: how much it tells, at least 1. */
    private final float[] tells;

    private TextModel(int[] frequencies, int texts) {
        tells = new float[frequencies.length];
        for (int bucket = 0; bucket < tells.length; bucket++) {
            tells[bucket] = (float) (1 + StrictMath.log((1.0 + texts) / (1.0 + frequencies[bucket])));
        }
    }

    /** Every bigram tells the same. */
    public static TextModel plain() {
        return PLAIN;
    }

    /** Learns from texts; their order does not matter. */
    public static TextModel of(Iterable<String> corpus) {
        int[] frequencies = new int[TextVector.BUCKETS];
        int texts = 0;
        for (String text : corpus) {
            texts++;
            Arrays.stream(Bigrams.withSingles(Wording.of(text))).distinct().forEach(bucket -> frequencies[bucket]++);
        }
        return new TextModel(frequencies, texts);
    }

    public TextVector vector(String text) {
        return vector(Wording.of(text));
    }

    public TextVector vector(Wording wording) {
        return vector(Bigrams.buckets(wording));
    }

    /** The text by its single characters too, so that words that share only one of theirs are a little alike. */
    TextVector fineVector(Wording wording) {
        return vector(Bigrams.withSingles(wording));
    }

    private TextVector vector(int[] found) {
        int[] buckets = new int[found.length];
        double[] weights = new double[found.length];
        int used = 0;
        int next;
        for (int i = 0; i < found.length; i = next) {
            next = i + 1;
            while (next < found.length && found[next] == found[i]) {
                next++;
            }
            buckets[used] = found[i];
            weights[used] = (1 + StrictMath.log(next - i)) * tells(found[i]);
            used++;
        }
        return TextVector.of(Arrays.copyOf(buckets, used), Arrays.copyOf(weights, used));
    }

    /** From 0 (nothing in common) to {@link TextVector#SAME}. */
    public int likeness(String one, String other) {
        return vector(one).likeness(vector(other));
    }

    /**
     * The stretches of a wording that another has too, those that tell most first.
     *
     * @param other vector of the other text, by this model
     * @param limit at most so many, not negative
     */
    public List<String> sharedTerms(Wording wording, TextVector other, int limit) {
        Map<String, Double> terms = new HashMap<>();
        int[] points = wording.points();
        int begin = 0;
        double told = 0;
        for (int i = 1; i < points.length; i++) {
            int bucket = Bigrams.bucket(points[i - 1], points[i]);
            if (points[i - 1] != 0 && points[i] != 0 && other.has(bucket)) {
                told += tells(bucket);
                continue;
            }
            if (i - begin > 1) {
                terms.merge(new String(points, begin, i - begin), told, Math::max);
            }
            begin = i;
            told = 0;
        }
        return terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double tells(int bucket) {
        return tells[bucket];
    }
}
