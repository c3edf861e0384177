package cn.liangdan.engine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The wording of a text that carries meaning: unbroken runs of letters, width and case evened out, without the set
 * phrases every request has.
 *
 * <p>Digits break a run, so that the same need with another quantity stays the same. The selectors and joiners that
 * Mongolian writes inside words are dropped rather than treated as breaks.
 */
public final class Wording {

    private static final Map<Character, String[]> BOILERPLATE =
            byFirstCharacter("嘎查村民委员会 村民委员会 嘎查委员会 居民委员会 人民政府 有关部门 相关部门 群众反映 村民反映 迫切需要 进一步 村委会 居委会 "
                    + "希望能够 希望能 希望 恳请 请求 要求 建议 关于 解决 帮助 予以 给予 问题 尽快 反映 我们 我村 本村 该村 村里 嘎查 "
                    + "需要 需求 能够 政府 的");

    private static final char BREAK = ' ';

    private final String runs;

    private Wording(String runs) {
        this.runs = runs;
    }

    public static Wording of(String text) {
        // Normalising would turn the narrow space inside Mongolian words into a break, so joiners go first.
        String even = Normalizer.normalize(joined(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder runs = new StringBuilder(even.length());
        int at = 0;
        while (at < even.length()) {
            int point = even.codePointAt(at);
            int phrase = boilerplate(even, at);
            if (phrase == 0 && partOfWord(point)) {
                runs.appendCodePoint(point);
            } else if (!runs.isEmpty() && runs.charAt(runs.length() - 1) != BREAK) {
                runs.append(BREAK);
            }
            at += phrase > 0 ? phrase : Character.charCount(point);
        }
        return new Wording(runs.toString());
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

    /** Length of the set phrase that begins here, 0 if none does. */
    private static int boilerplate(String text, int at) {
        for (String phrase : BOILERPLATE.getOrDefault(text.charAt(at), new String[0])) {
            if (text.startsWith(phrase, at)) {
                return phrase.length();
            }
        }
        return 0;
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

    /** Phrases that begin alike stay in the order given: the longer before its own beginning. */
    private static Map<Character, String[]> byFirstCharacter(String phrases) {
        Map<Character, String[]> byFirst = new HashMap<>();
        for (String phrase : phrases.split(" ")) {
            String[] alike = byFirst.getOrDefault(phrase.charAt(0), new String[0]);
            String[] more = Arrays.copyOf(alike, alike.length + 1);
            more[alike.length] = phrase;
            byFirst.put(phrase.charAt(0), more);
        }
        return byFirst;
    }
}
