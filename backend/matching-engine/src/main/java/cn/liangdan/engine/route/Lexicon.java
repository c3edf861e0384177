package cn.liangdan.engine.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Words that point to a destination. */
public final class Lexicon {

    private final Map<String, List<String>> terms;

    private Lexicon(Map<String, List<String>> terms) {
        this.terms = Collections.unmodifiableMap(terms);
    }

    /** @param terms by destination: its words, most telling first */
    public static Lexicon of(Map<String, List<String>> terms) {
        return new Lexicon(new TreeMap<>(terms));
    }

    /** What ships with the engine, so that routing works on the first day. */
    public static Lexicon builtIn() {
        Map<String, List<String>> terms = new TreeMap<>();
        try (InputStream resource = Lexicon.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": "))
                    .forEach(parts -> terms.put(parts[0], List.of(parts[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lexicon(terms);
    }

    /** By destination, in order: its words, most telling first. */
    public Map<String, List<String>> terms() {
        return terms;
    }

    /** The words of a destination that a text contains; one inside another that is found does not count. */
    List<String> found(String destination, String text) {
        List<String> found = new ArrayList<>();
        for (String term : terms.getOrDefault(destination, List.of())) {
            if (text.contains(term)) {
                found.add(term);
            }
        }
        found.removeIf(
                term -> found.stream().anyMatch(longer -> longer.length() > term.length() && longer.contains(term)));
        return found;
    }
}
