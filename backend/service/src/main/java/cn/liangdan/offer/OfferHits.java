package cn.liangdan.offer;

import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The newest offers that hold what was typed, each with the unit that makes it. */
@ApplicationScoped
public class OfferHits {
    private static final Browse.Order NEWEST = Browse.Order.byTime("o.updated_at", true);

    private final Sql sql;
    private final DivisionService divisions;

    OfferHits(Sql sql, DivisionService divisions) {
        this.sql = sql;
        this.divisions = divisions;
    }

    public Search.Hits find(Caller caller, Query query) {
        Search search = Search.of(query.text("q"), divisions::places);
        Paging.Page<Search.Hit> page = OfferFilters.browse(caller.scope(), query, search, NEWEST)
                .page(sql, Paging.first(query.limit(5)), OfferHits::head, row -> new Paging.Keyed<>(
                        new Search.Hit(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("state"),
                                row.getString("service_item"), row.getString("unit_name"),
                                search.snippet(Objects.requireNonNullElse(row.getString("description"), ""))),
                        List.of()));
        return new Search.Hits(page.items(), page.nextCursor() != null);
    }

    private static String head(String offers) {
        return "select o.id, o.number, o.state, o.service_item, o.description, u.name as unit_name from " + offers
                + " o join organisation_unit u on u.id = o.unit_id";
    }
}
