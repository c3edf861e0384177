package cn.liangdan.need;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new draft has where nothing was given, by its kind, as table {@code need_kind} says. */
@ApplicationScoped
class KindDefaults {
    private final Sql sql;
    private final CatalogueService catalogue;

    KindDefaults(Sql sql, CatalogueService catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    private record Defaults(@Nullable String category, @Nullable String form, boolean anyTime, String unit) {}

    /** @param form what was given */
    void complete(Need need, NeedForm form) {
        Defaults defaults = sql.one(
                "select category_code, form, any_time, unit from need_kind where kind = ?",
                List.of(need.kind),
                row -> new Defaults(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)));
        String category = defaults.category();
        if (need.categoryCode == null && category != null && catalogue.hasCategory(category)) {
            need.categoryCode = category;
        }
        need.form = need.form == null ? defaults.form() : need.form;
        need.anyTime = need.anyTime || need.wantedFrom == null && form.anyTime() == null && defaults.anyTime();
        need.unit = form.unit() == null ? defaults.unit() : need.unit;
    }
}
