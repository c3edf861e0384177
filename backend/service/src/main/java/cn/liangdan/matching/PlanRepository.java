package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as their readers see them. */
@ApplicationScoped
class PlanRepository {
    private static final String HEAD = "select p.*, d.name as division_name, d.path, (select count(*) from matching_plan_line l"
            + " where l.plan_id = p.id and l.outcome is null and l.change = 'NEW') as lines_left"
            + " from matching_plan p join division d on d.code = p.division";

    private final Sql sql;

    PlanRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Scope scope, PlanView plan, long home, UUID by) {
        sql.run(
                "insert into matching_plan (id, division, home, category_codes, policy_version, rules, state, created_by, created_name,"
                        + " created_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                List.of(
                        plan.id(), Long.parseLong(plan.division().code()), home, plan.categoryCodes(), plan.policyVersion(),
                        json(plan.rules()), plan.state(), by, plan.createdBy(), plan.createdAt()));
    }

    Paging.Page<PlanView> list(Scope scope, Paging paging) {
        Select select = visible(scope, new Select(HEAD));
        paging.seek(select, "p.created_at", "timestamptz", "p.id", "uuid", true);
        return paging.page(sql.list(select.sql(paging.tail("p.created_at", "p.id", true)), select.arguments(), row -> {
            PlanView plan = view(row);
            return new Paging.Keyed<>(plan, List.of(plan.createdAt().toString(), plan.id().toString()));
        }));
    }

    @Nullable PlanView find(Scope scope, UUID id) {
        Select select = visible(scope, new Select(HEAD).where("p.id = ?", id));
        return sql.maybe(select.sql(""), select.arguments(), PlanRepository::view);
    }

    /** Whoever changes it next waits. */
    void lock(Scope scope, UUID id) {
        sql.list("select 1 from matching_plan where id = ? for update", List.of(id), row -> 1);
    }

    /** Plans of what lies in somebody's own area. */
    private static Select visible(Scope scope, Select select) {
        return select.within("p.division", scope.area());
    }

    void cancel(Scope scope, UUID id, Instant now) {
        sql.run(
                "update matching_plan set state = 'CANCELLED', finished_at = ?, version = version + 1 where id = ?", List.of(now, id));
    }

    void applied(Scope scope, UUID id, Instant now) {
        sql.run(
                "update matching_plan set state = 'APPLIED', applied_at = ?, version = version + 1 where id = ?", List.of(now, id));
    }

    private static PlanView view(ResultSet row) throws SQLException {
        PlanState state = PlanState.valueOf(row.getString("state"));
        int left = row.getInt("lines_left");
        return new PlanView(
                row.getObject("id", UUID.class),
                new DivisionRef(row.getString("division"), row.getString("division_name"), row.getString("path")),
                Sql.texts(row, "category_codes"),
                row.getLong("policy_version"),
                Objects.requireNonNull(read(row.getString("rules"), PlanOrder.Rules.class)),
                state,
                row.getBoolean("truncated"),
                row.getInt("progress"),
                row.getString("created_name"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                Sql.instant(row, "applied_at"),
                read(row.getString("totals"), PlanTotals.class),
                left,
                row.getLong("version"),
                PlanCommand.actions(state, left > 0));
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        try {
            return json == null ? null : Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
