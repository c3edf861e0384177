package cn.liangdan.audit;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class AuditRepository {
    private static final String ENTRIES = "select a.id, a.at, a.actor_id, u.display_name, a.actor_role, a.operation, a.object_type,"
            + " a.object_id, a.object_code, a.request_id, a.reason from audit_entry a left join account_user u on u.id = a.actor_id";

    private final Sql sql;

    AuditRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<AuditEntry> list(Scope scope, Query query, Paging paging) {
        Select select = new Select(ENTRIES)
                .whereGiven("a.actor_id = ?", query.id("actorId"))
                .whereGiven("a.object_id = ?", query.id("objectId"))
                .whereGiven("a.object_type = ?", query.text("objectType"))
                .whereGiven("a.operation = ?", query.text("operation"))
                .whereGiven("a.at >= ?::date::timestamp at time zone 'Asia/Shanghai'", query.text("from"))
                .whereGiven("a.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'", query.text("until"));
        paging.seek(select, "a.at", "timestamptz", "a.id", "bigint", true);
        return paging.page(sql.list(select.sql(paging.tail("a.at", "a.id", true)), select.arguments(), row -> {
            AuditEntry entry = read(row);
            return new Paging.Keyed<>(entry, List.of(entry.at().toString(), entry.id()));
        }));
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getObject("actor_id", UUID.class),
                row.getString("display_name"),
                row.getString("actor_role"),
                row.getString("operation"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getString("object_code"),
                row.getString("request_id"),
                row.getString("reason"));
    }
}
