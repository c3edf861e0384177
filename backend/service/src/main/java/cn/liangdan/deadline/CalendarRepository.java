package cn.liangdan.deadline;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The years of the calendar and the days that their notices name. */
@ApplicationScoped
class CalendarRepository {
    private static final String YEARS = "select y.year, y.version,"
            + " (select count(*) from deadline_day d where d.year = y.year and not d.working) as days_off,"
            + " (select count(*) from deadline_day d where d.year = y.year and d.working) as make_up_days from deadline_year y";

    private final Sql sql;

    CalendarRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<CalendarYear.Summary> years(Scope scope, Paging paging) {
        Select select = paging.seek(new Select(YEARS), "y.year", "int", "y.year", "int", true);
        return paging.page(sql.list(
                select.sql(paging.tail("y.year", "y.year", true)),
                select.arguments(),
                row -> new Paging.Keyed<>(
                        new CalendarYear.Summary(
                                row.getInt("year"), row.getInt("days_off"), row.getInt("make_up_days"), row.getLong("version")),
                        List.of(row.getString("year"), row.getString("year")))));
    }

    /** A year that nobody kept yet is empty and not covered. */
    CalendarYear year(Scope scope, int year) {
        Long version = version(year);
        List<SpecialDay> days = sql.list(
                "select day, working, name from deadline_day where year = ? order by day",
                List.of(year),
                row -> new SpecialDay(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)), row.getBoolean("working"), row.getString("name")));
        return new CalendarYear(year, version != null, days, null, version == null ? 0 : version);
    }

    private @Nullable Long version(int year) {
        return sql.maybe("select version from deadline_year where year = ?", List.of(year), row -> row.getLong(1));
    }

    /** One change of a year at a time, also of one that has no row to lock yet. */
    void lock(Scope scope, int year) {
        sql.one("select pg_advisory_xact_lock(hashtextextended('calendar', ?))::text", List.of(year), row -> "");
    }

    /** @return whether it was not there */
    boolean addYear(Scope scope, int year) {
        return sql.run("insert into deadline_year (year) values (?) on conflict do nothing", List.of(year)) == 1;
    }

    void addDays(Scope scope, int year, List<SpecialDay> days) {
        days.forEach(day -> sql.run(
                "insert into deadline_day (day, year, working, name) values (?, ?, ?, ?)",
                List.of(day.day(), year, day.working(), day.name())));
    }

    void replace(Scope scope, int year, List<SpecialDay> days) {
        addYear(scope, year);
        sql.run("delete from deadline_day where year = ?", List.of(year));
        addDays(scope, year, days);
        sql.run("update deadline_year set version = version + 1 where year = ?", List.of(year));
    }
}
