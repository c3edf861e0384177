package cn.liangdan.search;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Views are their owner's alone, whatever the scope shows otherwise. */
@ApplicationScoped
class ViewRepository {
    private static final String COLUMNS = "select v.id, v.list, v.name, v.name_key, v.query, v.created_at, v.version from search_view v";

    private final Sql sql;

    ViewRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<View> list(Scope scope, UUID owner, @Nullable String list, Paging paging) {
        Select select = new Select(COLUMNS).where("v.user_id = ?", owner).whereGiven("v.list = ?", list);
        paging.seek(select, "v.name_key", "text", "v.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("v.name_key", "v.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("name_key"), row.getString("id")))));
    }

    @Nullable View find(Scope scope, UUID owner, UUID id) {
        return sql.maybe(COLUMNS + " where v.id = ? and v.user_id = ?", List.of(id, owner), ViewRepository::read);
    }

    /** @return false when the owner has one of that name */
    boolean add(Scope scope, UUID owner, View view, String nameKey) {
        return sql.run(
                        "insert into search_view (id, user_id, list, name, name_key, query, created_at) values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (user_id, name_key) do nothing",
                        List.of(view.id(), owner, view.list(), view.name(), nameKey, view.query(), view.createdAt()))
                == 1;
    }

    int count(Scope scope, UUID owner) {
        return sql.one("select count(*) from search_view where user_id = ?", List.of(owner), row -> row.getInt(1));
    }

    boolean isTaken(Scope scope, UUID owner, UUID except, String nameKey) {
        return sql.one(
                "select exists (select from search_view where user_id = ? and name_key = ? and id <> ?)",
                List.of(owner, nameKey, except),
                row -> row.getBoolean(1));
    }

    /** @return false when somebody changed it meanwhile */
    boolean save(Scope scope, View view, String nameKey) {
        return sql.run(
                        "update search_view set name = ?, name_key = ?, query = ?, version = version + 1 where id = ? and version = ?",
                        List.of(view.name(), nameKey, view.query(), view.id(), view.version()))
                == 1;
    }

    void delete(Scope scope, UUID id) {
        sql.run("delete from search_view where id = ?", List.of(id));
    }

    private static View read(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                View.ListName.valueOf(row.getString("list")),
                row.getString("name"),
                row.getString("query"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getLong("version"));
    }
}
