package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Short numbers for people, e.g. {@code XQ-150824-2026-00012}: one series a prefix, county and year. */
@ApplicationScoped
public class NumberRepository {
    private final Sql sql;

    NumberRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param prefix XQ for needs (需求), GJ for offers (供给) */
    public String next(Scope scope, String prefix, long division, LocalDate day) {
        int county = Area.county(division);
        int last = sql.one(
                "insert into platform_number_series (prefix, county, year, last) values (?, ?, ?, 1)"
                        + " on conflict (prefix, county, year) do update set last = platform_number_series.last + 1 returning last",
                List.of(prefix, county, day.getYear()),
                row -> row.getInt(1));
        return "%s-%06d-%d-%05d".formatted(prefix, county, day.getYear(), last);
    }
}
