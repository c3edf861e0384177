package cn.liangdan.account;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.HomeKind;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as administrators keep them. */
@ApplicationScoped
class UserAccountRepository {
    private static final String COLUMNS = "select u.id, u.login_name, u.display_name, u.role, u.state, u.state_reason,"
            + " u.password_hash is not null as password_set, u.version, coalesce(u.station_id, u.unit_id, u.office_id) as home_id,"
            + " case when u.station_id is not null then 'STATION' when u.unit_id is not null then 'UNIT' else 'OFFICE' end"
            + " as home_kind, coalesce(s.name, n.name, o.name) as home_name, d.code, d.name as division_name, d.path,"
            + " (select f.post from organisation_officer f where f.user_id = u.id and f.until is null) as post"
            + " from account_user u left join organisation_station s on s.id = u.station_id"
            + " left join organisation_unit n on n.id = u.unit_id left join organisation_office o on o.id = u.office_id"
            + " join division d on d.code = coalesce(s.division, n.division, o.division)";

    private final Sql sql;

    UserAccountRepository(Sql sql) {
        this.sql = sql;
    }

    /** One change of people at a time, so that the last administrator cannot leave while another does. */
    void lockAll(Scope scope) {
        sql.one("select pg_advisory_xact_lock(hashtextextended('account_user', 0))", List.of(), row -> "");
    }

    Paging.Page<UserAccount> list(Scope scope, Area reach, Query query, Paging paging) {
        String q = query.text("q");
        Select select = new Select(COLUMNS)
                .where("d.code between ? and ?", reach.from(), reach.to())
                .within("d.code", query.area())
                .whereGiven("u.role = ?", query.text("role"))
                .whereGiven("u.state = any (?)", query.texts("state"))
                .whereGiven("coalesce(u.station_id, u.unit_id, u.office_id) = ?", query.id("homeId"));
        if (q != null) {
            select.where("(strpos(u.display_name, ?) > 0 or strpos(u.login_name, lower(?)) > 0)", q, q);
        }
        paging.seek(select, "u.login_name", "text", "u.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("u.login_name", "u.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("login_name"), row.getString("id")))));
    }

    @Nullable UserAccount find(Scope scope, Area reach, UUID id) {
        return sql.maybe(
                COLUMNS + " where u.id = ? and d.code between ? and ?",
                List.of(id, reach.from(), reach.to()),
                UserAccountRepository::read);
    }

    void rename(Scope scope, UUID id, String displayName) {
        sql.run("update account_user set display_name = ?, version = version + 1 where id = ?", List.of(displayName, id));
    }

    void setState(Scope scope, UUID id, UserState state, @Nullable String reason) {
        sql.run(
                "update account_user set state = ?, state_reason = ?, version = version + 1 where id = ?",
                Arrays.asList(state, reason, id));
    }

    void setHome(Scope scope, UUID id, Role role, OrganisationService.HomePlace home, UserState state) {
        sql.run(
                "update account_user set role = ?, station_id = ?, unit_id = ?, office_id = ?, state = ?, version = version + 1"
                        + " where id = ?",
                Arrays.asList(
                        role, home.kind() == HomeKind.STATION ? home.id() : null, home.kind() == HomeKind.UNIT ? home.id() : null,
                        home.kind() == HomeKind.OFFICE ? home.id() : null, state, id));
    }

    long others(Scope scope, UUID id, Role role) {
        return sql.one(
                "select count(*) from account_user where role = ? and state = 'ACTIVE' and id <> ?",
                List.of(role, id),
                row -> row.getLong(1));
    }

    long atHome(Scope scope, UUID home) {
        return sql.one(
                "select count(*) from account_user where coalesce(station_id, unit_id, office_id) = ? and state <> 'SUSPENDED'",
                List.of(home),
                row -> row.getLong(1));
    }

    private static UserAccount read(ResultSet row) throws SQLException {
        return new UserAccount(
                row.getObject("id", UUID.class),
                row.getString("login_name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                new User.Home(
                        row.getString("home_kind"),
                        row.getObject("home_id", UUID.class),
                        row.getString("home_name"),
                        new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path"))),
                row.getString("post"),
                UserState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getBoolean("password_set"),
                null,
                null,
                row.getLong("version"));
    }
}
