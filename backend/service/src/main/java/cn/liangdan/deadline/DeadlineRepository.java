package cn.liangdan.deadline;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rules and calendar together, as deadlines are computed from them. */
@ApplicationScoped
class DeadlineRepository {
    /** The longest rule ends well within. */
    private static final int DAYS_BACK = 400;

    private static final int DAYS_AHEAD = 150;

    private static final String ALL = "select 'RULE' as kind, code, working_days, warn_days, null::date as day, null::boolean as working"
            + " from deadline_rule union all select 'YEAR', null, year, null, null, null from deadline_year"
            + " union all select 'DAY', null, null, null, day, working from deadline_day where day between ? and ?";

    private final Sql sql;

    DeadlineRepository(Sql sql) {
        this.sql = sql;
    }

    Deadlines around(Scope scope, LocalDate today) {
        Map<RuleCode, Deadlines.Days> rules = new EnumMap<>(RuleCode.class);
        Map<LocalDate, Boolean> days = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        sql.list(ALL, List.of(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)), row -> switch (row.getString("kind")) {
            case "RULE" -> rules.put(
                    RuleCode.valueOf(row.getString("code")),
                    new Deadlines.Days(row.getInt("working_days"), Sql.integer(row, "warn_days")));
            case "YEAR" -> years.add(row.getInt("working_days"));
            default -> days.put(Objects.requireNonNull(row.getObject("day", LocalDate.class)), row.getBoolean("working"));
        });
        return new Deadlines(today, new WorkingDays(days, years), rules);
    }
}
