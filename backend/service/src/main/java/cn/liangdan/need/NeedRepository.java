package cn.liangdan.need;

import cn.liangdan.deadline.Duty;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NeedRepository implements PanacheRepositoryBase<Need, UUID> {
    private final Sql sql;

    NeedRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return null when it is not there or not within the scope */
    @Nullable Need find(Scope scope, UUID id) {
        return visible(scope, id, "") ? findById(id) : null;
    }

    /**
     * Takes the row for the rest of the transaction, so that commands on one need come one after the other.
     *
     * @return null when it is not there or not within the scope
     */
    @Nullable Need lock(Scope scope, UUID id) {
        if (!visible(scope, id, "for no key update of n")) {
            return null;
        }
        Need need = findById(id);
        getEntityManager().refresh(need);
        return need;
    }

    private boolean visible(Scope scope, UUID id, String lock) {
        Select select = Sight.needs(new Select("select n.id from need n").where("n.id = ?", id), scope, "n");
        return sql.maybe(select.sql(lock), select.arguments(), row -> true) != null;
    }

    void add(Scope scope, Need need) {
        persistAndFlush(need);
    }

    /** Writes the change; the version is the new one afterwards. */
    void save(Scope scope, Need need) {
        flush();
    }

    /** Until the end of the transaction nobody else takes this number of a work order. */
    void lockHotlineRef(Scope scope, String ref) {
        sql.one("select 1 from pg_advisory_xact_lock(hashtextextended('hotline ' || ?, 0))", List.of(ref), row -> row.getInt(1));
    }

    /** @param number null while it is a draft */
    record Carrier(UUID id, @Nullable String number) {}

    /** The need other than this one that has the number of a work order, when the scope shows it. */
    @Nullable Carrier carrying(Scope scope, String ref, UUID besides) {
        Select select = Sight.needs(
                new Select("select n.id, n.number from need n")
                        .where("n.hotline_ref = ? and n.state not in ('MERGED', 'WITHDRAWN')", ref)
                        .where("n.id <> ?", besides),
                scope,
                "n");
        return sql.maybe(select.sql(""), select.arguments(), row -> new Carrier(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** Answered before, and not judged in this round; oldest first. */
    List<Duty.Due> unjudged(Scope scope, Instant answeredBefore, Duty.@Nullable Due after, int limit) {
        Select select = new Select("select n.id, n.answered_at as since from need n")
                .where("n.state = 'ANSWERED' and not n.frozen and n.answered_at < ?", answeredBefore)
                .where("not exists (select from evaluation e where e.county = n.county and e.need_id = n.id and e.round = n.round)");
        if (after != null) {
            select.where("(n.answered_at, n.id) > (?, ?)", after.since(), after.id());
        }
        return sql.list(
                select.sql("order by n.answered_at, n.id limit " + limit),
                select.arguments(),
                row -> new Duty.Due(Objects.requireNonNull(Sql.instant(row, "since")), row.getObject("id", UUID.class)));
    }

    /** Writes down the round that ends, before the need begins the next. */
    void keepRound(Scope scope, Need need, ReopeningService.ReopenRequest reopen) {
        sql.run(
                "insert into need_round (county, need_id, round, listed_at, answered_at, closed_at, cause, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        need.county, need.id, need.round, need.listedAt, need.answeredAt, need.closedAt, reopen.cause(),
                        reopen.reason()));
    }

    /** Makes the files part of the need, in this order. */
    void attach(Scope scope, Need need, List<UUID> attachments) {
        sql.run("delete from need_attachment where county = ? and need_id = ?", List.of(need.county, need.id));
        int rank = 0;
        for (UUID attachment : attachments) {
            sql.run(
                    "insert into need_attachment (county, need_id, attachment_id, rank) values (?, ?, ?, ?)",
                    List.of(need.county, need.id, attachment, rank++));
        }
    }
}
