package cn.liangdan.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Proper names of villages and hamlets, which no pattern tells from other words. */
final class PlaceNames {

    static final PlaceNames NONE = new PlaceNames(List.of());

    private static final Pattern KIND = Pattern.compile("(嘎查|社区)?(村民|居民)?(委员会|委会)?$|(村委会|居委会|嘎查|社区|村)$");
    private static final int SHORTEST = 2;

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** @param names with or without what kind of place they are; one that is an ordinary word of requests is left out */
    PlaceNames(Collection<String> names) {
        Phrases words = Phrases.subject();
        names.stream()
                .map(PlaceNames::bare)
                .filter(name -> name.length() >= SHORTEST && words.at(name, 0) == null)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .forEach(name -> byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>())
                        .add(name));
    }

    /** The longest name that begins at a position, empty if none does. */
    String at(CharSequence text, int position) {
        String rest = text.subSequence(position, text.length()).toString();
        return byFirst.getOrDefault(text.charAt(position), List.of()).stream()
                .filter(rest::startsWith)
                .findFirst()
                .orElse("");
    }

    private static String bare(String name) {
        String bare = KIND.matcher(name).replaceFirst("");
        return bare.equals(name) ? bare : bare(bare);
    }
}
