package cn.liangdan.need;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReplyRepository {
    private static final String HEAD =
            "select r.outcome, r.text, r.reason, r.rest, r.rest_quantity, r.rest_reason, r.unit_id, u.name as unit_name,"
                    + " r.replied_at from need_reply r left join organisation_unit u on u.id = r.unit_id";

    private final Sql sql;

    ReplyRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Scope scope, Need need, UUID id, Caller caller, ReplyService.ReplyRequest reply, boolean pending, Instant now) {
        sql.run(
                "insert into need_reply (county, id, need_id, round, state, outcome, text, reason, rest, rest_quantity,"
                        + " rest_reason, unit_id, replied_by, replied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        need.county, id, need.id, need.round, pending ? "PENDING" : "RELEASED", reply.outcome(), reply.text(),
                        reply.reason(), reply.rest(), reply.restQuantity(), reply.restReason(), caller.unitId(), caller.id(), now));
    }

    /** The one reply of a round in a state, if there is one. */
    NeedView.@Nullable Reply find(Scope scope, Need need, String state) {
        return sql.maybe(
                HEAD + " where r.county = ? and r.need_id = ? and r.round = ? and r.state = ?",
                Arrays.asList(need.county, need.id, need.round, state),
                ReplyRepository::read);
    }

    /** What the village was told last, in whichever round. */
    NeedView.@Nullable Reply latest(Scope scope, UUID needId) {
        return sql.maybe(
                HEAD + " where r.need_id = ? and r.state = 'RELEASED' order by r.round desc limit 1",
                Arrays.asList(needId),
                ReplyRepository::read);
    }

    void review(Scope scope, Need need, Caller caller, boolean released, @Nullable String reason, Instant now) {
        sql.run(
                "update need_reply set state = ?, reviewed_by = ?, reviewed_at = ?, review_reason = ? where county = ?"
                        + " and need_id = ? and round = ? and state = 'PENDING'",
                Arrays.asList(
                        released ? "RELEASED" : "SENT_BACK", caller.id(), now, reason, need.county, need.id, need.round));
    }

    private static NeedView.Reply read(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new NeedView.Reply(
                row.getString("outcome"),
                row.getString("text"),
                row.getString("reason"),
                row.getString("rest"),
                Sql.integer(row, "rest_quantity"),
                row.getString("rest_reason"),
                unit == null ? null : new UnitRef(unit, row.getString("unit_name")),
                Objects.requireNonNull(Sql.instant(row, "replied_at")));
    }
}
