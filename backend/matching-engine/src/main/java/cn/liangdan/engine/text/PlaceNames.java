package cn.liangdan.engine.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proper names of villages and hamlets, which no pattern tells from other words. */
final class PlaceNames {

    static final PlaceNames NONE = new PlaceNames(List.of());

    private static final Pattern KIND = Pattern.compile("(嘎查|社区)?(村民|居民)?(委员会|委会)?$|(村委会|居委会|嘎查|社区|村)$");
    private static final int SHORTEST = 2;

    private final Phrases<String> names = new Phrases<>();

    /** @param names with or without what kind of place they are; one that begins as an ordinary word is left out */
    PlaceNames(Collection<String> names) {
        Phrases<SetPhrases> words = SetPhrases.of(SetPhrases.values());
        names.stream()
                .map(PlaceNames::bare)
                .filter(name -> name.length() >= SHORTEST && words.at(name, 0) == null)
                .forEach(name -> this.names.put(name, name));
    }

    /** The longest name that begins at a position, {@code null} if none does. */
    @Nullable
    String at(String text, int position) {
        Phrases.Phrase<String> found = names.at(text, position);
        return found == null ? null : found.meaning();
    }

    private static String bare(String name) {
        String bare = KIND.matcher(name).replaceFirst("");
        return bare.equals(name) ? bare : bare(bare);
    }
}
