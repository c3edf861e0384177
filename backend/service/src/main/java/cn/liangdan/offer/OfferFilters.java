package cn.liangdan.offer;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Sight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the supply list can be narrowed to, inside what the caller may see. */
final class OfferFilters {
    private static final Search.Columns COLUMNS =
            new Search.Columns("o.search", List.of("o.service_item", "coalesce(o.description, '')"), "o.number", "o.division", null);
    private static final Map<String, String> EQUAL = new TreeMap<>(Map.of(
            "categoryCode", "o.category_code = ?", "form", "o.service_form = ?", "level", "o.level = ?", "language",
            "o.language = ?", "programme", "o.programme = ?"));
    private static final String SERVES = "exists (select from offer_area a join division d on d.code = a.division"
            + " where a.offer_id = o.id and a.division <= ? and d.last_code >= ?)";

    private OfferFilters() {}

    static Browse browse(Scope scope, Query query, Search search, Browse.Order order) {
        Browse browse = new Browse("offer", "o", order);
        if (order.key().equals("available_until")) {
            browse.bound(select -> select.where("o.available_until is not null"));
        }
        if (!scope.equals(Scope.SYSTEM)) {
            // hardly narrows a list, so a whole list stays one statement
            browse.bound(select -> Sight.offers(select, scope, "o"));
        }
        if (query.text("division") != null) {
            browse.filter(select -> select.where(SERVES, query.area().to(), query.area().from()));
        }
        facets(browse, query);
        return browse.search(search, COLUMNS);
    }

    private static void facets(Browse browse, Query query) {
        List<String> states = query.texts("state");
        given(browse, "o.state = any (?)", states.isEmpty() ? null : states);
        EQUAL.forEach((name, condition) -> given(browse, condition, query.text(name)));
        given(browse, "o.unit_id = ?", query.id("unitId"));
        AttributeValues.filter(browse, "o", query);
        given(browse, "o.origin = ?", query.text("origin"));
        String audience = query.text("audience");
        given(browse, "o.audience @> ?", audience == null ? null : List.of(audience));
        given(browse, "o.available_until >= ?", query.day("availableFrom"));
        given(browse, "o.available_from <= ?", query.day("availableUntil"));
        Boolean free = query.choice("hasRemaining");
        if (free != null) {
            browse.filter(select -> select.where("o.capacity " + (free ? ">" : "<=") + " " + Stock.TAKEN));
        }
        Boolean costly = query.choice("hasCost");
        if (costly != null) {
            browse.filter(select -> select.where("o.cost_fen " + (costly ? "> 0" : "= 0")));
        }
    }

    private static void given(Browse browse, String condition, @Nullable Object value) {
        if (value != null) {
            browse.filter(select -> select.where(condition, value));
        }
    }
}
