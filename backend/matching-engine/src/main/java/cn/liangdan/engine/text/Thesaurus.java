package cn.liangdan.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What villages ask for, each matter with all the words that people have for it or give it away by: who says that nothing can
 * be seen at night asks for street lamps. Read from {@code concepts.txt}, a matter a line: its {@link Facet}, its name, its
 * other words.
 */
final class Thesaurus {

    private static final Phrases<SetPhrases> SET = SetPhrases.of(SetPhrases.values());

    static final Thesaurus BUILT_IN = builtIn();

    /** A text's own characters weigh as they tell; all other words of a matter it names weigh so much together. */
    private static final double OTHER_WORDS = 10;

    /** What no matter's words have is mostly told besides the matter, or a name. */
    private static final double UNKNOWN = 0.7;

    /** Of a matter's characters and pairs of them so many are kept, the most telling. */
    private static final int KEPT = 60;

    /** What a matter is of a request; the weight is for its other words. */
    enum Facet {
        THING(1),
        CROP(1),
        ANIMAL(1),
        PEOPLE(0.5),
        SERVICE(0.5);

        private final double weight;

        Facet(double weight) {
            this.weight = weight;
        }
    }

    /**
     * A matter.
     *
     * @param told the buckets of the characters and pairs of its words, with weights of length 1 together
     */
    record Concept(Facet facet, String name, Map<Integer, Double> told) {}

    private record Entry(Facet facet, List<String> words, Map<Integer, Integer> counts) {}

    private final Phrases<Concept> words = new Phrases<>();

    /** By bucket: in the words of how many matters it is. */
    private final int[] frequencies = new int[TextVector.BUCKETS];

    private final int size;

    private Thesaurus(List<Entry> entries) {
        size = entries.size();
        entries.forEach(entry -> entry.counts().keySet().forEach(bucket -> frequencies[bucket]++));
        for (Entry entry : entries) {
            Concept concept = new Concept(entry.facet(), entry.words().get(0), told(entry.counts()));
            entry.words().stream().filter(word -> !saysNothing(word)).forEach(word -> words.put(word, concept));
        }
    }

    private static boolean saysNothing(String word) {
        Phrases.Phrase<SetPhrases> phrase = SET.at(word, 0);
        return phrase != null && phrase.length() == word.length();
    }

    private static Thesaurus builtIn() {
        try (InputStream resource = Thesaurus.class.getResourceAsStream("concepts.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return new Thesaurus(lines.lines().map(Thesaurus::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        List<String> fields = List.of(line.split(" "));
        List<String> words = fields.subList(1, fields.size());
        Map<Integer, Integer> counts = new HashMap<>();
        for (String word : words) {
            Arrays.stream(Bigrams.withSingles(Wording.raw(word)))
                    .distinct()
                    .forEach(bucket -> counts.merge(bucket, 1, Integer::sum));
        }
        return new Entry(Facet.valueOf(fields.get(0)), words, counts);
    }

    private Map<Integer, Double> told(Map<Integer, Integer> counts) {
        List<Map.Entry<Integer, Double>> telling = counts.entrySet().stream()
                .map(count -> Map.entry(
                        count.getKey(), (1 + StrictMath.log(count.getValue())) * tells(count.getKey())))
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .toList();
        double squares = 0;
        for (Map.Entry<Integer, Double> each : telling) {
            squares += each.getValue() * each.getValue();
        }
        Map<Integer, Double> told = new TreeMap<>();
        for (Map.Entry<Integer, Double> each : telling) {
            told.put(each.getKey(), each.getValue() / Math.sqrt(squares));
        }
        return told;
    }

    private double tells(int bucket) {
        return StrictMath.log((1.0 + size) / (1.0 + frequencies[bucket]));
    }

    /** The matters that a text names, each once, in its order. */
    List<Concept> in(String text) {
        String even = Wording.even(text);
        List<Concept> found = new ArrayList<>();
        int at = 0;
        while (at < even.length()) {
            Phrases.Phrase<Concept> phrase = words.at(even, at);
            if (phrase != null && !found.contains(phrase.meaning())) {
                found.add(phrase.meaning());
            }
            at += phrase == null ? Character.charCount(even.codePointAt(at)) : phrase.length();
        }
        return found;
    }

    /** A text by its own characters and pairs of them and by the other words of the matters that it names. */
    TextVector vector(Wording wording, List<Concept> concepts) {
        Map<Integer, Double> weights = new TreeMap<>();
        Arrays.stream(Bigrams.telling(wording))
                .distinct()
                .forEach(bucket -> weights.put(bucket, tells(bucket) * (frequencies[bucket] == 0 ? UNKNOWN : 1)));
        for (Concept concept : concepts) {
            double weight = OTHER_WORDS * concept.facet().weight;
            concept.told().forEach((bucket, part) -> weights.merge(bucket, weight * part, Double::sum));
        }
        return TextVector.of(
                weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weights.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
