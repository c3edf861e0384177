package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers that were rejected for needs. */
@ApplicationScoped
class RejectionRepository {
    private final Sql sql;

    RejectionRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a rejection has to know of an offer. */
    record Offered(UUID id, String number, UUID unitId) {}

    /** The offer, when it is in sight. */
    @Nullable Offered offer(Scope scope, UUID id) {
        Select select = Sight.offers(new Select("select o.id, o.number, o.unit_id from offer o").where("o.id = ?", id), scope, "o");
        return sql.maybe(
                select.sql(""), select.arguments(),
                row -> new Offered(row.getObject("id", UUID.class), row.getString("number"), row.getObject("unit_id", UUID.class)));
    }

    void add(Scope scope, Need need, UUID offerId, Rejection.Reason reason, @Nullable String note, Caller by, Instant at) {
        sql.run(
                "insert into need_rejection (county, need_id, offer_id, reason, note, by_id, by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(need.county, need.id, offerId, reason, note, by.id(), by.displayName(), at));
    }

    boolean holds(Scope scope, Need need, UUID offerId) {
        return sql.one(
                "select exists (select from need_rejection where county = ? and need_id = ? and offer_id = ?)",
                List.of(need.county, need.id, offerId), row -> row.getBoolean(1));
    }

    void remove(Scope scope, Need need, UUID offerId) {
        sql.run(
                "delete from need_rejection where county = ? and need_id = ? and offer_id = ?", List.of(need.county, need.id, offerId));
    }

    /** By offer. */
    Map<UUID, Rejection> of(Scope scope, UUID needId) {
        Map<UUID, Rejection> found = new HashMap<>();
        Select select = Sight.needs(
                new Select("select j.* from need_rejection j join need n on n.county = j.county and n.id = j.need_id")
                        .where("j.need_id = ?", needId),
                scope, "n");
        sql.list(select.sql(""), select.arguments(), row -> found.put(
                row.getObject("offer_id", UUID.class),
                new Rejection(
                        Rejection.Reason.valueOf(row.getString("reason")), row.getString("note"), row.getString("by_name"),
                        Objects.requireNonNull(Sql.instant(row, "at")))));
        return found;
    }
}
