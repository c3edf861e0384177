package cn.liangdan.client;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An integrator's key as the API shows it; {@code key} only in the answer that creates it. */
record ApiKey(
        UUID id,
        String name,
        DivisionRef division,
        List<String> scopes,
        String prefix,
        @Nullable String key,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        long version)
        implements Versioned {
    ApiKey with(String secret) {
        return new ApiKey(id, name, division, scopes, prefix, secret, createdAt, expiresAt, revokedAt, version);
    }
}
