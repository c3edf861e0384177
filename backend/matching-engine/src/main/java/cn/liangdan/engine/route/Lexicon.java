package cn.liangdan.engine.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Words that point to a destination, and which destination is the township itself. */
public final class Lexicon {

    private static final String TERRITORY = "*";

    private final Map<String, List<String>> terms;
    private final String territory;

    private Lexicon(Map<String, List<String>> terms, String territory) {
        this.terms = Collections.unmodifiableMap(terms);
        this.territory = territory;
    }

    /**
     * Words of departments only.
     *
     * @param terms by destination: its words, most telling first
     */
    public static Lexicon of(Map<String, List<String>> terms) {
        return of(terms, "");
    }

    /**
     * @param terms by destination: its words, most telling first
     * @param territory the destination that takes whatever no department is asked for; empty if there is none
     */
    public static Lexicon of(Map<String, List<String>> terms, String territory) {
        return new Lexicon(new TreeMap<>(terms), territory);
    }

    /** What ships with the engine, so that routing works on the first day. */
    public static Lexicon builtIn() {
        try (InputStream resource = Lexicon.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of the form {@code destination: word word}; one that begins with {@code *} is the township, one that
     * begins with {@code #} is a remark.
     *
     * @throws IllegalArgumentException if a line names no destination or no word, or a destination comes twice
     */
    public static Lexicon parse(List<String> lines) {
        Map<String, List<String>> terms = new TreeMap<>();
        String territory = "";
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            boolean marked = line.startsWith(TERRITORY);
            String destination = line.substring(marked ? 1 : 0, Math.max(marked ? 1 : 0, colon));
            List<String> words = Arrays.stream(line.substring(colon + 1).split(" "))
                    .filter(word -> !word.isBlank())
                    .toList();
            if (destination.isBlank() || words.isEmpty() || terms.put(destination, words) != null) {
                throw new IllegalArgumentException("not a line of a lexicon: " + line);
            }
            territory = marked ? destination : territory;
        }
        return new Lexicon(terms, territory);
    }

    /** By destination, in order: its words, most telling first. */
    public Map<String, List<String>> terms() {
        return terms;
    }

    /** The destination that takes whatever no department is asked for; empty if there is none. */
    public String territory() {
        return territory;
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
