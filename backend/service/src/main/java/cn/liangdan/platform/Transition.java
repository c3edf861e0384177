package cn.liangdan.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change as the service's own followers see it. */
public record Transition(
        long position,
        Instant at,
        String objectType,
        @Nullable UUID needId,
        String event,
        @Nullable String before,
        String after) {}
