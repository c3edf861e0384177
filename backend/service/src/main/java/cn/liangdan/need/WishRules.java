package cn.liangdan.need;

import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A wish goes on the list without anybody reading it first, so whatever could be a person's number is refused in its text. */
final class WishRules {
    /** Mobile and landline numbers, and numbers of identity cards, with or without blanks and dashes between. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:1[3-9](?:[ -]?\\d){9}|0\\d{2,3}[ -]?\\d{7,8}|\\d{17}[\\dXx]|\\d{15})(?!\\d)");

    private WishRules() {}

    static void faults(NeedForm form, List<FieldError> faults) {
        refuse("/text", form.text(), faults);
        refuse("/title", form.title(), faults);
    }

    private static void refuse(String pointer, @Nullable String text, List<FieldError> faults) {
        if (text != null && NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
            faults.add(FieldError.of(ProblemType.PERSONAL_DATA_IN_TEXT, pointer));
        }
    }
}
