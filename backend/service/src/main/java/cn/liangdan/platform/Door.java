package cn.liangdan.platform;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who comes in: one session cookie or one bearer key, and for changes by cookie the proof that our own page sent them. */
@ApplicationScoped
public class Door {
    private static final String BEARER = "Bearer ";

    private final List<Authenticator> authenticators;
    private final Mode mode;

    Door(@All List<Authenticator> authenticators, Mode mode) {
        this.authenticators = authenticators;
        this.mode = mode;
    }

    /** The name of the session cookie; without TLS (demo mode only) a browser takes no {@code __Host-} name. */
    public String cookieName() {
        return mode.isProduction() ? "__Host-liangdan" : "liangdan-demo";
    }

    Caller enter(RoutingContext context) {
        Authenticator.Credential credential = credential(context);
        if (credential != null) {
            for (Authenticator authenticator : authenticators) {
                Caller caller = authenticator.authenticate(credential);
                if (caller != null) {
                    return caller;
                }
            }
        }
        throw DomainException.of(ProblemType.UNAUTHENTICATED);
    }

    private Authenticator.@Nullable Credential credential(RoutingContext context) {
        List<String> authorizations = context.request().headers().getAll("Authorization");
        if (authorizations.size() > 1) {
            return null;
        }
        if (authorizations.size() == 1) {
            String value = authorizations.getFirst();
            return value.startsWith(BEARER)
                    ? new Authenticator.Credential(
                            Authenticator.Credential.Kind.BEARER, value.substring(BEARER.length()))
                    : null;
        }
        var cookie = context.request().getCookie(cookieName());
        return cookie == null
                ? null
                : new Authenticator.Credential(Authenticator.Credential.Kind.COOKIE, cookie.getValue());
    }

    void requireSameSite(RoutingContext context, Caller caller) {
        if (caller.sessionId() == null) {
            return;
        }
        requireSameOrigin(context);
        String given = context.request().getHeader("X-CSRF-Token");
        if (given == null || !Hash.same(given.getBytes(), csrfToken(caller.sessionId()).getBytes())) {
            throw DomainException.of(ProblemType.CSRF);
        }
    }

    void requireSameOrigin(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null) {
            return;
        }
        var authority = context.request().authority();
        if (authority == null || !authority.toString().equalsIgnoreCase(authority(origin))) {
            throw DomainException.of(ProblemType.CSRF);
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @return the token that our page sends back with every change it asks for */
    public String csrfToken(UUID sessionId) {
        return HexFormat.of().formatHex(Hash.hmac(mode.macKey(), "csrf " + sessionId));
    }
}
