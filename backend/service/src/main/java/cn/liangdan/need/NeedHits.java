package cn.liangdan.need;

import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The newest needs that hold what was typed, each with the place where it stands. */
@ApplicationScoped
public class NeedHits {
    private static final Browse.Order NEWEST = Browse.Order.byTime("n.created_at", true).inSlots();

    private final Sql sql;
    private final DivisionService divisions;

    NeedHits(Sql sql, DivisionService divisions) {
        this.sql = sql;
        this.divisions = divisions;
    }

    public Search.Hits find(Caller caller, Query query) {
        NeedService.requireReader(caller);
        Search search = Search.of(query.text("q"), divisions::places);
        Paging.Page<Search.Hit> page = NeedFilters.browse(caller.scope(), query, search, NEWEST)
                .page(sql, Paging.first(query.limit(5)), NeedHits::head, row -> new Paging.Keyed<>(
                        new Search.Hit(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("state"),
                                row.getString("title"), row.getString("path"), search.snippet(row.getString("text"))),
                        List.of()));
        return new Search.Hits(page.items(), page.nextCursor() != null);
    }

    private static String head(String needs) {
        return "select n.id, n.number, n.state, n.title, n.text, d.path from " + needs
                + " n join division d on d.code = n.division";
    }
}
