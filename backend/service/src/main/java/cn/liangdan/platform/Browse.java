package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** A longer walk is worth it when what was met promises a page, sooner so where texts are compared. */
    private static final int LONG_WALK = 4_000;
    private static final int LONG_WALK_OF_TEXTS = 1_600;

    /** The spans to gather over, in paces. */
    private static final List<Integer> SPANS = List.of(4, 16);

    /** Over so many rows the pace of the list is taken: how many of them fall into a slot. */
    private static final int PACE = 4_000;

    /** An intersection with each slot costs some ten microseconds, beside a frequent value a millisecond. */
    private static final long MOST_SLOTS = 60;

    private final String table;
    private final String alias;
    private final Order order;
    private final List<Part> bounds = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();

    /** Adds its conditions to a statement. */
    public interface Part {
        void to(Select select);
    }

    /** @param numbered instead of both, for what seems to be the number of one entry; null when it does not */
    private record Filter(Part walked, Part gathered, @Nullable Part numbered) {
        boolean compares() {
            return walked != gathered;
        }
    }

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
        filters.add(new Filter(part, part, part));
        return this;
    }

    public Browse search(Search search, Search.Columns columns) {
        if (!search.isEmpty()) {
            Part number = search.isNumber() ? select -> search.byNumber(select, columns) : null;
            filters.add(new Filter(select -> search.match(select, columns), select -> search.find(select, columns), number));
        }
        return this;
    }

    /** @param head makes the projection of a page whose rows it is given in the place of the table */
    public <T> Paging.Page<T> page(Sql sql, Paging paging, UnaryOperator<String> head, Sql.RowReader<Paging.Keyed<T>> reader) {
        Paging.Total total = paging.total(sql, gathered());
        return paging.page(new Steps<>(sql, paging, head, reader).rows(), total);
    }

    /** The way to one page. */
    private final class Steps<T> {
        private final Sql sql;
        private final Paging paging;
        private final UnaryOperator<String> head;
        private final Sql.RowReader<Paging.Keyed<T>> reader;
        private final String tail;
        private final String still;

        Steps(Sql sql, Paging paging, UnaryOperator<String> head, Sql.RowReader<Paging.Keyed<T>> reader) {
            this.sql = sql;
            this.paging = paging;
            this.head = head;
            this.reader = reader;
            this.tail = paging.tail(order.column(), alias + ".id", order.descending());
            this.still = paging.tail(order.still(), alias + ".id", order.descending());
        }

        List<Paging.Keyed<T>> rows() {
            if (filters.isEmpty()) {
                return read(sought(bounded()), tail);
            }
            List<Paging.Keyed<T>> rows = numbered();
            if (!rows.isEmpty()) {
                return rows;
            }
            rows = read(walk(WALK), tail);
            if (isShort(rows) && !rows.isEmpty() && reach(rows.size()) <= longWalk()) {
                rows = read(walk(reach(rows.size())), tail);
            }
            return isShort(rows) ? gather() : rows;
        }

        private List<Paging.Keyed<T>> numbered() {
            if (filters.stream().noneMatch(filter -> filter.compares() && filter.numbered() != null)) {
                return List.of();
            }
            Select select = sought(bounded());
            filters.forEach(filter -> Objects.requireNonNull(filter.numbered()).to(select));
            return read(select, still);
        }

        private int longWalk() {
            return filters.stream().anyMatch(Filter::compares) ? LONG_WALK_OF_TEXTS : LONG_WALK;
        }

        /** How far to walk for a page when so many were among the first, with a third to spare. */
        private int reach(int found) {
            return WALK * (paging.limit() + 1) * 4 / (3 * found);
        }

        private boolean isShort(List<?> rows) {
            return rows.size() <= paging.limit();
        }

        private List<Paging.Keyed<T>> gather() {
            for (List<Long> slots : spans()) {
                Select span = sought(gathered()).where(order.slot() + " = any (?::bigint[])", slots.stream().map(String::valueOf).toList());
                List<Paging.Keyed<T>> rows = read(span, still);
                if (!isShort(rows)) {
                    return rows;
                }
            }
            return read(sought(gathered()), still);
        }

        private Select walk(int rows) {
            Select bounded = sought(bounded());
            String reach = tail.substring(0, tail.lastIndexOf(' ') + 1) + rows;
            Select walk = new Select("select * from (" + bounded.sql(reach) + ") " + alias, bounded.arguments().toArray());
            filters.forEach(filter -> filter.walked().to(walk));
            return walk;
        }

        /** Longer and longer runs of slots from where the page begins, as far as that is worth it. */
        private List<List<Long>> spans() {
            if (order.slot() == null) {
                return List.of();
            }
            Select keys = sought(bounded());
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
            return ends.size() < 2 ? List.of() : Browse.this.spans(ends.getFirst(), Math.abs(ends.getLast() - ends.getFirst()) + 1);
        }

        private List<Paging.Keyed<T>> read(Select found, String limited) {
            return sql.list(head.apply("(" + found.sql(limited) + ")") + " " + tail, found.arguments(), reader);
        }

        private Select sought(Select select) {
            return paging.seek(select, order.column(), order.type(), alias + ".id", "uuid", order.descending());
        }
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
