package cn.liangdan.matching;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for in past months. */
@ApplicationScoped
class PastNeeds {
    private final Sql sql;

    PastNeeds(Sql sql) {
        this.sql = sql;
    }

    /** @param month in which it was to be served */
    record Row(UUID id, String category, long division, YearMonth month) {}

    List<Row> rows(Scope scope, List<String> categories) {
        Select select = new Select("select n.id, n.category_code, n.division, coalesce(n.wanted_from,"
                        + " (n.listed_at at time zone 'Asia/Shanghai')::date) as day from need n")
                .where("n.listed_at is not null")
                .where("n.category_code is not null")
                .where("n.state not in ('MERGED', 'WITHDRAWN')")
                .whereGiven("n.category_code = any (?)", categories);
        Sight.needs(select, scope, "n");
        return sql.list(select.sql(""), select.arguments(), row -> new Row(
                row.getObject("id", UUID.class), row.getString("category_code"), row.getLong("division"),
                YearMonth.from(row.getObject("day", LocalDate.class))));
    }

    /** The month after the first one in which this list was kept; a frozen programme of long ago leaves the years between open. */
    @Nullable YearMonth knownSince(Scope scope) {
        Instant first = sql.maybe(
                "select min(listed_at) as first from need where not frozen", List.of(), row -> Sql.instant(row, "first"));
        return first == null ? null : YearMonth.from(LocalDate.ofInstant(first, Times.ZONE)).plusMonths(1);
    }

    /** Those in which a unit offers something or has promised something. */
    List<String> categoriesOf(Scope scope, UUID unit) {
        return sql.list(
                "select category_code from offer where unit_id = ? union select n.category_code from commitment c"
                        + " join need n on n.county = c.county and n.id = c.need_id where c.unit_id = ? and n.category_code is not null",
                List.of(unit, unit),
                row -> row.getString(1));
    }
}
