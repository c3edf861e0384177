package cn.liangdan.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds what has been said before. Follows the list as it changes; safe for one writer with any number of readers only
 * if the caller guards it.
 */
public final class Duplicates {

    /** From this likeness on two requests of one place are probably the same. */
    public static final int PROBABLE = 370;

    /**
     * An earlier request that says much the same.
     *
     * @param likeness 0 to {@link TextVector#SAME}
     * @param terms what both say, most telling first
     */
    public record Duplicate(UUID id, int likeness, List<String> terms) {}

    private static final int TERMS = 3;

    private record Entry(UUID id, long division, Request request) {}

    private final TextModel model;
    private final PlaceNames names;
    private final Map<UUID, Entry> entries = new HashMap<>();

    public Duplicates(TextModel model) {
        this(model, List.of());
    }

    /** @param placeNames of the villages and hamlets that requests may name */
    public Duplicates(TextModel model, Collection<String> placeNames) {
        this.model = model;
        this.names = new PlaceNames(placeNames);
    }

    /** Adds a request or replaces the one of the same id. */
    public void put(UUID id, long division, String text) {
        entries.put(id, new Entry(id, division, Request.of(text, model, names)));
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
        Request request = Request.of(text, model, names);
        List<Duplicate> found = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (from <= entry.division && entry.division <= to) {
                int likeness = request.likeness(entry.request);
                if (likeness >= atLeast) {
                    found.add(new Duplicate(entry.id, likeness, List.of()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Duplicate::likeness).reversed().thenComparing(Duplicate::id));
        Wording wording = Wording.of(text);
        return found.stream().limit(limit).map(each -> explained(wording, each)).toList();
    }

    private Duplicate explained(Wording wording, Duplicate found) {
        TextVector earlier = entries.get(found.id).request.words();
        return new Duplicate(found.id, found.likeness, model.sharedTerms(wording, earlier, TERMS));
    }
}
