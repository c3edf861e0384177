package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcomes of commands by principal and key, kept 24 hours. */
@ApplicationScoped
class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SWEEP = 20;

    private final Sql sql;
    private final Times times;

    Idempotency(Sql sql, Times times) {
        this.sql = sql;
        this.times = times;
    }

    /** @param fingerprint of method, address and body: the same key with another request is a mistake */
    record Slot(String principal, String key, byte[] fingerprint) {}

    private record Kept(byte[] fingerprint, Rendered outcome) {}

    /**
     * Takes the key for this transaction.
     *
     * @return the outcome of before, when there is one
     * @throws DomainException 409 while another request holds the key, 422 when it was used for another request
     */
    @Nullable Rendered open(Slot slot) {
        boolean free = sql.one(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                List.of(slot.principal() + " " + slot.key()),
                row -> row.getBoolean(1));
        if (!free) {
            throw DomainException.of(ProblemType.IDEMPOTENCY_IN_PROGRESS);
        }
        Kept kept = sql.maybe(
                "select request_hash, status, headers, body from platform_idempotency where principal = ? and key = ?"
                        + " and created_at > ?",
                List.of(slot.principal(), slot.key(), times.now().minus(KEPT)),
                row -> new Kept(row.getBytes(1), new Rendered(row.getInt(2), headers(row.getString(3)), row.getBytes(4))));
        if (kept == null) {
            return null;
        }
        if (!Hash.same(kept.fingerprint(), slot.fingerprint())) {
            throw DomainException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.outcome().with("Idempotency-Replayed", "true");
    }

    Rendered keep(Slot slot, Rendered outcome) {
        sql.run(
                "delete from platform_idempotency where (principal, key) in (select principal, key from platform_idempotency"
                        + " where created_at <= ? order by created_at limit " + SWEEP + " for update skip locked)",
                List.of(times.now().minus(KEPT)));
        sql.run(
                "insert into platform_idempotency (principal, key, request_hash, status, headers, body, created_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (principal, key) do update set"
                        + " request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,"
                        + " body = excluded.body, created_at = excluded.created_at",
                List.of(
                        slot.principal(),
                        slot.key(),
                        slot.fingerprint(),
                        outcome.status(),
                        new String(Rendered.json(outcome.headers()), java.nio.charset.StandardCharsets.UTF_8),
                        outcome.body(),
                        times.now()));
        return outcome;
    }

    private static Map<String, String> headers(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
