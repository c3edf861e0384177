package cn.liangdan.matching;

import cn.liangdan.engine.Policy;
import cn.liangdan.engine.SoftCriterion;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The versions of the policy; they hold for everybody. */
@ApplicationScoped
class PolicyRepository {
    private final Sql sql;

    PolicyRepository(Sql sql) {
        this.sql = sql;
    }

    /** The one that suggestions go by now. */
    Policy current(Scope scope) {
        return sql.one("select * from matching_policy order by version desc limit 1", List.of(), PolicyRepository::policy);
    }

    @Nullable Policy find(Scope scope, long version) {
        return sql.maybe("select * from matching_policy where version = ?", List.of(version), PolicyRepository::policy);
    }

    Paging.Page<PolicyView> list(Scope scope, Paging paging) {
        Select select = new Select("select * from matching_policy");
        if (!paging.after().isEmpty()) {
            select.where("version < ?", Long.parseLong(paging.after().getFirst()));
        }
        return paging.page(sql.list(
                select.sql("order by version desc limit " + (paging.limit() + 1)), select.arguments(),
                row -> new Paging.Keyed<>(view(row), List.of(row.getString("version")))));
    }

    /** Whoever makes a version next waits, so that versions follow each other without a gap. */
    void lockVersions(Scope scope) {
        sql.list("select pg_advisory_xact_lock(hashtextextended('matching_policy', 0))", List.of(), row -> 0);
    }

    void add(Scope scope, Policy policy, String reason, Caller by, Instant at) {
        sql.run(
                "insert into matching_policy (version, weights, prior_ratings, prior_mean, reason, created_by, created_name, created_at)"
                        + " values (?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                List.of(
                        policy.version(), PlanRepository.json(policy.weights()), policy.priorRatings(), policy.priorMean(), reason,
                        by.id(), by.displayName(), at));
    }

    private static PolicyView view(ResultSet row) throws SQLException {
        Policy policy = policy(row);
        return new PolicyView(
                policy.version(), policy.weights(), policy.priorRatings(), policy.priorMean(), row.getString("reason"),
                row.getString("created_name"), Objects.requireNonNull(Sql.instant(row, "created_at")));
    }

    static Policy policy(ResultSet row) throws SQLException {
        return new Policy(
                row.getLong("version"), weights(row.getString("weights")), row.getInt("prior_ratings"), row.getInt("prior_mean"));
    }

    private static Map<SoftCriterion, Integer> weights(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<Map<SoftCriterion, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
