package cn.liangdan.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: keyset over (sort key, id), never an offset.
 *
 * @param after sort key and id of the last item of the page before, as text
 */
public record Paging(int limit, List<String> after, boolean count, Function<List<String>, String> cursor, Function<String, String> link) {
    private static final int COUNT_BOUND = 10_000;

    /** An item with the key that the next page begins after. */
    public record Keyed<T>(T item, List<String> key) {}

    /** @param exact false when there are at least so many */
    public record Total(long count, boolean exact) {}

    /** What a list answers. */
    public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Total total) {}

    public static Paging first(int limit) {
        return new Paging(limit, List.of(), false, key -> "", cursor -> "");
    }

    /**
     * @param column sort expression, with its cast for binding, e.g. {@code created_at} and {@code timestamptz}
     */
    public Select seek(Select select, String column, String type, String id, String idType, boolean descending) {
        if (!after.isEmpty()) {
            select.where(
                    "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?::" + type + ", ?::" + idType + ")",
                    after.get(0),
                    after.get(1));
        }
        return select;
    }

    public String tail(String column, String id, boolean descending) {
        String direction = descending ? " desc" : "";
        return "order by " + column + direction + ", " + id + direction + " limit " + (limit + 1);
    }

    /** @param rows at most {@code limit + 1} of them */
    public <T> Page<T> page(List<Keyed<T>> rows, @Nullable Total total) {
        List<T> items = rows.stream().limit(limit).map(Keyed::item).toList();
        String next = rows.size() > limit ? cursor.apply(rows.get(limit - 1).key()) : null;
        if (next != null) {
            link.apply(next);
        }
        return new Page<>(items, next, total);
    }

    public <T> Page<T> page(List<Keyed<T>> rows) {
        return page(rows, null);
    }

    /** @return the bounded count, when it was asked for */
    public @Nullable Total total(Sql sql, Select unsought) {
        if (!count) {
            return null;
        }
        long found = sql.one(unsought.countSql(COUNT_BOUND), unsought.arguments(), row -> row.getLong(1));
        return new Total(Math.min(found, COUNT_BOUND), found <= COUNT_BOUND);
    }
}
