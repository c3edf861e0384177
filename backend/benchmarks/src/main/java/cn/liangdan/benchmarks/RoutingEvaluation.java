package cn.liangdan.benchmarks;

import cn.liangdan.engine.route.Example;
import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Route;
import cn.liangdan.engine.route.Router;
import cn.liangdan.engine.route.Routing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Routing of real needs, each by a router that has learned from all others, beside the lexicon alone, a keyword list and
 * BM25. Intervals are of 95 %, by bootstrap. The argument is the file; without it there is nothing to measure.
 */
public final class RoutingEvaluation {

    private static final int RESAMPLES = 2_000;

    /** Names of kinds of units in the file that the product calls otherwise. */
    private static final Map<String, String> NAMES =
            Map.of("工信", "工业信息化", "林业", "林业草原", "住建规划", "住房城乡建设", "气象/应急", "应急管理");

    private RoutingEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "../../../shared/data/routing-dev.csv");
        if (!Files.isRegularFile(file)) {
            System.out.println("no needs at " + file.toAbsolutePath().normalize() + ", nothing to evaluate");
            return;
        }
        List<Example> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(RoutingEvaluation::example)
                .toList();
        Lexicon lexicon = Lexicon.builtIn();
        System.out.printf(
                "%d needs, %d destinations; leave one out%n",
                rows.size(), rows.stream().map(Example::destination).distinct().count());
        List<Routing> routings = rows.stream()
                .map(row -> Router.of(lexicon, without(rows, row)).route(row.text()))
                .toList();
        Router untaught = Router.of(lexicon);
        Hits learned = print("learned", rows, row -> names(routings.get(rows.indexOf(row))));
        Hits alone = print("lexicon alone", rows, row -> names(untaught.route(row.text())));
        Hits keywords = print("keywords", rows, row -> keywords(lexicon, row.text()));
        Hits bm25 = print("BM25", rows, row -> new Bm25(without(rows, row)).ranked(row.text()));
        above("learned above keywords", learned, keywords);
        above("learned above BM25", learned, bm25);
        above("lexicon alone above keywords", alone, keywords);
        answered("learned", rows, routings);
        answered(
                "lexicon alone",
                rows,
                rows.stream().map(row -> untaught.route(row.text())).toList());
        calibration(rows, routings);
    }

    private static Example example(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        UUID id = UUID.nameUUIDFromBytes(cells.get(0).getBytes(StandardCharsets.UTF_8));
        return new Example(id, cells.get(1), NAMES.getOrDefault(cells.get(3), cells.get(3)), true);
    }

    private static List<Example> without(List<Example> rows, Example row) {
        return rows.stream().filter(each -> each != row).toList();
    }

    private static List<String> names(Routing routing) {
        return routing.routes().stream().map(Route::destination).toList();
    }

    /** The two most telling words of each destination, counted. */
    private static List<String> keywords(Lexicon lexicon, String text) {
        return lexicon.terms().entrySet().stream()
                .filter(entry -> entry.getValue().stream().limit(2).anyMatch(text::contains))
                .sorted(Comparator.comparingLong((Map.Entry<String, List<String>> entry) -> -entry.getValue().stream()
                                .limit(2)
                                .filter(text::contains)
                                .count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By need: 1 where the right destination came first, and where it was among the first three. */
    private record Hits(double[] first, double[] third) {}

    /** Both are right or wrong about the same needs, so the difference is told need by need. */
    private static void above(String name, Hits hits, Hits baseline) {
        System.out.printf(
                "%-28s top-1 %s   top-3 %s%n",
                name,
                interval(difference(hits.first(), baseline.first())),
                interval(difference(hits.third(), baseline.third())));
    }

    private static double[] difference(double[] ones, double[] others) {
        return IntStream.range(0, ones.length).mapToDouble(i -> ones[i] - others[i]).toArray();
    }

    private static Hits print(String name, List<Example> rows, Function<Example, List<String>> ranked) {
        double[] first = new double[rows.size()];
        double[] third = new double[rows.size()];
        for (int i = 0; i < first.length; i++) {
            int place = ranked.apply(rows.get(i)).indexOf(rows.get(i).destination());
            first[i] = place == 0 ? 1 : 0;
            third[i] = place >= 0 && place < 3 ? 1 : 0;
        }
        System.out.printf("%-14s top-1 %s   top-3 %s%n", name, interval(first), interval(third));
        return new Hits(first, third);
    }

    private static String interval(double[] hits) {
        SplittableRandom random = new SplittableRandom(1);
        double[] means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < hits.length; i++) {
                sum += hits[random.nextInt(hits.length)];
            }
            means[sample] = sum / hits.length;
        }
        Arrays.sort(means);
        return "%.2f [%.2f, %.2f]"
                .formatted(
                        Arrays.stream(hits).average().orElse(0),
                        means[RESAMPLES / 40],
                        means[RESAMPLES - RESAMPLES / 40]);
    }

    private static void answered(String name, List<Example> rows, List<Routing> routings) {
        double[] right = IntStream.range(0, rows.size())
                .filter(i -> !routings.get(i).ask())
                .mapToDouble(
                        i -> names(routings.get(i)).get(0).equals(rows.get(i).destination()) ? 1 : 0)
                .toArray();
        System.out.printf(
                "%-14s answers %d of %d, right %s, asks the dispatcher otherwise%n",
                name, right.length, rows.size(), right.length == 0 ? "none" : interval(right));
    }

    private static void calibration(List<Example> rows, List<Routing> routings) {
        for (double from = 0; from < 1; from += 0.25) {
            int count = 0;
            double said = 0;
            int right = 0;
            for (int i = 0; i < rows.size(); i++) {
                Route first = routings.get(i).routes().get(0);
                if (first.probability() >= from && first.probability() < from + 0.25 + (from == 0.75 ? 1 : 0)) {
                    count++;
                    said += first.probability();
                    right += first.destination().equals(rows.get(i).destination()) ? 1 : 0;
                }
            }
            System.out.printf(
                    "probability %.2f–%.2f: %2d needs, said %.2f, was %.2f%n",
                    from, from + 0.25, count, said / Math.max(1, count), (double) right / Math.max(1, count));
        }
    }
}
