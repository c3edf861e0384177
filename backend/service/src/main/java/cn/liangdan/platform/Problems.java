package cn.liangdan.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can fail, as a problem document. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final List<Integer> OWN_REFUSALS = List.of(400, 404, 405, 406, 413, 414, 415, 500);

    private final AnswerHeaders answerHeaders;

    Problems(AnswerHeaders answerHeaders) {
        this.answerHeaders = answerHeaders;
    }

    /** The router refuses by itself what has no path or no host; it, too, answers with a problem. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
        OWN_REFUSALS.forEach(status -> router.errorHandler(status, this::refuse));
    }

    private void refuse(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        if (Edge.call(context) == null) {
            Edge.note(context, answerHeaders.put(response.headers()));
        }
        ProblemType type = type(context.statusCode());
        if (type == ProblemType.INTERNAL) {
            LOG.errorf(context.failure(), "request %s failed", Edge.call(context).requestId());
        }
        send(context, DomainException.of(type));
    }

    @ServerExceptionMapper
    public Response domain(DomainException e, RoutingContext context) {
        return response(e, context);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, RoutingContext context) {
        return response(DomainException.of(type(e.getResponse().getStatus())), context);
    }

    @ServerExceptionMapper
    public Response bug(Throwable e, RoutingContext context) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return response(domain, context);
            }
            if (cause instanceof OptimisticLockException) {
                return response(DomainException.of(ProblemType.STALE), context);
            }
        }
        LOG.errorf(e, "request %s failed", Edge.call(context).requestId());
        return response(DomainException.of(ProblemType.INTERNAL), context);
    }

    static Response response(DomainException e, RoutingContext context) {
        Edge.Call call = Edge.call(context);
        return Response.status(e.type().status())
                .type(Problem.MEDIA_TYPE)
                .header("Content-Language", call.language().tag())
                .header("Cache-Control", "no-store")
                .entity(Problem.render(e, call.language(), call.requestId()))
                .build();
    }

    static void send(RoutingContext context, DomainException e) {
        Edge.Call call = Edge.call(context);
        send(context.response(), e, call.language(), call.requestId());
    }

    static void send(HttpServerResponse response, DomainException e, Language language, String requestId) {
        response.setStatusCode(e.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Problem.render(e, language, requestId)));
    }

    static ProblemType type(int status) {
        return switch (status) {
            case 400 -> ProblemType.BAD_REQUEST;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 414 -> ProblemType.URI_TOO_LONG;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            case 431 -> ProblemType.HEADERS_TOO_LARGE;
            case 503 -> ProblemType.OVERLOADED;
            default -> ProblemType.INTERNAL;
        };
    }
}
