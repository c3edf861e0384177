package cn.liangdan.matching;

import cn.liangdan.engine.Availability;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Visit;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What units promised and did not deliver yet, as visits that they have to make. */
@ApplicationScoped
class Promises {
    /** Forms that take nobody to the village. */
    static final Set<String> FROM_AFAR = Set.of("ONLINE", "WINDOW", "COURIER", "PHONE");

    /** More than any unit keeps open at once. */
    private static final int MOST = 1_000;

    private static final String HEAD = "select c.id, c.unit_id, c.need_id, c.state, c.quantity, c.due_on, c.occurrence_on,"
            + " c.scheduled_on, c.scheduled_until, c.place, n.division, n.any_time, n.wanted_from, n.wanted_until,"
            + " o.available_from, o.available_until, o.recurrence from commitment c join need n on n.county = c.county and n.id = c.need_id"
            + " left join offer o on o.id = c.offer_id and o.origin = 'OFFER'";

    private final Sql sql;

    Promises(Sql sql) {
        this.sql = sql;
    }

    /** @param late none of its days is left, so any day suits */
    record Promised(
            Visit visit,
            UUID needId,
            String state,
            int quantity,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn,
            @Nullable LocalDate scheduledOn,
            @Nullable String place,
            boolean late) {
        boolean isToBePlanned() {
            return state.equals("ACCEPTED");
        }
    }

    /** Those that take the unit to a village of the scope, unless another unit is asked to take them over. */
    List<Promised> visits(Scope scope, UUID unitId, LocalDate today) {
        Select select = new Select(HEAD)
                .where("c.unit_id = ?", unitId)
                .where("c.state in ('ACCEPTED', 'SCHEDULED')")
                .where("c.transfer_unit_id is null")
                .where("c.round = n.round")
                .where("not n.frozen")
                .where("(n.form is null or n.form <> all (?))", FROM_AFAR);
        Sight.commitments(select, scope, "c", "n");
        return sql.list(select.sql("order by c.id limit " + MOST), select.arguments(), row -> promised(row, today));
    }

    private static Promised promised(ResultSet row, LocalDate today) throws SQLException {
        Visit wanted = visit(row);
        String state = row.getString("state");
        boolean late = state.equals("ACCEPTED") && !wanted.isPossible(today);
        return new Promised(
                late ? whenever(wanted, today) : wanted,
                row.getObject("need_id", UUID.class),
                state,
                row.getInt("quantity"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("occurrence_on", LocalDate.class),
                row.getObject("scheduled_on", LocalDate.class),
                row.getString("place"),
                late);
    }

    private static Visit visit(ResultSet row) throws SQLException {
        LocalDate scheduled = row.getObject("scheduled_on", LocalDate.class);
        LocalDate occurrence = row.getObject("occurrence_on", LocalDate.class);
        UUID id = row.getObject("id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        long division = row.getLong("division");
        if (scheduled != null) {
            LocalDate until = Objects.requireNonNullElse(row.getObject("scheduled_until", LocalDate.class), scheduled);
            return new Visit(id, unit, division, new DateRange(scheduled, until));
        }
        if (occurrence != null) {
            return new Visit(id, unit, division, new DateRange(occurrence, occurrence));
        }
        return new Visit(id, unit, division, window(row), availability(row));
    }

    /** What the village wants, at the latest when it is due. */
    private static @Nullable DateRange window(ResultSet row) throws SQLException {
        DateRange wanted = Objects.requireNonNullElse(Waiting.window(row), DateRange.ALWAYS);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return due == null || !wanted.contains(due) ? wanted : new DateRange(wanted.from(), due);
    }

    private static Availability availability(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("available_from", LocalDate.class);
        return from == null
                ? Availability.ALWAYS
                : Candidates.availability(
                        Recurrence.read(row.getString("recurrence")),
                        new DateRange(from, row.getObject("available_until", LocalDate.class)));
    }

    /** On the days of the offer that are left, or when there are none of those either, on any. */
    private static Visit whenever(Visit missed, LocalDate today) {
        Visit offered = new Visit(missed.id(), missed.unit(), missed.division(), null, missed.availability());
        return offered.isPossible(today) ? offered : new Visit(missed.id(), missed.unit(), missed.division(), null);
    }
}
