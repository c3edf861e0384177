package cn.liangdan.catalogue;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CatalogueRepository {
    private static final String CATEGORIES = "select c.code, c.set_code, s.name as set_name, c.name, c.description, c.rank,"
            + " (select array_agg(x.other order by x.other) from (select to_code as other from catalogue_mapping where from_code ="
            + " c.code union select from_code from catalogue_mapping where to_code = c.code) x) as mapped"
            + " from catalogue_category c join catalogue_set s on s.code = c.set_code";

    private final Sql sql;

    CatalogueRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Category> list(Scope scope, Query query, Paging paging) {
        Select select = new Select(CATEGORIES).whereGiven("c.set_code = ?", query.text("set"));
        paging.seek(select, "c.rank", "int", "c.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("c.rank", "c.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(
                        new Category(
                                row.getString("code"),
                                row.getString("set_code"),
                                row.getString("set_name"),
                                row.getString("name"),
                                row.getString("description"),
                                Sql.texts(row, "mapped")),
                        List.of(row.getString("rank"), row.getString("code")))));
    }

    boolean hasCategory(Scope scope, String code) {
        return sql.one(
                "select exists (select from catalogue_category where code = ?)", List.of(code), row -> row.getBoolean(1));
    }

    boolean asksForReview(Scope scope, String code) {
        return sql.one("select review from catalogue_category where code = ?", List.of(code), row -> row.getBoolean(1));
    }

    List<CatalogueService.Mapping> mappings(Scope scope) {
        return sql.list(
                "select from_code, to_code from catalogue_mapping",
                List.of(),
                row -> new CatalogueService.Mapping(row.getString(1), row.getString(2)));
    }
}
