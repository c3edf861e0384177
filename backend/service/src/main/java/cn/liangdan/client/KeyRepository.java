package cn.liangdan.client;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class KeyRepository {
    private static final String COLUMNS = "select k.id, k.name, k.scopes, k.prefix, k.created_at, k.expires_at, k.revoked_at,"
            + " k.version, d.code, d.name as division_name, d.path from client_key k join division d on d.code = k.division";

    private final Sql sql;

    KeyRepository(Sql sql) {
        this.sql = sql;
    }

    record NewKey(
            UUID id, String name, String nameKey, long division, List<String> scopes, String prefix, byte[] hash, UUID creator,
            Instant createdAt, Instant expiresAt) {}

    Paging.Page<ApiKey> list(Scope scope, Area area, Paging paging) {
        Select select = new Select(COLUMNS).within("k.division", area);
        paging.seek(select, "k.created_at", "timestamptz", "k.id", "uuid", true);
        return paging.page(sql.list(select.sql(paging.tail("k.created_at", "k.id", true)), select.arguments(), row -> {
            ApiKey key = read(row);
            return new Paging.Keyed<>(key, List.of(key.createdAt().toString(), key.id().toString()));
        }));
    }

    @Nullable ApiKey find(Scope scope, Area area, UUID id) {
        Select select = new Select(COLUMNS).within("k.division", area).where("k.id = ?", id);
        return sql.maybe(select.sql(""), select.arguments(), KeyRepository::read);
    }

    /** @return false when an active key of the division has that name already */
    boolean add(Scope scope, NewKey k) {
        sql.run(
                "update client_key set name_key = null where division = ? and name_key = ? and expires_at <= ?",
                List.of(k.division(), k.nameKey(), k.createdAt()));
        return sql.run(
                        "insert into client_key (id, name, name_key, division, scopes, prefix, key_hash, created_by, created_at,"
                                + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (division, name_key) do nothing",
                        List.of(
                                k.id(), k.name(), k.nameKey(), k.division(), k.scopes(), k.prefix(), k.hash(), k.creator(),
                                k.createdAt(), k.expiresAt()))
                == 1;
    }

    void revoke(Scope scope, UUID id, Instant now) {
        sql.run(
                "update client_key set revoked_at = coalesce(revoked_at, ?), name_key = null, version = version + 1 where id = ?",
                List.of(now, id));
    }

    @Nullable Caller caller(Scope scope, byte[] hash, Instant now) {
        return sql.maybe(
                "select id, name, division, scopes from client_key where key_hash = ? and revoked_at is null and expires_at > ?",
                List.of(hash, now),
                row -> new Caller(
                        row.getObject(1, UUID.class), Role.CLIENT, row.getString(2), null, null, null, row.getLong(3),
                        Set.copyOf(Sql.texts(row, "scopes"))));
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path")),
                Sql.texts(row, "scopes"),
                row.getString("prefix"),
                null,
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "expires_at")),
                Sql.instant(row, "revoked_at"),
                row.getLong("version"));
    }
}
