package cn.liangdan.benchmarks;

import cn.liangdan.engine.route.Example;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain BM25 over pairs of characters: the destination of the most similar text comes first. */
final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<Example> texts;
    private final Map<String, Integer> documents = new HashMap<>();
    private final double meanLength;

    Bm25(List<Example> texts) {
        this.texts = texts;
        long length = 0;
        for (Example text : texts) {
            counts(text.text()).keySet().forEach(pair -> documents.merge(pair, 1, Integer::sum));
            length += text.text().length();
        }
        meanLength = (double) length / Math.max(1, texts.size());
    }

    List<String> ranked(String query) {
        Set<String> pairs = counts(query).keySet();
        Set<String> destinations = new LinkedHashSet<>();
        texts.stream()
                .sorted(Comparator.comparingDouble((Example text) -> -score(pairs, text.text()))
                        .thenComparing(Example::id))
                .forEach(text -> destinations.add(text.destination()));
        return List.copyOf(destinations);
    }

    private double score(Set<String> query, String text) {
        Map<String, Integer> counts = counts(text);
        double score = 0;
        for (String pair : query) {
            int count = counts.getOrDefault(pair, 0);
            int found = documents.getOrDefault(pair, 0);
            double idf = Math.log(1 + (texts.size() - found + 0.5) / (found + 0.5));
            score += idf * count * (K1 + 1) / (count + K1 * (1 - B + B * text.length() / meanLength));
        }
        return score;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            counts.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return counts;
    }
}
