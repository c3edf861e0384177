package cn.liangdan.need;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the demand list can be narrowed to, inside what the caller may see. */
final class NeedFilters {
    private static final Search.Columns COLUMNS =
            new Search.Columns("n.search", List.of("n.title", "n.text"), "n.number", "n.division", "n.county");
    private static final Map<String, String> EQUAL = new TreeMap<>(Map.of(
            "categoryCode", "n.category_code = ?", "form", "n.form = ?", "urgency", "n.urgency = ?", "level", "n.level = ?",
            "channel", "n.channel = ?", "language", "n.language = ?", "programme", "n.programme = ?"));
    private static final String LIVE = "('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')";
    private static final String HELD = "exists (select from commitment held where held.county = n.county and held.need_id = n.id"
            + " and held.round = n.round and held.state in " + LIVE + " and held.unit_id = ?)";
    private static final String LEFT = "(n.quantity > (select coalesce(sum(taken.quantity), 0) from commitment taken"
            + " where taken.county = n.county and taken.need_id = n.id and taken.round = n.round and taken.state in " + LIVE + "))";

    private static final String WAITING = "not n.frozen and n.state in ('SUBMITTED', 'CORRECTION', 'LISTED', 'RECEIVED', 'SCHEDULED',"
            + " 'DELIVERED', 'ANSWERED')";
    private static final String STALE = "(n.updated_at < ? and " + WAITING + ")";

    private final Browse browse;
    private final Query query;

    private NeedFilters(Browse browse, Query query) {
        this.browse = browse;
        this.query = query;
    }

    /** For everybody; when something was last done is nobody's business outside. */
    static Browse browse(Scope scope, Query query, Search search, Browse.Order order) {
        return filtered(scope, query, order).searched(scope, search);
    }

    static Browse browse(Scope scope, Query query, Search search, Browse.Order order, Deadlines now) {
        NeedFilters filters = filtered(scope, query, order);
        filters.stale(order, now.over(RuleCode.NEED_STALE));
        return filters.searched(scope, search);
    }

    private Browse searched(Scope scope, Search search) {
        return browse.search(search.within(area(scope)), COLUMNS);
    }

    /** Where everything lies that is shown. */
    private Area area(Scope scope) {
        Area wanted = query.area();
        return scope.units().isEmpty() ? wanted.narrower(scope.area()) : wanted;
    }

    private static NeedFilters filtered(Scope scope, Query query, Browse.Order order) {
        NeedFilters filters = new NeedFilters(new Browse("need", "n", order), query);
        filters.sight(scope, order);
        filters.facets();
        filters.times(order);
        return filters;
    }

    /** A comparison with one instant; on the column of the order it costs no row. */
    private void stale(Browse.Order order, Instant cutOff) {
        Boolean wanted = query.choice("stale");
        if (wanted == null) {
            return;
        }
        if (wanted && order.column().equals("n.updated_at")) {
            browse.bound(select -> select.where("n.updated_at < ?", cutOff));
            browse.filter(select -> select.where(WAITING));
        } else {
            browse.filter(select -> select.where((wanted ? "" : "not ") + STALE, cutOff));
        }
    }

    private void sight(Scope scope, Browse.Order order) {
        boolean whole = scope.units().isEmpty() && !scope.listedOnly() && scope.client() == null;
        Area wanted = query.area();
        Area area = area(scope);
        boolean leads = order.key().equals("created_at") && area.isLevel();
        if (leads) {
            browse.bound(select -> select.under("n", area));
        }
        if (order.key().equals("listed_at")) {
            browse.bound(select -> select.where("n.listed_at is not null"));
        }
        if (scope.client() != null) {
            browse.bound(select -> Sight.needs(select, scope, "n"));
        } else if (!whole || !scope.area().equals(Area.EVERYWHERE) && !(leads && scope.area().covers(area))) {
            browse.filter(select -> Sight.needs(select, scope, "n"));
        }
        if (!wanted.equals(Area.EVERYWHERE) && !(leads && wanted.equals(area))) {
            browse.filter(select -> select.within("n.division", wanted));
        }
    }

    private void facets() {
        List<String> states = query.texts("state");
        if (states.size() == 1) {
            facet("n.state = ?", states.getFirst());
        } else if (!states.isEmpty()) {
            given("n.state = any (?)", states);
        }
        EQUAL.forEach((name, condition) -> facet(condition, query.text(name)));
        given("n.hotline_ref = ?", query.text("hotlineRef"));
        String kind = query.text("kind");
        if (kind != null) {
            // said outright, so that the indexes of the few wishes serve
            browse.filter(select -> select.where("n.kind = '" + NeedKind.valueOf(kind) + "'"));
        }
        AttributeValues.filter(browse, "n", query);
        String audience = query.text("audience");
        facet("n.audience @> ?", audience == null ? null : List.of(audience));
        String campaign = query.text("campaign");
        given("n.campaigns @> ?", campaign == null ? null : List.of(campaign));
        given("n.squad_id = ?", query.id("squadId"));
        given(HELD, query.id("unitId"));
        Boolean remaining = query.choice("hasRemaining");
        if (remaining != null) {
            browse.filter(select -> select.where(remaining ? LEFT : "not " + LEFT));
        }
    }

    private void times(Browse.Order order) {
        moment("n.created_at", "created", order);
        moment("n.listed_at", "listed", order);
        given("(n.any_time or coalesce(n.wanted_until, n.wanted_from) >= ?)", query.day("wantedFrom"));
        given("(n.any_time or n.wanted_from <= ?)", query.day("wantedUntil"));
    }

    /** Whole days; on the column of the order they cost no row. */
    private void moment(String column, String name, Browse.Order order) {
        LocalDate from = query.day(name + "From");
        LocalDate until = query.day(name + "Until");
        Browse.Part range = select -> {
            select.whereGiven(column + " >= ?", from == null ? null : Times.startOf(from));
            select.whereGiven(column + " < ?", until == null ? null : Times.startOf(until.plusDays(1)));
        };
        if (order.column().equals(column)) {
            browse.bound(range);
        } else if (from != null || until != null) {
            browse.filter(range);
        }
    }

    private void facet(String condition, @Nullable Object value) {
        if (value != null) {
            browse.facet(select -> select.where(condition, value));
        }
    }

    private void given(String condition, @Nullable Object value) {
        if (value != null) {
            browse.filter((Select select) -> select.where(condition, value));
        }
    }
}
