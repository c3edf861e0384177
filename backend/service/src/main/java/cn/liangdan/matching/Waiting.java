package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Urgency;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Needs in the engine's words. */
@ApplicationScoped
class Waiting {
    private static final String COLUMNS = "select n.id, n.county, n.version, n.people, n.division, n.category_code, n.level, n.form,"
            + " n.any_time, n.wanted_from, n.wanted_until, n.recurrence, n.language, n.quantity, n.unit, n.divisible, n.audience, n.urgency,"
            + " n.listed_at, q.*, n.quantity - q.taken as remaining, concat_ws(' ', n.title, n.text) as text,"
            + " array(select p.unit_id::text from organisation_pairing p join division d on d.code = p.division"
            + " where d.code <= n.division and d.last_code >= n.division and p.valid_to is null) as paired,"
            + " array(select j.offer_id::text from need_rejection j where j.county = n.county and j.need_id = n.id) as rejected from need n";
    private static final String PROMISES = " cross join lateral (select coalesce(sum(c.quantity), 0) as taken, count(*) as promises,"
            + " count(*) filter (where c.state = 'PROPOSED') as proposals, (array_agg(c.unit_id))[1] as unit_id,"
            + " (array_agg(c.offer_id))[1] as offer_id, (array_agg(c.takes))[1] as takes from commitment c where c.county = n.county"
            + " and c.need_id = n.id and c.round = n.round"
            + " and c.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')) q";
    private static final String HEAD = COLUMNS + PROMISES;

    /** Who may read what the engine says of a need. */
    static final Role[] READERS = {Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR};

    private final Sql sql;

    Waiting(Sql sql) {
        this.sql = sql;
    }

    /** The need with all that weighs, as if at least one were still asked for; null when it is out of sight. */
    @Nullable Demand demand(Scope scope, UUID id) {
        Select select = Sight.needs(new Select(HEAD).where("n.id = ?", id), scope, "n");
        return sql.maybe(select.sql(""), select.arguments(), Waiting::demand);
    }

    /** @throws DomainException 404 when the need is out of sight, else 403 unless the caller holds one of the roles */
    Demand demand(Caller caller, UUID id, Role... roles) {
        Demand demand = demand(caller.scope(), id);
        if (demand == null) {
            throw DomainException.notFound();
        }
        caller.require(roles);
        return demand;
    }

    /** Those of some needs of which something is left to be served. */
    List<Demand> among(Scope scope, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Select select = new Select(HEAD)
                .where("n.id = any (?)", ids)
                .where("n.state in ('LISTED', 'RECEIVED', 'SCHEDULED')")
                .where("not n.frozen")
                .where("n.quantity > q.taken");
        return sql.list(select.sql(""), select.arguments(), Waiting::demand);
    }

    /** Needs on the list of an area, of some categories or of all, whatever is promised of them. */
    List<Open> open(Scope scope, List<String> categories) {
        Select select = new Select(HEAD)
                .where("n.state in ('LISTED', 'RECEIVED', 'SCHEDULED')")
                .where("not n.frozen")
                .whereGiven("n.category_code = any (?)", categories);
        Sight.needs(select, scope, "n");
        return sql.list(select.sql("order by n.id"), select.arguments(), Waiting::open);
    }

    private static Open open(ResultSet row) throws SQLException {
        int remaining = row.getInt("remaining");
        boolean proposed = remaining == 0 && row.getInt("promises") == 1 && row.getInt("proposals") == 1;
        return new Open(
                demand(row, proposed ? row.getInt("quantity") : remaining),
                row.getInt("county"),
                row.getLong("version"),
                Sql.integer(row, "people"),
                remaining,
                row.getInt("promises") > 0,
                proposed
                        ? new Open.Proposal(
                                row.getObject("unit_id", UUID.class), row.getObject("offer_id", UUID.class), row.getInt("takes"))
                        : null);
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return demand(row, row.getInt("remaining"));
    }

    /** @param amount what is asked for; of nothing it makes one */
    private static Demand demand(ResultSet row, int amount) throws SQLException {
        Instant listed = Sql.instant(row, "listed_at");
        WantedDays wanted = WantedDays.of(window(row), Recurrence.read(row.getString("recurrence")));
        return Demand.builder(row.getObject("id", UUID.class), row.getLong("division"))
                .category(row.getString("category_code"))
                .level(Level.valueOf(row.getString("level")))
                .form(row.getString("form"))
                .window(wanted.window())
                .days(wanted.days())
                .language(row.getString("language"))
                .amount(Amount.of(Math.max(1, amount), row.getString("unit")))
                .divisible(row.getBoolean("divisible"))
                .text(row.getString("text"))
                .audience(Set.copyOf(Sql.texts(row, "audience")))
                .urgency(Urgency.valueOf(row.getString("urgency")))
                .waitingSince(listed == null ? null : LocalDate.ofInstant(listed, Times.ZONE))
                .pairedUnits(ids(row, "paired"))
                .rejected(ids(row, "rejected"))
                .build();
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Sql.texts(row, column).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    static @Nullable DateRange window(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("wanted_from", LocalDate.class);
        if (row.getBoolean("any_time") || from == null) {
            return null;
        }
        return new DateRange(from, Objects.requireNonNullElse(row.getObject("wanted_until", LocalDate.class), DateRange.ALWAYS.to()));
    }
}
