package cn.liangdan.matching;

import cn.liangdan.engine.Policy;
import cn.liangdan.engine.SoftCriterion;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
