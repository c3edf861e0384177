package cn.liangdan.benchmarks;

import cn.liangdan.engine.text.Duplicates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Needs of invented villages as people would say them: each matter three times, by an officer, a farmer on the telephone, a
 * clerk; a third of the matters have a twin that is another matter. By lot one saying of each stands on the list; the others
 * are asked. Once all matters are on the list, once a third of them is not, so that many of those asked are new.
 */
final class WrittenParaphrases {
    private static final int DRAWS = 40;
    private static final int RESAMPLES = 2_000;

    private record Saying(String village, String matter, String text) {}

    /** Of one village in one draw. */
    private record Count(int found, int right, int wanted) {
        Count plus(Count other) {
            return new Count(found + other.found, right + other.right, wanted + other.wanted);
        }

        double precision() {
            return (double) right / Math.max(1, found);
        }

        double recall() {
            return (double) right / wanted;
        }
    }

    private final Map<String, List<Saying>> villages;

    WrittenParaphrases(String resource) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WrittenParaphrases.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            villages = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Saying(fields[0], fields[1], fields[2]))
                    .collect(Collectors.groupingBy(Saying::village, TreeMap::new, Collectors.toList()));
        }
    }

    void run(String title) {
        System.out.println(title);
        for (int missing : new int[] {0, 3}) {
            for (int likeness : new int[] {300, Duplicates.PROBABLE, 500, 600, 700}) {
                List<Count> counts = counts(missing, likeness);
                Count all = counts.stream().reduce(new Count(0, 0, 0), Count::plus);
                System.out.printf(
                        "%s, likeness ≥ %d: precision %.2f %s recall %.2f %s%s%n",
                        missing == 0 ? "all matters on the list" : "a third of the matters new",
                        likeness, all.precision(), interval(counts, true), all.recall(), interval(counts, false),
                        likeness == Duplicates.PROBABLE ? "  ← what the product goes by" : "");
            }
        }
    }

    /** By matter and draw, as sayings of one matter stand or fall together. */
    private List<Count> counts(int missing, int likeness) {
        Random random = new Random(7);
        Map<String, Count> byMatter = new TreeMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            villages.forEach((village, sayings) -> draw(sayings, missing, likeness, random)
                    .forEach((matter, count) -> byMatter.merge(village + matter, count, Count::plus)));
        }
        return List.copyOf(byMatter.values());
    }

    private static Map<String, Count> draw(List<Saying> sayings, int missing, int likeness, Random random) {
        Map<String, List<Saying>> byMatter =
                sayings.stream().collect(Collectors.groupingBy(Saying::matter, TreeMap::new, Collectors.toList()));
        List<String> matters = new ArrayList<>(byMatter.keySet());
        Collections.shuffle(matters, random);
        List<String> listed = missing == 0 ? matters : matters.subList(matters.size() / missing, matters.size());
        Duplicates list = new Duplicates();
        List<Saying> asked = new ArrayList<>(sayings);
        for (String matter : listed) {
            Saying said = byMatter.get(matter).get(random.nextInt(byMatter.get(matter).size()));
            list.put(new UUID(0, matters.indexOf(matter)), 1, said.text());
            asked.remove(said);
        }
        Map<String, Count> counts = new TreeMap<>();
        for (Saying saying : asked) {
            List<Duplicates.Duplicate> found = list.of(saying.text(), 1, 1, likeness, listed.size());
            long own = matters.indexOf(saying.matter());
            int right = (int) found.stream().filter(one -> one.id().getLeastSignificantBits() == own).count();
            counts.merge(saying.matter(), new Count(found.size(), right, listed.contains(saying.matter()) ? 1 : 0), Count::plus);
        }
        return counts;
    }

    /** 95 % by bootstrap over the matters. */
    private static String interval(List<Count> counts, boolean precision) {
        Random random = new Random(11);
        double[] values = random.doubles(RESAMPLES).map(ignored -> {
            Count sample = new Count(0, 0, 0);
            for (int i = 0; i < counts.size(); i++) {
                sample = sample.plus(counts.get(random.nextInt(counts.size())));
            }
            return precision ? sample.precision() : sample.recall();
        }).sorted().toArray();
        return "[%.2f, %.2f]".formatted(values[RESAMPLES / 40], values[RESAMPLES - RESAMPLES / 40 - 1]);
    }
}
