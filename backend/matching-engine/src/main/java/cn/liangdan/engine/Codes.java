package cn.liangdan.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Small numbers for words, from 1 on in the order in which they come.
 *
 * @param <T> what is numbered
 */
final class Codes<T> {

    /** What no word has. */
    static final int UNKNOWN = -1;

    private static final int BITS = Long.SIZE - 1;

    private final Map<T, Integer> codes = new HashMap<>();

    int of(T word) {
        return codes.computeIfAbsent(word, next -> codes.size() + 1);
    }

    int known(T word) {
        return codes.getOrDefault(word, UNKNOWN);
    }

    /** One bit for each word; words beyond the sixty-third have none. */
    long mask(Collection<T> words) {
        long mask = 0;
        for (T word : words) {
            int code = known(word);
            mask |= code > 0 && code <= BITS ? 1L << code : 0;
        }
        return mask;
    }

    /** Takes up words and says whether each has a bit of its own. */
    boolean take(Collection<T> words) {
        boolean all = true;
        for (T word : words) {
            all &= of(word) <= BITS;
        }
        return all;
    }
}
