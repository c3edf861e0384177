package cn.liangdan.deadline;

import cn.liangdan.platform.Json;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules and calendar together, as deadlines are computed from them. */
@ApplicationScoped
class DeadlineRepository {
    /** One value, whichever statement asks for it: all rules and years, and the days around today that any rule can reach. */
    static final String SNAPSHOT = "(select jsonb_build_object('rules', (select jsonb_object_agg(r.code, jsonb_build_object('working',"
            + " r.working_days, 'warning', r.warn_days)) from deadline_rule r), 'years', (select coalesce(jsonb_agg(y.year), '[]')"
            + " from deadline_year y), 'special', (select coalesce(jsonb_object_agg(d.day, d.working), '{}') from deadline_day d"
            + " where d.day between current_date - 400 and current_date + 210)))";

    private final Sql sql;

    DeadlineRepository(Sql sql) {
        this.sql = sql;
    }

    /** As the statement says it. */
    private record Snapshot(Map<RuleCode, Deadlines.Days> rules, Set<Integer> years, Map<LocalDate, Boolean> special) {}

    Deadlines now(Scope scope, LocalDate today) {
        return parse(sql.one("select " + SNAPSHOT, List.of(), row -> row.getString(1)), today);
    }

    static Deadlines parse(String snapshot, LocalDate today) {
        try {
            Snapshot read = Json.MAPPER.readValue(snapshot, Snapshot.class);
            return new Deadlines(today, new WorkingDays(read.special(), read.years()), read.rules());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
