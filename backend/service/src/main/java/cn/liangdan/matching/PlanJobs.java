package cn.liangdan.matching;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as work that several replicas share: each is claimed by one, and by another when that one falls silent. */
@ApplicationScoped
class PlanJobs {
    private static final String MINE = " where id = ? and worker = ? and state = 'RUNNING'";

    private final Sql sql;

    PlanJobs(Sql sql) {
        this.sql = sql;
    }

    /**
     * A plan to compute.
     *
     * @param home division of whoever asked for it
     * @param attempts how often it was begun, this time included
     */
    record Job(
            UUID id, long division, long home, List<String> categories, long policy, PlanOrder.Rules rules, Instant createdAt, int attempts) {}

    /** The oldest that nobody works on; whoever else looks for one at the same time passes it by. */
    @Nullable Job claim(Scope scope, UUID worker, Instant now, Instant until) {
        return sql.maybe(
                "update matching_plan set state = 'RUNNING', worker = ?, lease_until = ?, attempts = attempts + 1, progress = 0,"
                        + " started_at = coalesce(started_at, ?), version = version + 1 where id = (select id from matching_plan"
                        + " where state = 'QUEUED' or state = 'RUNNING' and lease_until < ? order by created_at, id limit 1"
                        + " for update skip locked) returning *",
                List.of(worker, until, now, now),
                PlanJobs::job);
    }

    /** @return when the next worker will be taken for silent; null while none but this one works */
    @Nullable Instant nextSilence(Scope scope, UUID worker) {
        return sql.maybe(
                "select min(lease_until) as until from matching_plan where state = 'RUNNING' and worker <> ?", List.of(worker),
                row -> Sql.instant(row, "until"));
    }

    /** @return false when it was cancelled, or somebody else works on it */
    boolean holdOn(Scope scope, UUID id, UUID worker, Instant until, int progress) {
        return sql.run(
                        "update matching_plan set lease_until = ?, progress = ?, version = version + 1" + MINE,
                        List.of(until, progress, id, worker))
                == 1;
    }

    /** @return false when it was cancelled, or somebody else works on it */
    boolean finish(Scope scope, UUID id, UUID worker, PlanState state, @Nullable PlanTotals totals, Instant now) {
        return sql.run(
                        "update matching_plan set state = ?, truncated = ?, totals = ?::jsonb, finished_at = ?, progress = 100,"
                                + " version = version + 1" + MINE,
                        Arrays.asList(
                                state, state == PlanState.TRUNCATED, totals == null ? null : PlanRepository.json(totals), now, id,
                                worker))
                == 1;
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getLong("division"),
                row.getLong("home"),
                Sql.texts(row, "category_codes"),
                row.getLong("policy_version"),
                Objects.requireNonNull(PlanRepository.read(row.getString("rules"), PlanOrder.Rules.class)),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getInt("attempts"));
    }
}
