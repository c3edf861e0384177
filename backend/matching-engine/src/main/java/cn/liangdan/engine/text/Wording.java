package cn.liangdan.engine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The wording of a text that carries meaning: unbroken runs of letters, width and case evened out, without the set
 * phrases every request has.
 *
 * <p>Digits break a run, so that the same need with another quantity stays the same. The selectors and joiners that
 * Mongolian writes inside words are dropped rather than treated as breaks.
 */
public final class Wording {

    private static final Phrases<SetPhrases> BOILERPLATE = SetPhrases.of(SetPhrases.BOILERPLATE);
    private static final Phrases<SetPhrases> ALL = SetPhrases.of(SetPhrases.values());
    private static final Phrases<SetPhrases> NONE = SetPhrases.of();

    private static final char BREAK = ' ';

    private final String runs;

    private Wording(String runs) {
        this.runs = runs;
    }

    public static Wording of(String text) {
        return of(text, BOILERPLATE);
    }

    /** What a request is about: also without the words for what is wrong and what is to be done. */
    static Wording subject(String text) {
        return of(text, ALL);
    }

    /** All of it. */
    static Wording raw(String text) {
        return of(text, NONE);
    }

    private static Wording of(String text, Phrases<SetPhrases> leftOut) {
        String even = even(text);
        StringBuilder runs = new StringBuilder(even.length());
        int at = 0;
        while (at < even.length()) {
            int point = even.codePointAt(at);
            Phrases.Phrase<SetPhrases> phrase = leftOut.at(even, at);
            if (phrase == null && partOfWord(point)) {
                runs.appendCodePoint(point);
            } else if (!runs.isEmpty() && runs.charAt(runs.length() - 1) != BREAK) {
                runs.append(BREAK);
            }
            at += phrase == null ? Character.charCount(point) : phrase.length();
        }
        return new Wording(runs.toString());
    }

    /** Width and case evened out. */
    static String even(String text) {
        // Normalising would turn the narrow space inside Mongolian words into a break, so joiners go first.
        return Normalizer.normalize(joined(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Code points, each run followed by a 0. */
    public int[] points() {
        int[] points = new int[runs.length() + 1];
        int used = 0;
        for (int at = 0; at < runs.length(); at += Character.charCount(runs.codePointAt(at))) {
            int point = runs.codePointAt(at);
            points[used++] = point == BREAK ? 0 : point;
        }
        if (used > 0 && points[used - 1] != 0) {
            points[used++] = 0;
        }
        return Arrays.copyOf(points, used);
    }

    private static String joined(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!insideWords(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean insideWords(char c) {
        return c >= '\u180B' && c <= '\u180F'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u202F'
                || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static boolean partOfWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
