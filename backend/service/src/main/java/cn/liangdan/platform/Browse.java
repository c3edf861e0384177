package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list, fast whether its filters leave much or little. What is frequent is soon met by walking along the
 * index of the order; what is rarer is gathered by the indexes of the filters, over longer and longer spans of the order, and
 * sorted. The planner takes conditions for independent and would often guess wrong which it is, so each step is bounded and
 * the next one only follows when it found too little (docs/adr/030).
 */
public final class Browse {
    /** So many rows are looked at in about a millisecond; whatever has a page among them is frequent. */
    private static final int WALK = 400;

    /** Over so many rows the pace of the list is taken: how many of them fall into a slot. */
    private static final int PACE = 4_000;

    /** The spans to gather over, in paces. */
    private static final List<Integer> SPANS = List.of(4, 32);

    /** An intersection with each slot costs some ten microseconds. */
    private static final long MOST_SLOTS = 400;

    private final String table;
    private final String alias;
    private final Order order;
    private final List<Part> bounds = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();

    /** Adds its conditions to a statement. */
    public interface Part {
        void to(Select select);
    }

    private record Filter(Part walked, Part gathered) {}

    /**
     * An order that has an index.
     *
     * @param column qualified by the alias
     * @param type of the column, to bind the key of the page before
     * @param still an expression of the same order that no index has
     * @param slot an expression that never falls as the column rises and stands in the index of the filters, or null
     */
    public record Order(String column, String type, String still, @Nullable String slot, boolean descending) {
        public static Order byTime(String column, boolean descending) {
            return new Order(column, "timestamptz", column + " + interval '0'", null, descending);
        }

        public static Order byDay(String column, boolean descending) {
            return new Order(column, "date", column + " + 0", null, descending);
        }

        /** The index of the filters also holds the column, in slots of 2^18 seconds. */
        public Order inSlots() {
            return new Order(column, type, still, "(extract(epoch from " + column + " at time zone 'UTC')::bigint >> 18)", descending);
        }

        /** The column without its alias. */
        public String key() {
            return column.substring(column.indexOf('.') + 1);
        }
    }

    public Browse(String table, String alias, Order order) {
        this.table = table;
        this.alias = alias;
        this.order = order;
    }

    /** A condition with which the index of the order begins, or on its column: it costs no row. */
    public Browse bound(Part part) {
        bounds.add(part);
        return this;
    }

    public Browse filter(Part part) {
        filters.add(new Filter(part, part));
        return this;
    }

    public Browse search(Search search, Search.Columns columns) {
        if (!search.isEmpty()) {
            filters.add(new Filter(select -> search.match(select, columns), select -> search.find(select, columns)));
        }
        return this;
    }

    /** @param head makes the projection of a page whose rows it is given in the place of the table */
    public <T> Paging.Page<T> page(Sql sql, Paging paging, UnaryOperator<String> head, Sql.RowReader<Paging.Keyed<T>> reader) {
        Paging.Total total = paging.total(sql, gathered());
        String tail = paging.tail(order.column(), alias + ".id", order.descending());
        List<Paging.Keyed<T>> rows = read(sql, walk(paging, tail), tail, tail, head, reader);
        if (filters.isEmpty() || rows.size() > paging.limit()) {
            return paging.page(rows, total);
        }
        String still = paging.tail(order.still(), alias + ".id", order.descending());
        for (List<Long> slots : spans(sql, paging)) {
            Select span = sought(paging, gathered()).where(order.slot() + " = any (?::bigint[])", texts(slots));
            rows = read(sql, span, still, tail, head, reader);
            if (rows.size() > paging.limit()) {
                return paging.page(rows, total);
            }
        }
        return paging.page(read(sql, sought(paging, gathered()), still, tail, head, reader), total);
    }

    private Select walk(Paging paging, String tail) {
        Select bounded = sought(paging, bounded());
        if (filters.isEmpty()) {
            return bounded;
        }
        String reach = tail.substring(0, tail.lastIndexOf(' ') + 1) + WALK;
        Select walk = new Select("select * from (" + bounded.sql(reach) + ") " + alias, bounded.arguments().toArray());
        filters.forEach(filter -> filter.walked().to(walk));
        return walk;
    }

    /** Longer and longer runs of slots from where the page begins, as far as that is worth it. */
    private List<List<Long>> spans(Sql sql, Paging paging) {
        if (order.slot() == null) {
            return List.of();
        }
        Select keys = sought(paging, bounded());
        String tail = paging.tail(order.column(), alias + ".id", order.descending());
        String sorted = tail.substring(0, tail.lastIndexOf("limit"));
        String key = keys.sql(sorted).replaceFirst("select " + alias + "\\.\\*", "select " + order.column());
        String slot = order.slot().replace(order.column(), "k." + order.key());
        List<Object> twice = new ArrayList<>(keys.arguments());
        twice.addAll(keys.arguments());
        List<Long> ends = sql.list(
                "(select " + slot + " from (" + key + " limit 1) k) union all (select " + slot + " from (" + key + " offset " + PACE
                        + " limit 1) k)",
                twice,
                row -> row.getLong(1));
        return ends.size() < 2 ? List.of() : spans(ends.getFirst(), Math.abs(ends.getLast() - ends.getFirst()) + 1);
    }

    private List<List<Long>> spans(long first, long pace) {
        return SPANS.stream()
                .map(span -> span * pace)
                .filter(length -> length <= MOST_SLOTS)
                .map(length -> order.descending()
                        ? LongStream.rangeClosed(first - length + 1, first).boxed().toList()
                        : LongStream.range(first, first + length).boxed().toList())
                .toList();
    }

    private static List<String> texts(List<Long> slots) {
        return slots.stream().map(String::valueOf).toList();
    }

    private static <T> List<T> read(
            Sql sql, Select found, String limited, String tail, UnaryOperator<String> head, Sql.RowReader<T> reader) {
        return sql.list(head.apply("(" + found.sql(limited) + ")") + " " + tail, found.arguments(), reader);
    }

    private Select sought(Paging paging, Select select) {
        return paging.seek(select, order.column(), order.type(), alias + ".id", "uuid", order.descending());
    }

    private Select bounded() {
        Select select = new Select("select " + alias + ".* from " + table + " " + alias);
        bounds.forEach(bound -> bound.to(select));
        return select;
    }

    private Select gathered() {
        Select select = bounded();
        filters.forEach(filter -> filter.gathered().to(select));
        return select;
    }
}
