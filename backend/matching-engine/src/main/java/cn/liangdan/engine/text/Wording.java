package cn.liangdan.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The wording of a text that carries meaning: unbroken runs of letters, width and case evened out, without the set
 * phrases every request has.
 *
 * <p>Digits break a run, so that the same need with another quantity stays the same. The selectors and joiners that
 * Mongolian writes inside words are dropped rather than treated as breaks.
 */
final class Wording {

    private static final Pattern INSIDE_WORDS =
            Pattern.compile("[\\u180B-\\u180F\\u200C\\u200D\\u202F\\uFE00-\\uFE0F]");

    /** Longest first, so that a phrase goes before a part of it. */
    private static final Pattern BOILERPLATE = Pattern.compile(String.join(
            "|",
            "嘎查村民委员会|村民委员会|嘎查委员会|居民委员会|人民政府|有关部门|相关部门|群众反映|村民反映|迫切需要|进一步|村委会|居委会",
            "希望能够|希望能|希望|恳请|请求|要求|建议|关于|解决|帮助|予以|给予|问题|尽快|反映|我们|我村|本村|该村|村里|嘎查|需要|需求|能够|政府|的"));

    private Wording() {}

    /** Code points of each run, in the order of the text. */
    static List<int[]> runs(String text) {
        // Normalising would turn the narrow space inside Mongolian words into a break.
        String joined = INSIDE_WORDS.matcher(text).replaceAll("");
        String even = Normalizer.normalize(joined, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = BOILERPLATE.matcher(even).replaceAll(" ");
        List<int[]> runs = new ArrayList<>();
        int[] points = bare.codePoints().toArray();
        int begin = 0;
        for (int i = 0; i <= points.length; i++) {
            if (i == points.length || !partOfWord(points[i])) {
                if (i > begin) {
                    runs.add(Arrays.copyOfRange(points, begin, i));
                }
                begin = i + 1;
            }
        }
        return runs;
    }

    private static boolean partOfWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
