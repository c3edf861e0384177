package cn.liangdan.engine.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Scores of destinations: what the lexicon says plus a weight for every run of characters, learned so that the
 * destinations needs really went to become probable and those that returned them improbable. Always learned in the same
 * order.
 */
final class LinearModel {

    private static final int EPOCHS = 40;
    private static final double RATE = 0.4;

    /** Destinations that are usual are learned this much slower than words. */
    private static final double BIAS = 0.1;

    private static final double DECAY = 0.02;

    private final Lexicon lexicon;
    private final List<String> destinations;
    private final float[][] weights;
    private final double[] bias;

    LinearModel(Lexicon lexicon, List<Example> examples) {
        this.lexicon = lexicon;
        destinations = new ArrayList<>(lexicon.terms().keySet());
        examples.stream()
                .map(Example::destination)
                .filter(each -> !lexicon.terms().containsKey(each))
                .distinct()
                .sorted()
                .forEach(destinations::add);
        weights = new float[destinations.size()][Features.BUCKETS];
        bias = new double[destinations.size()];
        learn(examples.stream()
                .sorted(Comparator.comparing(Example::id).thenComparing(Example::destination))
                .toList());
    }

    List<String> destinations() {
        return destinations;
    }

    /** Probabilities of the destinations, in their order; they add up to 1. */
    double[] probabilities(String text) {
        return probabilities(prior(text), buckets(text));
    }

    /** How much a run of characters speaks for a destination. */
    double weight(int destination, int bucket) {
        return weights[destination][bucket];
    }

    private record Lesson(double[] prior, int[] buckets, int destination, boolean accepted) {}

    private void learn(List<Example> examples) {
        List<Lesson> lessons = examples.stream()
                .map(each -> new Lesson(
                        prior(each.text()),
                        buckets(each.text()),
                        destinations.indexOf(each.destination()),
                        each.accepted()))
                .toList();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            double rate = RATE / (1 + epoch / 10.0);
            lessons.forEach(lesson -> learn(lesson, rate));
        }
    }

    private void learn(Lesson lesson, double rate) {
        double[] probability = probabilities(lesson.prior(), lesson.buckets());
        double scale = scale(lesson.buckets());
        for (int each = 0; each < bias.length; each++) {
            boolean meant = each == lesson.destination();
            double error = meant ? (lesson.accepted() ? 1 : 0) - probability[each] : -probability[each];
            if (!lesson.accepted() && !meant) {
                continue;
            }
            bias[each] += BIAS * rate * error - rate * DECAY * bias[each];
            for (int bucket : lesson.buckets()) {
                float weight = weights[each][bucket];
                weights[each][bucket] = (float) (weight + rate * scale * error - rate * DECAY * weight);
            }
        }
    }

    private double[] probabilities(double[] prior, int[] buckets) {
        double[] scores = new double[bias.length];
        double scale = scale(buckets);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int each = 0; each < scores.length; each++) {
            double sum = 0;
            for (int bucket : buckets) {
                sum += weights[each][bucket];
            }
            scores[each] = prior[each] + bias[each] + scale * sum;
            greatest = Math.max(greatest, scores[each]);
        }
        double total = 0;
        for (int each = 0; each < scores.length; each++) {
            scores[each] = StrictMath.exp(scores[each] - greatest);
            total += scores[each];
        }
        for (int each = 0; each < scores.length; each++) {
            scores[each] /= total;
        }
        return scores;
    }

    private static double scale(int[] buckets) {
        return 1 / Math.sqrt(Math.max(1, buckets.length));
    }

    private static int[] buckets(String text) {
        return Features.of(text).keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] prior(String text) {
        double[] prior = new double[destinations.size()];
        Arrays.setAll(prior, each -> Hunch.of(lexicon, destinations.get(each), text));
        return prior;
    }

    /** The stretches of a text that speak most for a destination. */
    List<String> reasons(int destination, String text, int limit) {
        List<String> words = new ArrayList<>(lexicon.found(destinations.get(destination), text));
        Features.of(text).entrySet().stream()
                .filter(entry -> weight(destination, entry.getKey()) > 0.05)
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Integer, String> entry) -> -weight(destination, entry.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getValue)
                .filter(run -> words.stream().noneMatch(word -> word.contains(run)))
                .limit(limit)
                .forEach(words::add);
        return words.stream().limit(limit).toList();
    }
}
