package cn.liangdan.engine.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Literal stretches of text with what each means; of those that fit the longest is taken.
 *
 * @param <T> what stretches mean
 */
final class Phrases<T> {

    /** @param length of the stretch that was found, in characters */
    record Phrase<T>(T meaning, int length) {}

    private final Map<String, T> meanings = new HashMap<>();
    private final Map<Character, Integer> longest = new HashMap<>();

    /** A stretch keeps its first meaning. */
    void put(String stretch, T meaning) {
        if (meanings.putIfAbsent(stretch, meaning) == null) {
            longest.merge(stretch.charAt(0), stretch.length(), Math::max);
        }
    }

    /** The phrase that begins at a position, {@code null} if none does. */
    @Nullable
    Phrase<T> at(String text, int position) {
        int most = Math.min(longest.getOrDefault(text.charAt(position), 0), text.length() - position);
        for (int length = most; length > 0; length--) {
            T meaning = meanings.get(text.substring(position, position + length));
            if (meaning != null) {
                return new Phrase<>(meaning, length);
            }
        }
        return null;
    }
}
