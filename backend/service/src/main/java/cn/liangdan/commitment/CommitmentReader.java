package cn.liangdan.commitment;

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
            + " c.state, c.part, c.origin, c.quantity, c.due_on, c.scheduled_on, c.proposed_at, c.updated_at, c.version"
            + " from commitment c join need n on n.county = c.county and n.id = c.need_id"
            + " join organisation_unit u on u.id = c.unit_id left join offer o on o.id = c.offer_id";

    private final Sql sql;
    private final NeedService needs;

    CommitmentReader(Sql sql, NeedService needs) {
        this.sql = sql;
        this.needs = needs;
    }

    Paging.Page<CommitmentView.Summary> list(Scope scope, Query query, Paging paging) {
        Select select = filtered(scope, query);
        Paging.Total total = paging.total(sql, filtered(scope, query));
        boolean descending = query.text("sort", "-updatedAt").startsWith("-");
        paging.seek(select, "c.updated_at", "timestamptz", "c.id", "uuid", descending);
        List<Partial> rows =
                sql.list(select.sql(paging.tail("c.updated_at", "c.id", descending)), select.arguments(), CommitmentReader::read);
        Map<UUID, NeedSummary> found = needs.summaries(scope, rows.stream().map(Partial::needId).toList());
        return paging.page(
                rows.stream()
                        .map(row -> new Paging.Keyed<>(
                                row.on(Objects.requireNonNull(found.get(row.needId()))),
                                List.of(row.updatedAt().toString(), row.id().toString())))
                        .toList(),
                total);
    }

    private static Select filtered(Scope scope, Query query) {
        return Sight.commitments(new Select(HEAD), scope, "c", "n")
                .whereGiven("c.state = any (?)", query.texts("state"))
                .whereGiven("c.unit_id = ?", query.id("unitId"))
                .whereGiven("c.need_id = ?", query.id("needId"));
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
            @Nullable LocalDate scheduledOn,
            Instant proposedAt,
            Instant updatedAt,
            long version) {
        CommitmentView.Summary on(NeedSummary need) {
            return new CommitmentView.Summary(
                    id, need, unit, offer, state, part, origin, quantity, dueOn, scheduledOn, proposedAt, updatedAt, version);
        }
    }

    private static Partial read(ResultSet row) throws SQLException {
        UUID offer = row.getObject("offer_id", UUID.class);
        return new Partial(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                offer == null ? null : new NeedView.OfferRef(offer, row.getString("service_item")),
                CommitmentState.valueOf(row.getString("state")),
                row.getString("part"),
                row.getString("origin"),
                row.getInt("quantity"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("scheduled_on", LocalDate.class),
                Objects.requireNonNull(Sql.instant(row, "proposed_at")),
                Objects.requireNonNull(Sql.instant(row, "updated_at")),
                row.getLong("version"));
    }
}
