package cn.liangdan.need;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of needs by SQL projections: one statement a page, whatever its size. */
@ApplicationScoped
class NeedReader {
    static final String HEAD = "select n.id, n.number, n.state, d.code, d.name as division_name, d.path, n.title, n.text,"
            + " n.category_code, n.form, n.any_time, n.wanted_from, n.wanted_until, n.quantity, n.unit, n.divisible, n.urgency,"
            + " n.language, n.level, n.synthetic, n.programme, n.created_at, n.updated_at, n.submitted_at, n.listed_at,"
            + " n.answered_at, n.closed_at, n.version, n.quantity - q.taken as remaining, q.lead_id, q.lead_name"
            + " from need n join division d on d.code = n.division"
            + " cross join lateral (select coalesce(sum(c.quantity), 0) as taken,"
            + " (array_agg(u.id) filter (where c.part = 'LEAD' and c.state <> 'PROPOSED'))[1] as lead_id,"
            + " (array_agg(u.name) filter (where c.part = 'LEAD' and c.state <> 'PROPOSED'))[1] as lead_name"
            + " from commitment c join organisation_unit u on u.id = c.unit_id where c.county = n.county and c.need_id = n.id"
            + " and c.round = n.round and c.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')) q";

    private final Sql sql;

    NeedReader(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<NeedSummary> list(Scope scope, Query query, Paging paging) {
        Select select = filtered(scope, query);
        Paging.Total total = paging.total(sql, filtered(scope, query));
        String sort = query.text("sort", "-createdAt");
        boolean descending = sort.startsWith("-");
        String column = sort.endsWith("createdAt") ? "n.created_at" : "n.updated_at";
        paging.seek(select, column, "timestamptz", "n.id", "uuid", descending);
        String key = column.substring(2);
        return paging.page(
                sql.list(
                        select.sql(paging.tail(column, "n.id", descending)),
                        select.arguments(),
                        row -> new Paging.Keyed<>(
                                summary(row),
                                List.of(String.valueOf(Sql.instant(row, key)), row.getString("id")))),
                total);
    }

    private static Select filtered(Scope scope, Query query) {
        Select select = Sight.needs(new Select(HEAD), scope, "n");
        String text = query.text("q");
        if (text != null) {
            select.where("(strpos(n.title, ?) > 0 or strpos(n.text, ?) > 0 or n.number = ?)", text, text, text);
        }
        return select.whereGiven("n.state = any (?)", query.texts("state"))
                .whereGiven("n.category_code = ?", query.text("categoryCode"))
                .whereGiven("n.urgency = ?", query.text("urgency"))
                .within("n.division", query.area());
    }

    Map<UUID, NeedSummary> summaries(Scope scope, List<UUID> ids) {
        Map<UUID, NeedSummary> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Select select = Sight.needs(new Select(HEAD).where("n.id = any (?)", ids), scope, "n");
            sql.list(select.sql(""), select.arguments(), NeedReader::summary).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Nullable NeedSummary find(Scope scope, UUID id) {
        return summaries(scope, List.of(id)).get(id);
    }

    static NeedSummary summary(ResultSet row) throws SQLException {
        return new NeedSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                NeedState.valueOf(row.getString("state")),
                division(row),
                row.getString("title"),
                row.getString("category_code"),
                row.getString("form"),
                row.getBoolean("any_time"),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("wanted_until", LocalDate.class),
                row.getInt("quantity"),
                row.getString("unit"),
                row.getBoolean("divisible"),
                row.getInt("remaining"),
                row.getString("urgency"),
                row.getString("language"),
                row.getString("level"),
                lead(row),
                row.getBoolean("synthetic"),
                row.getString("programme"),
                at(row, "created_at"),
                at(row, "updated_at"),
                Sql.instant(row, "submitted_at"),
                Sql.instant(row, "listed_at"),
                row.getLong("version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }

    static DivisionRef division(ResultSet row) throws SQLException {
        return new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path"));
    }

    static @Nullable UnitRef lead(ResultSet row) throws SQLException {
        UUID id = row.getObject("lead_id", UUID.class);
        return id == null ? null : new UnitRef(id, row.getString("lead_name"));
    }
}
