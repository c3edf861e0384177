package cn.liangdan.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages in which problems speak; zh-CN unless asked otherwise. */
enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;
    private final ResourceBundle texts;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "texts", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return ZH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return ZH;
        }
    }

    String tag() {
        return tag;
    }

    String say(Text text) {
        Object[] args = text.args().stream().map(arg -> arg instanceof Text inner ? say(inner) : arg).toArray();
        return new MessageFormat(texts.getString(text.key()), locale).format(args);
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }
}
