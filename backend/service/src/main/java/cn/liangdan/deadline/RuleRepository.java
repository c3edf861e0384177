package cn.liangdan.deadline;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RuleRepository {
    private static final String RULES = "select r.code, r.rank, r.working_days, r.warn_days, r.version from deadline_rule r";

    private final Sql sql;

    RuleRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<DeadlineRule> list(Scope scope, Paging paging) {
        Select select = paging.seek(new Select(RULES), "r.rank", "int", "r.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("r.rank", "r.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("rank"), row.getString("code")))));
    }

    @Nullable DeadlineRule find(Scope scope, String code) {
        return sql.maybe(RULES + " where r.code = ?", List.of(code), RuleRepository::read);
    }

    void lock(Scope scope, String code) {
        sql.maybe("select 1 from deadline_rule where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    void set(Scope scope, String code, int workingDays, @Nullable Integer warnDays) {
        sql.run(
                "update deadline_rule set working_days = ?, warn_days = ?, version = version + 1 where code = ?",
                Arrays.asList(workingDays, warnDays, code));
    }

    private static DeadlineRule read(ResultSet row) throws SQLException {
        return new DeadlineRule(
                RuleCode.valueOf(row.getString("code")), row.getInt("working_days"), Sql.integer(row, "warn_days"), null,
                row.getLong("version"));
    }
}
