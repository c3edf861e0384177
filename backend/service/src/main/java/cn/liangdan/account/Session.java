package cn.liangdan.account;

import java.time.Instant;
import java.util.UUID;

/** The caller's own session. */
record Session(UUID id, User user, String csrfToken, Instant idleUntil, Instant expiresAt) {}
