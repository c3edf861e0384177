package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the search box: every word must be found, as a part of a text, as a place (name, pinyin or initials)
 * or as the beginning or end of a number.
 */
public final class Search {
    /** Nothing was typed. */
    public static final Search NONE = new Search(List.of(), Map.of());

    private static final Pattern PART_OF_A_NUMBER = Pattern.compile("(?=.*[0-9]{3})[a-z0-9-]{3,24}|(xq|gj)-?");

    /** Above every character of a number. */
    private static final String END = "~";

    /** What ends one number among all, with the year or by itself; never the beginning that a county shares. */
    private static final Pattern END_OF_A_NUMBER = Pattern.compile("(?=(.*[0-9]){6})((.*-)?[0-9]{4}-)?[0-9]{5,}");

    private static final int BEFORE = 15;
    private static final int SHOWN = 60;

    private final List<String> words;
    private final Map<String, List<Area>> places;

    private Search(List<String> words, Map<String, List<Area>> places) {
        this.words = words;
        this.places = places;
    }

    /** @param places finds the areas that words name, in one go */
    public static Search of(@Nullable String typed, Function<List<String>, Map<String, List<Area>>> places) {
        List<String> words = typed == null ? List.of() : words(typed);
        return words.isEmpty() ? NONE : new Search(words, places.apply(words));
    }

    /**
     * Where a table keeps what is searched; every column has its index.
     *
     * @param county when present, the index of the pairs also holds county, township and village
     */
    public record Columns(String grams, List<String> texts, String number, String place, @Nullable String county) {}

    /** One find. */
    public record Hit(UUID id, @Nullable String number, String state, String title, String place, String snippet) {}

    /** The newest finds of one list. */
    public record Hits(List<Hit> items, boolean more) {}

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as they are compared: letters of ASCII in lower case. */
    public static List<String> words(String typed) {
        return Grams.words(typed).stream().distinct().toList();
    }

    /** The part of a text around the first word that is in it, or else its beginning. */
    public String snippet(String text) {
        String folded = Grams.fold(text);
        int at = words.stream().mapToInt(folded::indexOf).filter(found -> found >= 0).min().orElse(0);
        int[] points = text.codePoints().toArray();
        int place = text.codePointCount(0, at);
        int from = Math.max(0, Math.min(place - BEFORE, points.length - SHOWN));
        int to = Math.min(points.length, from + SHOWN);
        String part = new String(points, from, to - from).replaceAll("\\s+", " ");
        return (from > 0 ? "…" : "") + part + (to < points.length ? "…" : "");
    }

    /**
     * What is left to compare in the rows of an area: places apart from it find nothing there, and a word that names a place
     * around it holds for all of them.
     */
    public Search within(Area area) {
        Map<String, List<Area>> inside = new HashMap<>();
        List<String> open = words.stream().filter(word -> places.getOrDefault(word, List.of()).stream().noneMatch(place -> place.covers(area))).toList();
        open.forEach(word -> inside.put(word, places.getOrDefault(word, List.of()).stream().filter(area::covers).toList()));
        return new Search(open, inside);
    }

    /** Whether nothing but the number of one entry seems to be meant. */
    public boolean isNumber() {
        return words.size() == 1 && END_OF_A_NUMBER.matcher(words.getFirst()).matches();
    }

    /** Entries whose number ends so. */
    public void byNumber(Select select, Columns columns) {
        List<String> ways = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        ending(columns.number(), words.getFirst().toUpperCase(Locale.ROOT), ways, arguments);
        select.where(ways.getFirst(), arguments.toArray());
    }

    /** By looking at each row; leaves the pairs alone, which are stored out of the row. */
    public void match(Select select, Columns columns) {
        words.forEach(word -> add(select, columns, word, false));
    }

    /** By the indexes; what the pairs find is compared literally besides, since they may stand apart. */
    public void find(Select select, Columns columns) {
        words.forEach(word -> add(select, columns, word, true));
    }

    private void add(Select select, Columns columns, String word, boolean indexed) {
        List<String> ways = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        List<String> literal = columns.texts().stream()
                .map(text -> "strpos(lower(" + text + " collate \"C\"), ?) > 0")
                .toList();
        String part = "(" + String.join(" or ", literal) + ")";
        if (indexed) {
            part = "(" + columns.grams() + " @@ ?::tsquery and " + part + ")";
            arguments.add(Grams.tsquery(word));
        }
        ways.add(part);
        arguments.addAll(Collections.nCopies(literal.size(), word));
        for (Area area : places.getOrDefault(word, List.of())) {
            inside(columns, area, ways, arguments);
        }
        if (PART_OF_A_NUMBER.matcher(word).matches()) {
            byNumber(columns.number(), word.toUpperCase(Locale.ROOT), ways, arguments);
        }
        select.where("(" + String.join(" or ", ways) + ")", arguments.toArray());
    }

    /** As an equality where it can be one: then the places stand in the same index as the pairs. */
    private static void inside(Columns columns, Area area, List<String> ways, List<Object> arguments) {
        if (columns.county() == null || !area.isLevel()) {
            ways.add(columns.place() + " between ? and ?");
            arguments.addAll(List.of(area.from(), area.to()));
            return;
        }
        long size = area.to() - area.from();
        if (size == 0) {
            ways.add(columns.place() + " = ?");
            arguments.add(area.from());
        } else if (size == 999) {
            ways.add(columns.place() + " / 1000 = ?");
            arguments.add(area.from() / 1_000);
        } else {
            ways.add(columns.county() + " = ?");
            arguments.add(Area.county(area.from()));
        }
    }

    private static void byNumber(String column, String part, List<String> ways, List<Object> arguments) {
        boolean begun = part.startsWith("XQ") || part.startsWith("GJ");
        range(column, begun ? part : "XQ-" + part, ways, arguments);
        if (!begun) {
            range(column, "GJ-" + part, ways, arguments);
            ending(column, part, ways, arguments);
        }
    }

    private static void ending(String column, String part, List<String> ways, List<Object> arguments) {
        range("reverse(" + column + ")", new StringBuilder(part).reverse().toString(), ways, arguments);
    }

    private static void range(String column, String from, List<String> ways, List<Object> arguments) {
        ways.add("(" + column + " ~>=~ ? and " + column + " ~<~ ?)");
        arguments.addAll(List.of(from, from + END));
    }
}
