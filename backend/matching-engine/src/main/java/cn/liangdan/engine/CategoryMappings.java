package cn.liangdan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which categories of different sets stand for the same thing. Codes are opaque here; a caller whose sets reuse codes
 * qualifies them. Mappings hold in both directions and are not chained.
 */
public final class CategoryMappings {

    /** Two categories that stand for each other. */
    public record Pair(String one, String other) {}

    private static final CategoryMappings NONE = new CategoryMappings(Map.of());

    private final Map<String, Set<String>> partners;

    private CategoryMappings(Map<String, Set<String>> partners) {
        this.partners = partners;
    }

    /** Every category stands for itself only. */
    public static CategoryMappings none() {
        return NONE;
    }

    public static CategoryMappings of(Iterable<Pair> pairs) {
        Map<String, Set<String>> partners = new HashMap<>();
        for (Pair pair : pairs) {
            partners.computeIfAbsent(pair.one(), code -> new TreeSet<>()).add(pair.other());
            partners.computeIfAbsent(pair.other(), code -> new TreeSet<>()).add(pair.one());
        }
        return new CategoryMappings(partners);
    }

    /** Whether one of the two may serve for the other. */
    public boolean same(String one, String other) {
        return one.equals(other) || partners.getOrDefault(one, Set.of()).contains(other);
    }

    /** The category and all that stand for it, itself first, the others in order. */
    public List<String> allOf(String category) {
        Set<String> others = new TreeSet<>(partners.getOrDefault(category, Set.of()));
        others.remove(category);
        List<String> all = new ArrayList<>(others.size() + 1);
        all.add(category);
        all.addAll(others);
        return all;
    }
}
