package cn.liangdan.engine.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Says where a need should go that no offer fits. Works from the lexicon alone on the first day and learns from what
 * units took or returned. Immutable; learn anew now and then.
 */
public final class Router {

    /** What it goes by without experience of its own. */
    static final double CAUTIOUS = 0.8;

    /** How many of its answers should be right. */
    private static final double PRECISION = 0.85;

    /** What the model says of itself counts as so many trials, so that a few of them decide nothing. */
    private static final int PRIOR_TRIALS = 30;

    private static final int PARTS = 5;
    private static final int WORDS = 4;

    private final LinearModel model;
    private final double threshold;

    private Router(LinearModel model, double threshold) {
        this.model = model;
        this.threshold = threshold;
    }

    /** A router that knows only the lexicon. */
    public static Router of(Lexicon lexicon) {
        return new Router(new LinearModel(lexicon, List.of()), CAUTIOUS);
    }

    /**
     * A router that has learned. How probable a route has to be to go by it is measured on examples kept back, so that it
     * would have been right in most of them.
     */
    public static Router of(Lexicon lexicon, Collection<Example> examples) {
        List<Example> all =
                examples.stream().sorted(Comparator.comparing(Example::id)).toList();
        return new Router(new LinearModel(lexicon, all), threshold(lexicon, all));
    }

    public Routing route(String text) {
        double[] probability = model.probabilities(text);
        List<Route> routes = new ArrayList<>();
        for (int each = 0; each < probability.length; each++) {
            routes.add(new Route(model.destinations().get(each), probability[each], model.reasons(each, text, WORDS)));
        }
        routes.sort(Comparator.comparingDouble(Route::probability).reversed().thenComparing(Route::destination));
        return new Routing(List.copyOf(routes), routes.isEmpty() || !certain(routes.get(0)));
    }

    /** What no word speaks for is a guess, however probable. */
    private boolean certain(Route first) {
        return first.probability() >= threshold && !first.words().isEmpty();
    }

    /** How probable a route has to be to go by it. */
    public double threshold() {
        return threshold;
    }

    private record Trial(double probability, boolean right) {}

    private static double threshold(Lexicon lexicon, List<Example> examples) {
        List<Trial> trials = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int keptBack = part;
            Router rest = new Router(
                    new LinearModel(
                            lexicon,
                            examples.stream()
                                    .filter(each -> part(each) != keptBack)
                                    .toList()),
                    0);
            examples.stream()
                    .filter(each -> each.accepted() && part(each) == keptBack)
                    .forEach(each -> {
                        Route first = rest.route(each.text()).routes().get(0);
                        trials.add(new Trial(
                                first.probability(), first.destination().equals(each.destination())));
                    });
        }
        return threshold(trials);
    }

    /**
     * The lowest probability from which on enough answers are right, by what was and what the model said would be;
     * certainty if there is none.
     */
    private static double threshold(List<Trial> trials) {
        if (trials.isEmpty()) {
            return CAUTIOUS;
        }
        trials.sort(Comparator.comparingDouble(Trial::probability).reversed().thenComparing(Trial::right));
        double threshold = 1;
        double said = 0;
        int right = 0;
        for (int i = 0; i < trials.size(); i++) {
            said += trials.get(i).probability();
            right += trials.get(i).right() ? 1 : 0;
            int count = i + 1;
            if (right + PRIOR_TRIALS * said / count >= PRECISION * (count + PRIOR_TRIALS)) {
                threshold = trials.get(i).probability();
            }
        }
        return threshold;
    }

    private static int part(Example example) {
        return Math.floorMod(example.id().hashCode(), PARTS);
    }
}
