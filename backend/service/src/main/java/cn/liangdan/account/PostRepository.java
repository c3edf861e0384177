package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who works where from when to when; the posts of stations are the organisation's. */
@ApplicationScoped
class PostRepository {
    private final Sql sql;

    PostRepository(Sql sql) {
        this.sql = sql;
    }

    void begin(Scope scope, UUID id, UUID person, Role role, HomeKind kind, UUID home, LocalDate day) {
        sql.run(
                "insert into account_post (id, user_id, role, unit_id, office_id, since) values (?, ?, ?, ?, ?, ?)",
                Arrays.asList(id, person, role, kind == HomeKind.UNIT ? home : null, kind == HomeKind.OFFICE ? home : null, day));
    }

    void end(Scope scope, UUID person, LocalDate day) {
        sql.run("update account_post set until = greatest(?, since) where user_id = ? and until is null", List.of(day, person));
    }

    boolean isAnywhere(Scope scope, UUID person) {
        return sql.one(
                "select exists (select from account_posting where user_id = ? and until is null)",
                List.of(person),
                row -> row.getBoolean(1));
    }
}
