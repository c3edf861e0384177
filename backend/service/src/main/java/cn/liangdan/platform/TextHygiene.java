package cn.liangdan.platform;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Which characters text may hold. Mongolian needs variation selectors and joiners inside words; rare Han of the extension
 * planes pass; controls, bidi overrides, private use, unassigned and tag characters do not. Version 1 of the list, on the
 * Unicode data of the running JDK.
 */
final class TextHygiene {
    private TextHygiene() {}

    /** @return the key of the text that says what is wrong, or null when the text may stand */
    static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String fault = fault(c);
            if (fault != null) {
                return fault;
            }
            i += Character.charCount(c);
        }
        return null;
    }

    private static @Nullable String fault(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return null;
        }
        if (c == 0x2028 || c == 0x2029 || c == 0xFEFF || isBidiControl(c)) {
            return "field.bad-character";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> "field.bad-character";
            case Character.PRIVATE_USE -> "field.private-use";
            case Character.FORMAT -> isAllowedFormat(c) ? null : "field.bad-character";
            default -> null;
        };
    }

    private static boolean isBidiControl(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static boolean isAllowedFormat(int c) {
        return c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0x00AD || c == 0x180E;
    }

    /** True for text with nothing to see: white space of any script, zero-width characters. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || c >= 0x180B && c <= 0x180F);
    }

    static String normalise(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
