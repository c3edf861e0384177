package cn.liangdan.division;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DivisionRepository {
    private static final String COLUMNS =
            "select code, name, short_name, level, parent, pinyin, initials, path, children from division";

    private final Sql sql;

    DivisionRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Division> list(Scope scope, Query query, Paging paging) {
        Select select = new Select(COLUMNS).within("code", scope.area());
        String parent = query.text("parent");
        select.whereGiven("parent = ?", parent == null ? null : Long.valueOf(parent));
        select.whereGiven("level = ?", query.text("level"));
        String text = query.text("q");
        if (text != null) {
            String latin = text.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "");
            select.where(
                    "(strpos(name, ?) > 0 or starts_with(pinyin, ?) or starts_with(initials, ?) or strpos(path, ?) > 0)",
                    text, latin, latin, text);
        }
        paging.seek(select, "code", "bigint", "code", "bigint", false);
        return paging.page(sql.list(select.sql(paging.tail("code", "code", false)), select.arguments(), row -> {
            Division division = read(row);
            return new Paging.Keyed<>(division, List.of(division.code(), division.code()));
        }));
    }

    @Nullable Division find(Scope scope, long code) {
        return sql.maybe(
                COLUMNS + " where code = ? and code between ? and ?",
                List.of(code, scope.area().from(), scope.area().to()),
                DivisionRepository::read);
    }

    Map<Long, DivisionRef> refs(Scope scope, Collection<Long> codes) {
        Map<Long, DivisionRef> refs = new HashMap<>();
        if (codes.isEmpty()) {
            return refs;
        }
        sql.list(
                        "select code, name, path from division where code = any (?::bigint[])",
                        List.of(codes.stream().map(String::valueOf).toList()),
                        row -> Map.entry(row.getLong(1), new DivisionRef(row.getString(1), row.getString(2), row.getString(3))))
                .forEach(entry -> refs.put(entry.getKey(), entry.getValue()));
        return refs;
    }

    List<Long> withAncestors(Scope scope, long code) {
        return sql.list(
                "select code from division where ? between code and last_code order by code desc",
                List.of(code),
                row -> row.getLong(1));
    }

    private static Division read(ResultSet row) throws SQLException {
        return new Division(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("level"),
                row.getString("parent"),
                row.getString("pinyin"),
                row.getString("initials"),
                row.getString("path"),
                row.getInt("children"),
                0);
    }
}
