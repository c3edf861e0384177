package cn.liangdan.platform;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages in which problems speak; zh-CN unless asked otherwise. */
enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;

    /** Texts without places, as they are said. */
    private final Map<String, String> fixed = new HashMap<>();

    /** Texts with places; a format is for one thread, so each is copied for its use. */
    private final Map<String, MessageFormat> formats = new HashMap<>();

    Language(String tag, Locale locale) {
        this.tag = tag;
        ResourceBundle texts = ResourceBundle.getBundle(
                "texts", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String key : texts.keySet()) {
            MessageFormat format = new MessageFormat(texts.getString(key), locale);
            if (format.getFormatsByArgumentIndex().length == 0) {
                fixed.put(key, format.format(new Object[0]));
            } else {
                formats.put(key, format);
            }
        }
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
        String said = fixed.get(text.key());
        if (said != null) {
            return said;
        }
        MessageFormat format = formats.get(text.key());
        if (format == null) {
            throw new IllegalArgumentException("no text " + text.key());
        }
        Object[] args = text.args().stream().map(arg -> arg instanceof Text inner ? say(inner) : arg).toArray();
        return ((MessageFormat) format.clone()).format(args);
    }

    boolean knows(String key) {
        return fixed.containsKey(key) || formats.containsKey(key);
    }
}
