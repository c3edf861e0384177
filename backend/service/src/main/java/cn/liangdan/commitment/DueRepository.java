package cn.liangdan.commitment;

import cn.liangdan.deadline.Duty;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promises that wait too long, oldest first. Whether they really do is asked again under the lock. */
@ApplicationScoped
class DueRepository {
    private static final String RUNNING = " from commitment c join need n on n.county = c.county and n.id = c.need_id"
            + " and n.round = c.round and not n.frozen";
    private static final String NOTHING_ASKED = "not c.binding and c.transfer_unit_id is null and not exists (select from need_reply r"
            + " where r.county = n.county and r.need_id = n.id and r.round = n.round and r.state = 'PENDING')";

    private final Sql sql;

    DueRepository(Sql sql) {
        this.sql = sql;
    }

    /** Accepted before, without a next step, and nobody told the unit yet. */
    List<Duty.Due> unwarned(Scope scope, Instant acceptedBefore, Duty.@Nullable Due after, int limit) {
        Select select = waiting("ACCEPTED", "c.accepted_at", acceptedBefore).where(NOTHING_ASKED).where("c.warned_at is null");
        return list(select, "c.accepted_at", after, limit);
    }

    /** Accepted before, without a next step, though the unit was told in good time. */
    List<Duty.Due> expired(Scope scope, Instant acceptedBefore, Instant warnedBefore, Duty.@Nullable Due after, int limit) {
        Select select = waiting("ACCEPTED", "c.accepted_at", acceptedBefore).where(NOTHING_ASKED).where("c.warned_at < ?", warnedBefore);
        return list(select, "c.accepted_at", after, limit);
    }

    /** Delivered before, and the village said nothing. */
    List<Duty.Due> unconfirmed(Scope scope, Instant deliveredBefore, Duty.@Nullable Due after, int limit) {
        return list(waiting("DELIVERED", "c.delivered_at", deliveredBefore), "c.delivered_at", after, limit);
    }

    private static Select waiting(String state, String column, Instant before) {
        return new Select("select c.id, " + column + " as since" + RUNNING)
                .where("c.state = '" + state + "'")
                .where(column + " < ?", before);
    }

    private List<Duty.Due> list(Select select, String column, Duty.@Nullable Due after, int limit) {
        if (after != null) {
            select.where("(" + column + ", c.id) > (?, ?)", after.since(), after.id());
        }
        return sql.list(
                select.sql("order by " + column + ", c.id limit " + limit),
                select.arguments(),
                row -> new Duty.Due(Objects.requireNonNull(Sql.instant(row, "since")), row.getObject("id", UUID.class)));
    }
}
