package cn.liangdan.account;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UserRepository {
    private final Sql sql;

    UserRepository(Sql sql) {
        this.sql = sql;
    }

    record Secret(UUID id, String passwordHash, Role role) {}

    /** What it takes to add a user; exactly one of the three homes. */
    record NewUser(
            UUID id,
            String loginName,
            String displayName,
            Role role,
            @Nullable UUID stationId,
            @Nullable UUID unitId,
            @Nullable UUID officeId,
            @Nullable String passwordHash,
            boolean demo) {}

    /** Only of somebody who may come in. */
    @Nullable Secret secret(Scope scope, String loginName) {
        return sql.maybe(
                "select id, password_hash, role from account_user where login_name = ? and state = 'ACTIVE'"
                        + " and password_hash is not null",
                List.of(loginName),
                row -> new Secret(row.getObject(1, UUID.class), row.getString(2), Role.valueOf(row.getString(3))));
    }

    boolean none(Scope scope) {
        return !sql.one("select exists (select from account_user)", List.of(), row -> row.getBoolean(1));
    }

    boolean hasDemoAccounts(Scope scope) {
        return sql.one("select exists (select from account_user where demo)", List.of(), row -> row.getBoolean(1));
    }

    @Nullable User find(Scope scope, UUID id) {
        return sql.maybe(
                "select u.id, u.login_name, u.display_name, u.role, coalesce(u.station_id, u.unit_id, u.office_id) as home_id,"
                        + " case when u.station_id is not null then 'STATION' when u.unit_id is not null then 'UNIT'"
                        + " else 'OFFICE' end as home_kind, coalesce(s.name, n.name, o.name) as home_name, d.code,"
                        + " d.name as division_name, d.path from account_user u"
                        + " left join organisation_station s on s.id = u.station_id"
                        + " left join organisation_unit n on n.id = u.unit_id"
                        + " left join organisation_office o on o.id = u.office_id"
                        + " join division d on d.code = coalesce(s.division, n.division, o.division) where u.id = ?",
                List.of(id),
                row -> new User(
                        row.getObject("id", UUID.class),
                        row.getString("login_name"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        new User.Home(
                                row.getString("home_kind"),
                                row.getObject("home_id", UUID.class),
                                row.getString("home_name"),
                                new DivisionRef(
                                        row.getString("code"), row.getString("division_name"), row.getString("path")))));
    }

    void add(Scope scope, NewUser user) {
        sql.run(
                "insert into account_user (id, login_name, display_name, role, station_id, unit_id, office_id, password_hash, demo)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        user.id(), user.loginName(), user.displayName(), user.role(), user.stationId(), user.unitId(),
                        user.officeId(), user.passwordHash(), user.demo()));
    }

    void addOffice(Scope scope, UUID id, String name, long division) {
        sql.run("insert into organisation_office (id, name, division) values (?, ?, ?)", List.of(id, name, division));
    }

    void setPassword(Scope scope, UUID id, String hash) {
        sql.run("update account_user set password_hash = ?, version = version + 1 where id = ?", List.of(hash, id));
    }

    /** Replaces whatever setup token there was. */
    void setSetupToken(Scope scope, byte[] hash, java.time.Instant at) {
        sql.run("delete from account_setup_token where used_at is null", List.of());
        sql.run("insert into account_setup_token (token_hash, created_at) values (?, ?)", List.of(hash, at));
    }

    boolean useSetupToken(Scope scope, byte[] hash, java.time.Instant at) {
        return sql.run(
                        "update account_setup_token set used_at = ? where token_hash = ? and used_at is null",
                        List.of(at, hash))
                == 1;
    }
}
