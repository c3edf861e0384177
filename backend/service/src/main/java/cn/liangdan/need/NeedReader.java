package cn.liangdan.need;

import cn.liangdan.deadline.DeadlineService;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Search;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists of needs by SQL projections: one statement a page, whatever its size. */
@ApplicationScoped
class NeedReader {
    private static final String COLUMNS = "n.id, n.number, n.state, n.kind, d.code, d.name as division_name, d.path, n.title, n.text,"
            + " n.category_code, n.form, n.any_time, n.wanted_from, n.wanted_until, n.quantity, n.unit, n.divisible, n.urgency,"
            + " n.language, n.level, n.synthetic, n.programme, n.created_at, n.updated_at, n.frozen, n.submitted_at, n.listed_at,"
            + " n.answered_at, n.closed_at, n.version, n.hotline_ref, n.quantity - q.taken as remaining, q.lead_id, q.lead_name"
            + " from ";
    static final String PROMISED = " cross join lateral (select coalesce(sum(c.quantity), 0) as taken,"
            + " (array_agg(u.id) filter (where c.part = 'LEAD' and c.state <> 'PROPOSED'))[1] as lead_id,"
            + " (array_agg(u.name) filter (where c.part = 'LEAD' and c.state <> 'PROPOSED'))[1] as lead_name"
            + " from commitment c join organisation_unit u on u.id = c.unit_id where c.county = n.county and c.need_id = n.id"
            + " and c.round = n.round and c.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')) q";
    private static final String JOINED = " n join division d on d.code = n.division" + PROMISED;

    static final String HEAD = head("need");
    private static final String DATED = "select " + DeadlineService.COLUMN + ", " + COLUMNS + "need" + JOINED;

    private static final Map<String, String> COLUMN =
            Map.of("createdAt", "n.created_at", "updatedAt", "n.updated_at", "listedAt", "n.listed_at");

    private final Sql sql;
    private final DivisionService divisions;
    private final DeadlineService deadlines;

    NeedReader(Sql sql, DivisionService divisions, DeadlineService deadlines) {
        this.sql = sql;
        this.divisions = divisions;
        this.deadlines = deadlines;
    }

    /** The projection of whatever rows of the table stand in its place. */
    static String head(String needs) {
        return "select " + COLUMNS + needs + JOINED;
    }

    Paging.Page<NeedSummary> list(Scope scope, Query query, Paging paging) {
        Browse.Order order = order(query);
        Deadlines now = deadlines.now();
        return browse(scope, query, order, now)
                .page(sql, paging, NeedReader::head, row -> new Paging.Keyed<>(
                        summary(row, now), List.of(String.valueOf(Sql.instant(row, order.key())), row.getString("id"))));
    }

    /** The rows of the list in its order, whatever is to be shown of them. */
    <T> Paging.Page<T> list(Scope scope, Query query, Paging paging, UnaryOperator<String> head, Sql.RowReader<Paging.Keyed<T>> reader) {
        return browse(scope, query, order(query), deadlines.now()).page(sql, paging, head, reader);
    }

    private Browse browse(Scope scope, Query query, Browse.Order order, Deadlines now) {
        return NeedFilters.browse(scope, query, Search.of(query.text("q"), divisions::places), order, now);
    }

    private static Browse.Order order(Query query) {
        String sort = query.text("sort", "-createdAt");
        String column = COLUMN.getOrDefault(sort.replace("-", ""), "n.created_at");
        return Browse.Order.byTime(column, sort.startsWith("-")).inSlots();
    }

    Map<UUID, NeedSummary> summaries(Scope scope, List<UUID> ids) {
        Map<UUID, NeedSummary> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Select select = Sight.needs(new Select(DATED).among("n.id", ids), scope, "n");
            DeadlineService.Reading reading = deadlines.reading();
            sql.list(select.sql(""), select.arguments(), row -> summary(row, reading.of(row))).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Nullable NeedSummary find(Scope scope, UUID id) {
        return summaries(scope, List.of(id)).get(id);
    }

    private static NeedSummary summary(ResultSet row, Deadlines now) throws SQLException {
        NeedState state = NeedState.valueOf(row.getString("state"));
        return new NeedSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                state,
                NeedKind.valueOf(row.getString("kind")),
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
                row.getString("hotline_ref"),
                row.getBoolean("synthetic"),
                row.getString("programme"),
                at(row, "created_at"),
                at(row, "updated_at"),
                Sql.instant(row, "submitted_at"),
                Sql.instant(row, "listed_at"),
                isStale(state, row.getBoolean("frozen"), at(row, "updated_at"), now),
                row.getLong("version"));
    }

    /** Whether it is on its way, and nobody did anything for too long. */
    static boolean isStale(NeedState state, boolean frozen, Instant updatedAt, Deadlines now) {
        return !frozen && NeedState.ON_ITS_WAY.contains(state) && updatedAt.isBefore(now.over(RuleCode.NEED_STALE));
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
