package cn.liangdan.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    /** Operations that answer with a file, whatever a browser says that it accepts. */
    private static final Set<String> FILES = Set.of("downloadAttachment", "exportDemandList", "exportSupplyList");

    private static final String DOCUMENT = API + "/openapi";
    private static final String METRICS = "/q/metrics";
    private static final int MAX_DIGITS = 12;
    /** Closing at once would reset what the client still sends, and with it the answer. */
    private static final long LINGER_MILLIS = 5_000;

    private static final String CALL = "liangdan.call";
    private static final int FIRST = 1_000;

    private final Contract contract;
    private final AnswerHeaders answerHeaders;

    Edge(Contract contract, AnswerHeaders answerHeaders) {
        this.contract = contract;
        this.answerHeaders = answerHeaders;
    }

    /** @param match null outside the API */
    record Call(String requestId, Language language, Contract.@Nullable Match match, Contract.@Nullable Operation operation) {}

    static Call call(RoutingContext context) {
        return context.get(CALL);
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    /** Notes who is answered how, for whoever answers. */
    static Call note(RoutingContext context, String requestId) {
        Call call = new Call(requestId, Language.of(context.request().getHeader("Accept-Language")), null, null);
        context.put(CALL, call);
        return call;
    }

    private void receive(RoutingContext context) {
        Call call = note(context, answerHeaders.put(context.response().headers()));
        try {
            requireOneHost(context.request());
            if (WebClient.serves(context)) {
                return;
            }
            route(context, call);
        } catch (DomainException e) {
            Problems.send(context, e);
            return;
        }
        context.next();
    }

    /** With two, whatever stands before us and we may not mean the same one. */
    private static void requireOneHost(HttpServerRequest request) {
        if (request.headers().getAll("Host").size() > 1) {
            throw DomainException.of(ProblemType.BAD_REQUEST);
        }
    }

    private void route(RoutingContext context, Call call) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !path.startsWith(API + "/") || path.equals(DOCUMENT)) {
            requireReading(context, path);
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
        context.put(CALL, new Call(call.requestId(), call.language(), match, operation));
        requireUsualHeaders(request, operation);
        requireSmall(context, operation);
    }

    /** Beside the API there are pages, the contract, health and metrics, and all of them are only read. */
    private static void requireReading(RoutingContext context, @Nullable String path) {
        HttpServerRequest request = context.request();
        if (!request.method().name().matches("GET|HEAD")) {
            context.response().headers().set("Allow", "GET, HEAD");
            throw DomainException.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        String accept = request.getHeader("Accept");
        if (METRICS.equals(path) && accept != null && !Media.accepts(accept, "text/plain", "application/openmetrics-text")) {
            throw DomainException.of(ProblemType.NOT_ACCEPTABLE, "problem.not-acceptable.here");
        }
    }

    private static void requireSmall(RoutingContext context, Contract.Operation operation) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && (length.length() > MAX_DIGITS || Long.parseLong(length) > operation.maxBody())) {
            context.response().putHeader("Connection", "close");
            context.vertx().setTimer(LINGER_MILLIS, ignored -> context.request().connection().close());
            throw DomainException.of(ProblemType.TOO_LARGE);
        }
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
        if (accept != null && !FILES.contains(operation.id()) && !Media.acceptsJson(accept)) {
            throw DomainException.of(ProblemType.NOT_ACCEPTABLE);
        }
    }
}
