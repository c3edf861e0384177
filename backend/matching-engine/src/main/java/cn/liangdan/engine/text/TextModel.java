package cn.liangdan.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each bigram tells, learned from a collection of texts: what stands in every text tells little. Immutable;
 * vectors of different models must not be compared.
 */
public final class TextModel {

    private static final TextModel PLAIN = new TextModel(new int[TextVector.BUCKETS], 0);

    private final int[] frequencies;
    private final int texts;

    private TextModel(int[] frequencies, int texts) {
        this.frequencies = frequencies;
        this.texts = texts;
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
            for (int bucket : Bigrams.counts(text).keySet()) {
                frequencies[bucket]++;
            }
        }
        return new TextModel(frequencies, texts);
    }

    public TextVector vector(String text) {
        Map<Integer, Integer> counts = Bigrams.counts(text);
        int[] buckets =
                counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        double[] weights = new double[buckets.length];
        double squares = 0;
        for (int i = 0; i < buckets.length; i++) {
            weights[i] = (1 + StrictMath.log(counts.get(buckets[i]))) * tells(buckets[i]);
            squares += weights[i] * weights[i];
        }
        double scale = TextVector.LENGTH / Math.sqrt(squares);
        char[] narrow = new char[buckets.length];
        short[] whole = new short[buckets.length];
        for (int i = 0; i < buckets.length; i++) {
            narrow[i] = (char) buckets[i];
            whole[i] = (short) Math.round(weights[i] * scale);
        }
        return new TextVector(narrow, whole);
    }

    /** From 0 (nothing in common) to {@link TextVector#SAME}. */
    public int likeness(String one, String other) {
        return vector(one).likeness(vector(other));
    }

    /**
     * The stretches of the first text that the second has too, those that tell most first.
     *
     * @param limit at most so many, not negative
     */
    public List<String> sharedTerms(String one, String other, int limit) {
        Map<Integer, Integer> known = Bigrams.counts(other);
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int[] run : Wording.runs(one)) {
            int begin = 0;
            double told = 0;
            for (int i = 1; i <= run.length; i++) {
                int bucket = i < run.length ? Bigrams.bucket(run[i - 1], run[i]) : -1;
                if (known.containsKey(bucket)) {
                    told += tells(bucket);
                    continue;
                }
                if (i - begin > 1) {
                    terms.merge(new String(run, begin, i - begin), told, Math::max);
                }
                begin = i;
                told = 0;
            }
        }
        List<Map.Entry<String, Double>> ordered = new ArrayList<>(terms.entrySet());
        ordered.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return ordered.stream().limit(limit).map(Map.Entry::getKey).toList();
    }

    private double tells(int bucket) {
        return 1 + StrictMath.log((1.0 + texts) / (1.0 + frequencies[bucket]));
    }
}
