package cn.liangdan.account;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository {
    private static final String LIVE =
            "revoked_at is null and expires_at > ? and last_seen_at + make_interval(secs => idle_seconds) > ?";

    private final Sql sql;

    SessionRepository(Sql sql) {
        this.sql = sql;
    }

    /** Only the hash of the token is kept. */
    record NewSession(UUID id, byte[] tokenHash, UUID userId, String userAgent, Instant now, int idleSeconds, Instant expiresAt) {}

    record Found(Caller caller, Instant lastSeenAt) {}

    record Times(Instant idleUntil, Instant expiresAt) {}

    void add(Scope scope, NewSession s) {
        sql.run(
                "insert into account_session (id, token_hash, user_id, user_agent, created_at, last_seen_at, idle_seconds,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(s.id(), s.tokenHash(), s.userId(), s.userAgent(), s.now(), s.now(), s.idleSeconds(), s.expiresAt()));
    }

    @Nullable Found find(Scope scope, byte[] tokenHash, Instant now) {
        return sql.maybe(
                "select s.id as session_id, s.last_seen_at, u.id, u.role, u.display_name, u.station_id, u.unit_id,"
                        + " coalesce(t.division, n.division, o.division) as division from account_session s"
                        + " join account_user u on u.id = s.user_id left join organisation_station t on t.id = u.station_id"
                        + " left join organisation_unit n on n.id = u.unit_id"
                        + " left join organisation_office o on o.id = u.office_id where s.token_hash = ? and u.state = 'ACTIVE' and " + LIVE,
                List.of(tokenHash, now, now),
                row -> new Found(
                        new Caller(
                                row.getObject("id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                row.getString("display_name"),
                                row.getObject("session_id", UUID.class),
                                row.getObject("station_id", UUID.class),
                                row.getObject("unit_id", UUID.class),
                                row.getLong("division"),
                                Set.of()),
                        Objects.requireNonNull(Sql.instant(row, "last_seen_at"))));
    }

    void touch(Scope scope, UUID id, Instant now) {
        sql.run("update account_session set last_seen_at = ? where id = ?", List.of(now, id));
    }

    Times times(Scope scope, UUID id) {
        return sql.one(
                "select last_seen_at + make_interval(secs => idle_seconds) as idle_until, expires_at from account_session"
                        + " where id = ?",
                List.of(id),
                row -> new Times(
                        Objects.requireNonNull(Sql.instant(row, "idle_until")),
                        Objects.requireNonNull(Sql.instant(row, "expires_at"))));
    }

    Paging.Page<Device> devices(Scope scope, Caller caller, Paging paging, Instant now) {
        Select select = new Select("select id, user_agent, created_at, last_seen_at, expires_at from account_session")
                .where("user_id = ?", caller.id())
                .where(LIVE, now, now);
        paging.seek(select, "created_at", "timestamptz", "id", "uuid", true);
        return paging.page(sql.list(select.sql(paging.tail("created_at", "id", true)), select.arguments(), row -> {
            UUID id = row.getObject("id", UUID.class);
            Device device = new Device(
                    id,
                    id.equals(caller.sessionId()),
                    row.getString("user_agent"),
                    Objects.requireNonNull(Sql.instant(row, "created_at")),
                    Objects.requireNonNull(Sql.instant(row, "last_seen_at")),
                    Objects.requireNonNull(Sql.instant(row, "expires_at")));
            return new Paging.Keyed<>(device, List.of(device.createdAt().toString(), id.toString()));
        }));
    }

    boolean revoke(Scope scope, UUID userId, UUID id, Instant now) {
        return sql.run(
                        "update account_session set revoked_at = ? where id = ? and user_id = ? and " + LIVE,
                        List.of(now, id, userId, now, now))
                == 1;
    }

    void revokeOthers(Scope scope, UUID userId, @Nullable UUID kept, Instant now) {
        sql.run(
                "update account_session set revoked_at = ? where user_id = ? and id <> ? and revoked_at is null",
                List.of(now, userId, kept == null ? new UUID(0, 0) : kept));
    }
}
