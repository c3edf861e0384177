package cn.liangdan.platform;

import java.util.List;

/** A text by its key in {@code texts_*.properties} and what fills its places; texts among it are said first. */
public record Text(String key, List<Object> args) {
    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }

    /** Said in a language outside of any request. */
    public String in(String tag) {
        return Language.of(tag).say(this);
    }
}
