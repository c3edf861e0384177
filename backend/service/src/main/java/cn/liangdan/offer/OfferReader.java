package cn.liangdan.offer;

import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists of offers by SQL projections: one statement a page. */
@ApplicationScoped
class OfferReader {
    private static final String COLUMNS = "select o.id, o.number, o.state, o.unit_id, u.name as unit_name, o.service_item,"
            + " o.category_code, o.service_form, o.level, o.available_from, o.available_until, o.capacity, o.capacity_unit,"
            + " o.capacity_per_occurrence, o.origin, o.capacity - " + Stock.TAKEN + " as remaining, o.language, o.cost_fen,"
            + " o.synthetic, o.programme, o.updated_at, o.version from ";
    private static final String HEAD = head("offer");

    private final Sql sql;
    private final DivisionService divisions;

    OfferReader(Sql sql, DivisionService divisions) {
        this.sql = sql;
        this.divisions = divisions;
    }

    private static String head(String offers) {
        return COLUMNS + offers + " o join organisation_unit u on u.id = o.unit_id";
    }

    Paging.Page<OfferSummary> list(Scope scope, Query query, Paging paging) {
        Browse.Order order = order(query);
        return browse(scope, query, order)
                .page(sql, paging, OfferReader::head, row -> {
                    OfferSummary offer = read(row);
                    Object key = order.key().equals("available_until") ? offer.availableUntil() : offer.updatedAt();
                    return new Paging.Keyed<>(offer, List.of(String.valueOf(key), offer.id().toString()));
                });
    }

    /** The rows of the list in its order, whatever is to be shown of them. */
    <T> Paging.Page<T> list(Scope scope, Query query, Paging paging, UnaryOperator<String> head, Sql.RowReader<Paging.Keyed<T>> reader) {
        return browse(scope, query, order(query)).page(sql, paging, head, reader);
    }

    private Browse browse(Scope scope, Query query, Browse.Order order) {
        return OfferFilters.browse(scope, query, Search.of(query.text("q"), divisions::places), order);
    }

    private static Browse.Order order(Query query) {
        String sort = query.text("sort", "-updatedAt");
        boolean descending = sort.startsWith("-");
        return sort.endsWith("availableUntil")
                ? Browse.Order.byDay("o.available_until", descending)
                : Browse.Order.byTime("o.updated_at", descending);
    }

    /** Of several offers, in one statement. */
    Map<UUID, OfferSummary> summaries(Scope scope, List<UUID> ids) {
        Map<UUID, OfferSummary> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Select select = Sight.offers(new Select(HEAD).among("o.id", ids), scope, "o");
            sql.list(select.sql(""), select.arguments(), OfferReader::read).forEach(offer -> found.put(offer.id(), offer));
        }
        return found;
    }

    @Nullable UUID byNumber(Scope scope, String number) {
        Select select = Sight.offers(new Select("select o.id from offer o").where("o.number = ?", number), scope, "o");
        return sql.maybe(select.sql(""), select.arguments(), row -> row.getObject(1, UUID.class));
    }

    private static OfferSummary read(ResultSet row) throws SQLException {
        return new OfferSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                OfferState.valueOf(row.getString("state")),
                row.getString("origin"),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                row.getString("service_item"),
                row.getString("category_code"),
                row.getString("service_form"),
                row.getString("level"),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_until", LocalDate.class),
                Sql.integer(row, "capacity"),
                row.getString("capacity_unit"),
                Sql.integer(row, "capacity_per_occurrence"),
                Sql.integer(row, "remaining"),
                row.getString("language"),
                row.getLong("cost_fen"),
                row.getBoolean("synthetic"),
                row.getString("programme"),
                Objects.requireNonNull(Sql.instant(row, "updated_at")),
                row.getLong("version"));
    }
}
