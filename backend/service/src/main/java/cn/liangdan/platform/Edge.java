package cn.liangdan.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request and the last to touch an answer: gives it an id and the security headers, and refuses what
 * the contract does not know (path, method, media type) before anything else is asked.
 */
@ApplicationScoped
class Edge {
    static final String API = "/api/v1";
    private static final String CALL = "liangdan.call";
    private static final int FIRST = 1_000;

    private final Contract contract;
    private final Ids ids;
    private final Mode mode;

    Edge(Contract contract, Ids ids, Mode mode) {
        this.contract = contract;
        this.ids = ids;
        this.mode = mode;
    }

    /** @param match null outside the API */
    record Call(String requestId, Language language, Contract.@Nullable Match match, Contract.@Nullable Operation operation) {}

    static Call call(RoutingContext context) {
        return context.get(CALL);
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = HexFormat.of().formatHex(ids.secret(8));
        Language language = Language.of(request.getHeader("Accept-Language"));
        context.put(CALL, new Call(requestId, language, null, null));
        headers(context, requestId);
        context.addHeadersEndHandler(ignored -> Problems.completeEmptyError(context));
        if (WebClient.serves(context)) {
            return;
        }
        try {
            route(context, requestId, language);
        } catch (DomainException e) {
            Problems.send(context, e);
            return;
        }
        context.next();
    }

    private void headers(RoutingContext context, String requestId) {
        var headers = context.response().headers();
        headers.set("X-Request-Id", requestId)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()")
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none';"
                                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        if (mode.isProduction()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void route(RoutingContext context, String requestId, Language language) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !path.startsWith(API + "/")) {
            return;
        }
        if (path.contains(";")) {
            throw DomainException.of(ProblemType.UNKNOWN_PARAMETER, "parameter.matrix");
        }
        Contract.Match match = contract.match(path.substring(API.length()));
        if (match == null) {
            throw DomainException.notFound();
        }
        requirePlainPath(match);
        String method = request.method().name();
        Contract.Operation operation = match.operations().get(method.equals("HEAD") ? "GET" : method);
        if (operation == null) {
            context.response().headers().set("Allow", String.join(", ", allowed(match)));
            throw DomainException.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        context.put(CALL, new Call(requestId, language, match, operation));
        requireUsualHeaders(request, operation);
    }

    /** A NUL or bytes that are not UTF-8 are a bad parameter; anything else that is no id is simply not there. */
    private static void requirePlainPath(Contract.Match match) {
        for (String value : match.values().values()) {
            if (Query.decode(value).indexOf('\0') >= 0) {
                throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.bad-character", "path");
            }
        }
    }

    private static Set<String> allowed(Contract.Match match) {
        Set<String> methods = new TreeSet<>(match.methods());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void requireUsualHeaders(HttpServerRequest request, Contract.Operation operation) {
        for (String name : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            if (request.headers().contains(name)) {
                throw DomainException.of(ProblemType.BAD_HEADER, "header.method-override");
            }
        }
        String accept = request.getHeader("Accept");
        boolean binary = operation.id().equals("downloadAttachment");
        if (accept != null && !binary && !Media.acceptsJson(accept)) {
            throw DomainException.of(ProblemType.NOT_ACCEPTABLE);
        }
    }
}
