package cn.liangdan.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One effect: who, what, on which object, and why when the rule asks for a reason. */
record AuditEntry(
        String id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String actorRole,
        String operation,
        String objectType,
        @Nullable UUID objectId,
        @Nullable String objectCode,
        String requestId,
        @Nullable String reason) {}
