package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Urgency;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
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
    private static final String TAKEN = "(select coalesce(sum(c.quantity), 0) from commitment c where c.county = n.county"
            + " and c.need_id = n.id and c.round = n.round and c.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED'))";
    private static final String HEAD = "select n.id, n.division, n.category_code, n.level, n.form, n.any_time, n.wanted_from,"
            + " n.wanted_until, n.language, n.unit, n.divisible, n.audience, n.urgency, n.listed_at, n.remaining,"
            + " concat_ws(' ', n.title, n.text) as text, array(select p.unit_id::text from organisation_pairing p"
            + " join division d on d.code = p.division where d.code <= n.division and d.last_code >= n.division and p.valid_to is null)"
            + " as paired from (select n.*, n.quantity - " + TAKEN + " as remaining from need n) n";

    private final Sql sql;

    Waiting(Sql sql) {
        this.sql = sql;
    }

    /** The need with all that weighs, as if at least one were still asked for. */
    Demand demand(Scope scope, UUID id) {
        Select select = Sight.needs(new Select(HEAD).where("n.id = ?", id), scope, "n");
        return sql.one(select.sql(""), select.arguments(), Waiting::demand);
    }

    /** Needs of a category, or of one that means the same, of which something is left to be served. */
    List<Demand> demands(Scope scope, String category) {
        Select select = new Select(HEAD)
                .where("n.state in ('LISTED', 'RECEIVED', 'SCHEDULED')")
                .where("not n.frozen")
                .where("n.remaining > 0")
                .where("n.category_code in " + Candidates.SAME, category, category, category);
        Sight.needs(select, scope, "n");
        return sql.list(select.sql("order by n.id"), select.arguments(), Waiting::demand);
    }

    private static Demand demand(ResultSet row) throws SQLException {
        Instant listed = Sql.instant(row, "listed_at");
        return Demand.builder(row.getObject("id", UUID.class), row.getLong("division"))
                .category(row.getString("category_code"))
                .level(Level.valueOf(row.getString("level")))
                .form(row.getString("form"))
                .window(window(row))
                .language(row.getString("language"))
                .amount(Amount.of(Math.max(1, row.getInt("remaining")), row.getString("unit")))
                .divisible(row.getBoolean("divisible"))
                .text(row.getString("text"))
                .audience(Set.copyOf(Sql.texts(row, "audience")))
                .urgency(Urgency.valueOf(row.getString("urgency")))
                .waitingSince(listed == null ? null : LocalDate.ofInstant(listed, Times.ZONE))
                .pairedUnits(Sql.texts(row, "paired").stream().map(UUID::fromString).collect(Collectors.toSet()))
                .build();
    }

    private static @Nullable DateRange window(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("wanted_from", LocalDate.class);
        if (row.getBoolean("any_time") || from == null) {
            return null;
        }
        return new DateRange(from, Objects.requireNonNullElse(row.getObject("wanted_until", LocalDate.class), DateRange.ALWAYS.to()));
    }
}
