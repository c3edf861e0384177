package cn.liangdan.account;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Door;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Local login with server-side sessions that can be revoked at once. */
@ApplicationScoped
public class AccountService {
    private static final int TOKEN_BYTES = 32;
    private static final int MAX_USER_AGENT = 200;

    private final UserRepository users;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final Journal journal;
    private final Door door;
    private final Ids ids;
    private final Times times;

    AccountService(
            UserRepository users,
            SessionRepository sessions,
            Passwords passwords,
            LoginAttempts attempts,
            Journal journal,
            Door door,
            Ids ids,
            Times times) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.journal = journal;
        this.door = door;
        this.ids = ids;
        this.times = times;
    }

    record LoginRequest(String loginName, String password) {}

    record PasswordChange(String currentPassword, String newPassword) {}

    /** @param token what the cookie carries; it is kept nowhere else */
    record Opened(Session session, String token, long maxAgeSeconds) {}

    /** How long a session lasts: officers on a phone stay, desks do not. */
    private record Span(Duration idle, Duration absolute) {
        static Span of(Role role) {
            return role == Role.OFFICER
                    ? new Span(Duration.ofHours(12), Duration.ofDays(7))
                    : new Span(Duration.ofMinutes(30), Duration.ofHours(12));
        }
    }

    Opened login(LoginRequest request, String source, String userAgent) {
        String account = request.loginName().toLowerCase(Locale.ROOT);
        boolean allowed = attempts.take(account, source);
        UserRepository.Secret secret = users.secret(Scope.SYSTEM, account);
        boolean good = false;
        if (allowed && secret != null) {
            good = passwords.matches(request.password(), secret.passwordHash());
        } else {
            passwords.pretend(request.password());
        }
        if (!good) {
            throw DomainException.of(ProblemType.LOGIN_FAILED);
        }
        attempts.giveBack(account, source);
        return open(Objects.requireNonNull(secret), userAgent);
    }

    private Opened open(UserRepository.Secret secret, String userAgent) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.secret(TOKEN_BYTES));
        Instant now = times.now();
        Span span = Span.of(secret.role());
        UUID id = ids.next();
        String agent = userAgent.substring(0, Math.min(userAgent.length(), MAX_USER_AGENT));
        sessions.add(
                Scope.SYSTEM,
                new SessionRepository.NewSession(
                        id, Hash.sha256(token), secret.id(), agent, now, (int) span.idle().toSeconds(),
                        now.plus(span.absolute())));
        User user = user(secret.id());
        Caller caller = new Caller(secret.id(), secret.role(), user.displayName(), id, null, null, 0, Set.of());
        journal.audit(caller, "SESSION", id, null);
        return new Opened(session(id, user), token, span.absolute().toSeconds());
    }

    Session current(Caller caller) {
        return session(ownSession(caller), user(caller.id()));
    }

    private static UUID ownSession(Caller caller) {
        if (caller.sessionId() == null) {
            throw DomainException.of(ProblemType.UNAUTHENTICATED);
        }
        return caller.sessionId();
    }

    private Session session(UUID id, User user) {
        SessionRepository.Times span = sessions.times(Scope.SYSTEM, id);
        return new Session(id, user, door.csrfToken(id), span.idleUntil(), span.expiresAt());
    }

    private User user(UUID id) {
        return Objects.requireNonNull(users.find(Scope.SYSTEM, id));
    }

    void logout(Caller caller) {
        revoke(caller, ownSession(caller));
    }

    void revoke(Caller caller, UUID sessionId) {
        if (!sessions.revoke(Scope.SYSTEM, caller.id(), sessionId, times.now())) {
            throw DomainException.notFound();
        }
        journal.audit(caller, "SESSION", sessionId, null);
    }

    Paging.Page<Device> devices(Caller caller, Paging paging) {
        ownSession(caller);
        return sessions.devices(Scope.SYSTEM, caller, paging, times.now());
    }

    void changePassword(Caller caller, Request request) {
        UUID own = ownSession(caller);
        PasswordChange change = request.body(PasswordChange.class);
        User user = user(caller.id());
        UserRepository.Secret secret = Objects.requireNonNull(users.secret(Scope.SYSTEM, user.loginName()));
        if (!passwords.matches(change.currentPassword(), secret.passwordHash())) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/currentPassword", "field.password.wrong");
        }
        requireStrong(change.newPassword(), user.loginName(), "/newPassword");
        users.setPassword(Scope.SYSTEM, caller.id(), passwords.hash(change.newPassword()));
        sessions.revokeOthers(Scope.SYSTEM, caller.id(), own, times.now());
        journal.audit(caller, "USER", caller.id(), null);
    }

    static void requireStrong(String password, String loginName, String pointer) {
        if (Passwords.isWeak(password, loginName)) {
            throw DomainException.invalid(ProblemType.VALIDATION, pointer, "field.password.common");
        }
    }
}
