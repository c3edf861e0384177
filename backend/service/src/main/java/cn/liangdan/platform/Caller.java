package cn.liangdan.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Exactly one home: a station, a unit or an office; a client has none.
 *
 * @param id the user's id, or the API key's
 * @param sessionId the session of a person
 * @param division the division of the home, or of the key
 * @param grants scopes of an API key, empty for persons
 */
public record Caller(
        UUID id,
        Role role,
        String displayName,
        @Nullable UUID sessionId,
        @Nullable UUID stationId,
        @Nullable UUID unitId,
        long division,
        Set<String> grants) {

    /** The system acting by itself. */
    public static final Caller SYSTEM =
            new Caller(new UUID(0, 0), Role.SYSTEM_ADMIN, "system", null, null, null, 0, Set.of("system"));

    /** Somebody who did not say who they are; holds nothing and may issue nothing. */
    public static final Caller ANYBODY =
            new Caller(new UUID(0, 1), Role.CLIENT, "anybody", null, null, null, Area.NOWHERE.from(), Set.of());

    public boolean is(Role... roles) {
        return Set.of(roles).contains(role);
    }

    public boolean isSystem() {
        return grants.contains("system");
    }

    public Area area() {
        return division == 0 ? Area.NOWHERE : Area.below(division);
    }

    public Scope scope() {
        if (isSystem()) {
            return Scope.SYSTEM;
        }
        return switch (role) {
            case OFFICER, DISPATCHER, SUPERVISOR -> new Scope(area(), false, Set.of(), null);
            case CLERK -> new Scope(area(), true, unitId == null ? Set.of() : Set.of(unitId), null);
            case CLIENT -> new Scope(area(), false, Set.of(), id);
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> Scope.NOTHING;
        };
    }

    /** @throws DomainException 403 unless the caller holds one of the roles */
    public void require(Role... roles) {
        if (!is(roles)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    /** @throws DomainException 403 when an API key lacks the grant; persons need none */
    public void requireGrant(String grant) {
        if (role == Role.CLIENT && !grants.contains(grant)) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.grant", grant);
        }
    }

    /** Names the principal in keys of idempotency and of clientRef. */
    public String principal() {
        return role == Role.CLIENT ? "client:" + id : "user:" + id;
    }
}
