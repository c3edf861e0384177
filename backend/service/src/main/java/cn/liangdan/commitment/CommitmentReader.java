package cn.liangdan.commitment;

import cn.liangdan.deadline.Countdown;
import cn.liangdan.deadline.DeadlineService;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.need.NeedView;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of promises: one statement for the page, one for the needs on it. */
@ApplicationScoped
class CommitmentReader {
    private static final String HEAD = "select c.id, c.need_id, c.unit_id, u.name as unit_name, c.offer_id, o.service_item,"
            + " c.state, c.part, c.origin, c.quantity, c.due_on, c.occurrence_on, c.scheduled_on, c.proposed_at, c.updated_at, c.version,"
            + " c.accepted_at, c.delivered_at, c.binding, c.transfer_unit_id is not null as transfer_asked, n.station_id,"
            + " n.frozen or n.round <> c.round as frozen, exists (select from need_reply r where r.county = n.county"
            + " and r.need_id = n.id and r.round = n.round and r.state = 'PENDING') as reply_waits"
            + " from commitment c join need n on n.county = c.county and n.id = c.need_id"
            + " join organisation_unit u on u.id = c.unit_id left join offer o on o.id = c.offer_id";

    private static final String STALE = "c.updated_at < ? and c.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED')"
            + " and c.round = n.round and not n.frozen";

    private final Sql sql;
    private final NeedService needs;
    private final DeadlineService deadlines;

    CommitmentReader(Sql sql, NeedService needs, DeadlineService deadlines) {
        this.sql = sql;
        this.needs = needs;
        this.deadlines = deadlines;
    }

    Paging.Page<CommitmentView.Summary> list(Scope scope, Query query, Paging paging) {
        Deadlines now = deadlines.now();
        Select select = filtered(scope, query, now);
        Paging.Total total = paging.total(sql, filtered(scope, query, now));
        boolean descending = query.text("sort", "-updatedAt").startsWith("-");
        paging.seek(select, "c.updated_at", "timestamptz", "c.id", "uuid", descending);
        List<Partial> rows =
                sql.list(select.sql(paging.tail("c.updated_at", "c.id", descending)), select.arguments(), row -> read(row, now));
        Map<UUID, NeedSummary> found = needs.summaries(scope, rows.stream().map(Partial::needId).toList());
        return paging.page(
                rows.stream()
                        .map(row -> new Paging.Keyed<>(
                                row.on(Objects.requireNonNull(found.get(row.needId()))),
                                List.of(row.updatedAt().toString(), row.id().toString())))
                        .toList(),
                total);
    }

    private static Select filtered(Scope scope, Query query, Deadlines now) {
        Boolean stale = query.choice("stale");
        Select select = Sight.commitments(new Select(HEAD), scope, "c", "n")
                .whereGiven("c.state = any (?)", query.texts("state"))
                .whereGiven("c.unit_id = ?", query.id("unitId"))
                .whereGiven("c.need_id = ?", query.id("needId"));
        return stale == null ? select : select.where(stale ? STALE : "not (" + STALE + ")", now.over(RuleCode.COMMITMENT_STALE));
    }

    /** A promise before its need is put beside it. */
    private record Partial(
            UUID id,
            UUID needId,
            UnitRef unit,
            NeedView.@Nullable OfferRef offer,
            CommitmentState state,
            @Nullable String part,
            String origin,
            int quantity,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn,
            @Nullable LocalDate scheduledOn,
            Instant proposedAt,
            Instant updatedAt,
            Countdown countdown,
            boolean stale,
            long version) {
        CommitmentView.Summary on(NeedSummary need) {
            return new CommitmentView.Summary(
                    id, need, unit, offer, state, part, origin, quantity, dueOn, occurrenceOn, scheduledOn, proposedAt, updatedAt,
                    countdown, stale, version);
        }
    }

    private static Partial read(ResultSet row, Deadlines now) throws SQLException {
        UUID offer = row.getObject("offer_id", UUID.class);
        CommitmentCommand.Facts facts = facts(row);
        Instant updatedAt = Objects.requireNonNull(Sql.instant(row, "updated_at"));
        return new Partial(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                offer == null ? null : new NeedView.OfferRef(offer, row.getString("service_item")),
                facts.state(),
                row.getString("part"),
                row.getString("origin"),
                row.getInt("quantity"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("occurrence_on", LocalDate.class),
                row.getObject("scheduled_on", LocalDate.class),
                Objects.requireNonNull(Sql.instant(row, "proposed_at")),
                updatedAt,
                facts.countdown(now, Sql.instant(row, "accepted_at"), Sql.instant(row, "delivered_at")),
                facts.isStale(now, updatedAt),
                row.getLong("version"));
    }

    private static CommitmentCommand.Facts facts(ResultSet row) throws SQLException {
        return new CommitmentCommand.Facts(
                CommitmentState.valueOf(row.getString("state")),
                row.getObject("unit_id", UUID.class),
                row.getObject("station_id", UUID.class),
                row.getBoolean("frozen"),
                row.getBoolean("binding"),
                row.getBoolean("transfer_asked"),
                row.getBoolean("reply_waits"));
    }
}
