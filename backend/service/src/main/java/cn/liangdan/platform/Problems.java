package cn.liangdan.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can fail, as a problem document. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

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
        context.response()
                .setStatusCode(e.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", call.language().tag())
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Problem.render(e, call.language(), call.requestId())));
    }

    /** The server itself ends some refusals with a bare status; they get their document here. */
    static void completeEmptyError(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.getStatusCode() >= 400 && !response.headers().contains("Content-Type")) {
            response.headers().set("Cache-Control", "no-store");
        }
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
