package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

@ApplicationScoped
class ReplyRepository {
    private final Sql sql;

    ReplyRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Scope scope, Need need, UUID id, Caller caller, ReplyService.ReplyRequest reply, Instant now) {
        sql.run(
                "insert into need_reply (county, id, need_id, round, outcome, text, reason, rest, rest_reason, unit_id, replied_by,"
                        + " replied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        need.county, id, need.id, need.round, reply.outcome(), reply.text(), reply.reason(), reply.rest(),
                        reply.restReason(), caller.unitId(), caller.id(), now));
    }
}
