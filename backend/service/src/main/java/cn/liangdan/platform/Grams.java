package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of neighbouring characters, which find any part of a text in any script; the last character of a run of characters
 * also stands alone, so that every single one begins a pair. Letters of ASCII lose their case, nothing else changes: the
 * database folds the same way when it compares literally.
 */
public final class Grams {
    private static final int MOST_PAIRS = 200;

    private Grams() {}

    /** Whatever shares a pair with a text, as a query of the index; empty when it has none. */
    public static String anyOf(String text) {
        return Arrays.stream(of(text))
                .filter(gram -> gram.codePointCount(0, gram.length()) == 2 && gram.codePoints().allMatch(Character::isLetter))
                .limit(MOST_PAIRS)
                .map(Grams::quoted)
                .collect(Collectors.joining(" | "));
    }

    /** What is stored to be found: every pair once. */
    public static String[] of(@Nullable String... texts) {
        TreeSet<String> grams = new TreeSet<>();
        for (String text : texts) {
            if (text != null) {
                words(text).forEach(word -> collect(word, grams));
            }
        }
        return grams.toArray(String[]::new);
    }

    /** As the database's {@code lower(text collate "C")}: no character changes its length. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c < 0x80 ? Character.toLowerCase(c) : c)));
        return folded.toString();
    }

    /** Runs between blanks; a narrow no-break space belongs to a Mongolian word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        fold(text).codePoints().forEach(point -> {
            if (!Character.isWhitespace(point)) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static void collect(String word, TreeSet<String> grams) {
        int[] points = word.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            grams.add(new String(points, i, Math.min(2, points.length - i)));
        }
    }

    /** The pairs of one word that all of its finds hold; of a single character, whatever begins with it. */
    static String tsquery(String word) {
        int[] points = word.codePoints().toArray();
        if (points.length == 1) {
            return quoted(word) + ":*";
        }
        TreeSet<String> grams = new TreeSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(quoted(new String(points, i, 2)));
        }
        return String.join(" & ", grams);
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
