package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list, fast whether its filters leave much or little. What is frequent is soon met by walking along the
 * index of the order; what is rarer is gathered by the indexes of the filters, slot by slot along the order, and what is rare
 * over the whole list. The planner takes conditions for independent and would often guess wrong which it is, so each step is
 * bounded and the next one only follows when it found too little (docs/adr/030).
 */
public final class Browse {
    /** So many rows are looked at in about a millisecond; whatever has a page among them is frequent. */
    private static final int WALK = 400;

    /** For what the slots do not hold a longer walk is worth it, when what was met promises a page there. */
    private static final int LONG_WALK = 4_000;

    /** How many slots to gather one by one: half a year, of which each costs up to a tenth of a millisecond. */
    private static final int SLOTS = 16;

    private final String table;
    private final String alias;
    private final Order order;
    private final List<Part> bounds = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();

    /** Adds its conditions to a statement. */
    public interface Part {
        void to(Select select);
    }

    /**
     * @param numbered instead of both, for what seems to be the number of one entry; null when it does not
     * @param slotted whether the index of the slots holds it
     */
    private record Filter(Part walked, Part gathered, @Nullable Part numbered, boolean slotted) {
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

        /** The index of the filters also holds the column, in slots of 2^20 seconds, twelve days. */
        public Order inSlots() {
            return new Order(column, type, still, "(extract(epoch from " + column + " at time zone 'UTC')::bigint >> 20)", descending);
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

    /** What the index of the slots holds. */
    public Browse facet(Part part) {
        filters.add(new Filter(part, part, part, true));
        return this;
    }

    /** What has an index of its own, or none. */
    public Browse filter(Part part) {
        filters.add(new Filter(part, part, part, false));
        return this;
    }

    public Browse search(Search search, Search.Columns columns) {
        if (!search.isEmpty()) {
            Part number = search.isNumber() ? select -> search.byNumber(select, columns) : null;
            filters.add(new Filter(select -> search.match(select, columns), select -> search.find(select, columns), number, true));
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
            List<Paging.Keyed<T>> rows = isNumber() ? numbered() : List.of();
            if (!rows.isEmpty()) {
                return rows;
            }
            rows = read(walk(WALK), tail);
            if (rows.isEmpty() && isNumber()) {
                return read(sought(gathered()), still);
            }
            if (isShort(rows) && !rows.isEmpty() && reach(rows.size()) <= LONG_WALK && !isHeldBySlots()) {
                rows = read(walk(reach(rows.size())), tail);
            }
            if (isShort(rows) && order.slot() != null && filters.stream().anyMatch(Filter::slotted)) {
                rows = read(slotted(), "order by slots.rank, " + tail.substring("order by ".length()));
            }
            return isShort(rows) ? read(sought(gathered()), still) : rows;
        }

        private List<Paging.Keyed<T>> numbered() {
            Select select = sought(bounded());
            filters.forEach(filter -> Objects.requireNonNull(filter.numbered()).to(select));
            return read(select, still);
        }

        /** How far to walk for a page when so many were among the first, with a third to spare. */
        private int reach(int found) {
            return WALK * (paging.limit() + 1) * 4 / (3 * found);
        }

        private boolean isShort(List<?> rows) {
            return rows.size() <= paging.limit();
        }

        /**
         * Slot after slot, from where the page begins until it is full. As one condition on all of them the planner would leave
         * them to a filter whenever it takes the others to be rare, and fetch whatever in the whole list meets those.
         */
        private Select slotted() {
            Select begin = sought(bounded());
            Select one = sought(gathered()).where(order.slot() + " = slots.slot");
            List<Object> arguments = new ArrayList<>(begin.arguments());
            arguments.addAll(one.arguments());
            String sorted = tail.substring(0, tail.lastIndexOf("limit"));
            String step = order.descending() ? "-" : "";
            return new Select(
                    "with begin as (select " + order.slot() + " as slot from (" + begin.sql(sorted + "limit 1") + ") " + alias + ") select "
                            + alias + ".* from generate_series((select slot from begin), (select slot from begin) + " + step + (SLOTS - 1)
                            + ", " + step + "1) with ordinality slots (slot, rank) cross join lateral (" + one.sql("offset 0") + ") " + alias,
                    arguments.toArray());
        }

        private Select walk(int rows) {
            Select bounded = sought(bounded());
            String reach = tail.substring(0, tail.lastIndexOf(' ') + 1) + rows;
            Select walk = new Select("select * from (" + bounded.sql(reach) + ") " + alias, bounded.arguments().toArray());
            filters.forEach(filter -> filter.walked().to(walk));
            return walk;
        }

        private List<Paging.Keyed<T>> read(Select found, String limited) {
            return sql.list(head.apply("(" + found.sql(limited) + ")") + " " + tail, found.arguments(), reader);
        }

        private Select sought(Select select) {
            return paging.seek(select, order.column(), order.type(), alias + ".id", "uuid", order.descending());
        }
    }

    private boolean isHeldBySlots() {
        return order.slot() != null && filters.stream().allMatch(Filter::slotted);
    }

    private boolean isNumber() {
        return filters.stream().anyMatch(filter -> filter.compares() && filter.numbered() != null);
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
