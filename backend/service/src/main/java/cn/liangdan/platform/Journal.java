package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what happened: one audit row and one change row for every effect, in the effect's own transaction. */
@ApplicationScoped
public class Journal {
    private final Sql sql;
    private final Times times;

    Journal(Sql sql, Times times) {
        this.sql = sql;
        this.times = times;
    }

    /** The kinds of object whose changes are followed. */
    public enum ObjectType {
        NEED,
        OFFER,
        COMMITMENT
    }

    /**
     * One effect on one object.
     *
     * @param name e.g. {@code need.submitted}
     * @param version the object's version after it
     * @param data what a follower needs to keep a copy; never personal data
     */
    public record Event(
            ObjectType objectType,
            UUID objectId,
            @Nullable UUID needId,
            @Nullable UUID unitId,
            @Nullable UUID clientId,
            long division,
            long version,
            String name,
            @Nullable String before,
            String after,
            @Nullable String reason,
            Map<String, Object> data) {}

    /** Both rows in one statement. */
    public void record(Caller caller, Event event) {
        Trace trace = Trace.current();
        Instant now = times.now();
        sql.run(
                "with entry as (insert into audit_entry (at, actor_id, actor_role, operation, object_type, object_id, request_id,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?)) insert into platform_change (at, county, division, object_type,"
                        + " object_id, need_id, unit_id, client_id, version, event, state_before, state_after, actor_kind, actor_id,"
                        + " actor_name, actor_unit, reason, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                Arrays.asList(
                        now, caller.id(), caller.role(), trace.operation(), event.objectType(), event.objectId(),
                        trace.requestId(), event.reason(), now, Area.county(event.division()), event.division(),
                        event.objectType(), event.objectId(), event.needId(), event.unitId(), event.clientId(), event.version(),
                        event.name(), event.before(), event.after(), actorKind(caller), caller.id(), caller.displayName(),
                        caller.unitId(), event.reason(), new String(Rendered.json(event.data()), StandardCharsets.UTF_8)));
    }

    /** For what changes no listed object but must be answerable for: logins, keys, looks at a contact. */
    public void audit(Caller caller, String objectType, @Nullable UUID objectId, @Nullable String reason) {
        Trace trace = Trace.current();
        sql.run(
                "insert into audit_entry (at, actor_id, actor_role, operation, object_type, object_id, request_id, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        times.now(), caller.id(), caller.role(), trace.operation(), objectType, objectId, trace.requestId(),
                        reason));
    }

    /** For things that have a code and no id. */
    public void auditCode(Caller caller, String objectType, String code, @Nullable String reason) {
        Trace trace = Trace.current();
        sql.run(
                "insert into audit_entry (at, actor_id, actor_role, operation, object_type, object_code, request_id, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        times.now(), caller.id(), caller.role(), trace.operation(), objectType, code, trace.requestId(), reason));
    }

    private static String actorKind(Caller caller) {
        if (caller.isSystem()) {
            return "SYSTEM";
        }
        return switch (caller.role()) {
            case OFFICER -> "STATION";
            case CLERK -> "UNIT";
            case CLIENT -> "CLIENT";
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> "ADMINISTRATOR";
            default -> "DISPATCHER";
        };
    }
}
