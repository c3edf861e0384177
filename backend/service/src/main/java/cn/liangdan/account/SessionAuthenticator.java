package cn.liangdan.account;

import cn.liangdan.platform.Authenticator;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Knows a person by the session cookie. */
@ApplicationScoped
class SessionAuthenticator implements Authenticator {
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final Times times;

    SessionAuthenticator(SessionRepository sessions, Times times) {
        this.sessions = sessions;
        this.times = times;
    }

    @Override
    public @Nullable Caller authenticate(Credential credential) {
        if (credential.kind() != Credential.Kind.COOKIE) {
            return null;
        }
        Instant now = times.now();
        SessionRepository.Found found = sessions.find(Scope.SYSTEM, Hash.sha256(credential.secret()), now);
        if (found == null) {
            return null;
        }
        if (found.lastSeenAt().plus(TOUCH_EVERY).isBefore(now)) {
            sessions.touch(Scope.SYSTEM, java.util.Objects.requireNonNull(found.caller().sessionId()), now);
        }
        return found.caller();
    }
}
