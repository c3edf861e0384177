package cn.liangdan.account;

import java.time.Instant;
import java.util.UUID;

/** One of a person's sessions, as they see it. */
record Device(UUID id, boolean current, String userAgent, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
