package cn.liangdan.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what has been said before. Follows the list as it changes; safe for one writer with any number of readers only
 * if the caller guards it.
 *
 * <p>How alike two texts are says little by itself: long ones are never much alike, those of one kind always. So each
 * request is held against the other most alike of its own division: one that stands out is probably the same matter.
 */
public final class Duplicates {

    /** From this chance on two requests of one place are probably the same: little else there is as much alike. */
    public static final int PROBABLE = 400;

    /**
     * An earlier request that says much the same.
     *
     * @param likeness the chance that it is the same matter, 0 to {@link TextVector#SAME}
     * @param terms what both say, most telling first: the matters that both name, then stretches that both have
     */
    public record Duplicate(UUID id, int likeness, List<String> terms) {}

    private static final int TERMS = 3;

    private record Entry(UUID id, long division, Wording wording, TextVector words, Request request) {}

    /** @param alike 0 to {@link TextVector#SAME} */
    private record Alike(Entry entry, int alike) {}

    private final PlaceNames names;
    private final Map<UUID, Entry> entries = new HashMap<>();

    public Duplicates() {
        this(List.of());
    }

    /** @param placeNames of the villages and hamlets that requests may name */
    public Duplicates(Collection<String> placeNames) {
        this.names = new PlaceNames(placeNames);
    }

    /** Adds a request or replaces the one of the same id. */
    public void put(UUID id, long division, String text) {
        entries.put(id, entry(id, division, text));
    }

    public void remove(UUID id) {
        entries.remove(id);
    }

    /**
     * Requests of at least a likeness inside a run of division codes, the most alike first, then by id.
     *
     * @param from first twelve-digit code
     * @param to last twelve-digit code
     * @param atLeast 0 to {@link TextVector#SAME}
     * @param limit at most so many, not negative
     */
    public List<Duplicate> of(String text, long from, long to, int atLeast, int limit) {
        Entry asked = entry(new UUID(0, 0), 0, text);
        Map<Long, List<Alike>> byDivision = new HashMap<>();
        for (Entry entry : entries.values()) {
            if (from <= entry.division && entry.division <= to) {
                byDivision
                        .computeIfAbsent(entry.division, division -> new ArrayList<>())
                        .add(new Alike(entry, asked.request.likeness(entry.request)));
            }
        }
        List<Duplicate> found = new ArrayList<>();
        byDivision.values().forEach(alike -> outstanding(asked, alike, atLeast, found));
        found.sort(Comparator.comparingInt(Duplicate::likeness).reversed().thenComparing(Duplicate::id));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private Entry entry(UUID id, long division, String text) {
        Wording wording = Wording.of(text);
        return new Entry(id, division, wording, TextModel.plain().vector(wording), Request.of(text, names));
    }

    private static void outstanding(Entry asked, List<Alike> division, int atLeast, List<Duplicate> found) {
        int first = 0;
        int second = 0;
        for (Alike each : division) {
            second = Math.max(second, Math.min(first, each.alike));
            first = Math.max(first, each.alike);
        }
        for (Alike each : division) {
            int other = Math.max(each.alike == first ? second : first, asked.request.expected(each.entry.request));
            int likeness = chance(asked.request.likenessOfMatter(each.entry.request), other);
            if (likeness >= atLeast && likeness > 0) {
                found.add(new Duplicate(each.entry.id, likeness, terms(asked, each.entry)));
            }
        }
    }

    /**
     * Luce's rule of choice, on the fourth power of likenesses: fitted by logistic regression on the logarithms of both to
     * generated and to written paraphrases, which gave 4.2.
     */
    private static int chance(long alike, long other) {
        long mine = alike * alike * alike * alike;
        long others = other * other * other * other;
        return (int) (TextVector.SAME * mine / (mine + others));
    }

    private static List<String> terms(Entry asked, Entry earlier) {
        Set<String> terms = new LinkedHashSet<>();
        for (Thesaurus.Concept concept : asked.request.concepts()) {
            if (earlier.request.concepts().contains(concept)) {
                terms.add(concept.name());
            }
        }
        terms.addAll(TextModel.plain().sharedTerms(asked.wording, earlier.words, TERMS));
        return terms.stream().limit(TERMS).toList();
    }
}
