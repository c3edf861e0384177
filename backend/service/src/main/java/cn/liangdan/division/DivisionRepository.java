package cn.liangdan.division;

import cn.liangdan.platform.Area;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DivisionRepository {
    private static final String COLUMNS =
            "select code, name, short_name, level, parent, pinyin, initials, path, children from division";

    private static final int MAX_PLACES = 30;

    /** Two letters or characters at least. */
    private static final Pattern NAMED = Pattern.compile("[\\p{IsHan}a-z]{2,20}");

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

    /** The largest first and no more than a box can mean. */
    Map<String, List<Area>> places(Scope scope, Collection<String> words) {
        Map<String, List<Area>> places = new HashMap<>();
        List<String> named = words.stream().filter(word -> NAMED.matcher(word).matches()).toList();
        if (named.isEmpty()) {
            return places;
        }
        sql.list(
                        "select w.word, d.code, d.last_code from unnest(?) as w (word) cross join lateral (select code, last_code"
                                + " from division where starts_with(name, w.word) or starts_with(pinyin, w.word)"
                                + " or starts_with(initials, w.word) order by last_code - code desc, code limit " + MAX_PLACES + ") d",
                        List.of(named),
                        row -> Map.entry(row.getString(1), new Area(row.getLong(2), row.getLong(3))))
                .forEach(found -> add(places.computeIfAbsent(found.getKey(), word -> new ArrayList<>()), found.getValue()));
        return places;
    }

    private static void add(List<Area> areas, Area area) {
        if (areas.stream().noneMatch(known -> known.covers(area))) {
            areas.add(area);
        }
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
