package cn.liangdan.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * What is no HTTP request is refused below the router, by a handler that the server takes before it listens and that
 * Quarkus does not let us set. A connection takes one at any time, so each is given ours when its first bytes arrive.
 */
@ApplicationScoped
class InvalidRequests implements HttpServerOptionsCustomizer {
    /** Closing at once would reset what the client still sends, and with it the answer. */
    private static final long LINGER_MILLIS = 1_000;

    private static final Set<HttpVersion> VERSIONS = Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);

    private final Vertx vertx;
    private final AnswerHeaders answerHeaders;

    InvalidRequests(Vertx vertx, AnswerHeaders answerHeaders) {
        this.vertx = vertx;
        this.answerHeaders = answerHeaders;
    }

    /** HTTP/2 without TLS would only be made out after the first bytes; no browser speaks it, and it is smuggled past proxies. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void watch(@ObservesAsync HttpServerStart started) {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() -> ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(channel -> {
                if (channel instanceof ServerChannel) {
                    channel.pipeline().addFirst(new Accepting());
                }
            }));
        }
    }

    private final class Accepting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addFirst(new FirstBytes());
            context.fireChannelRead(connection);
        }
    }

    private final class FirstBytes extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            VertxHandler<?> handler = context.pipeline().get(VertxHandler.class);
            if (handler != null && handler.getConnection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(InvalidRequests.this::refuse);
                context.pipeline().addBefore(context.pipeline().context(handler).name(), null, new Addresses());
                context.pipeline().remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }

    /** Quarkus refuses what is no address before the router, and answers other versions as if they were its own. */
    private static final class Addresses extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && request.decoderResult().isSuccess() && !isKnown(request)) {
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("address or version")));
            }
            context.fireChannelRead(message);
        }

        private static boolean isKnown(HttpRequest request) {
            try {
                return VERSIONS.contains(request.protocolVersion()) && new URI(request.uri()) != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    private void refuse(HttpServerRequest request) {
        var response = request.response();
        String requestId = answerHeaders.put(response.headers());
        response.putHeader("Connection", "close");
        Language language = Language.of(request.getHeader("Accept-Language"));
        Problems.send(response, DomainException.of(type(request.decoderResult().cause())), language, requestId);
        vertx.setTimer(LINGER_MILLIS, ignored -> request.connection().close());
    }

    private static ProblemType type(Throwable fault) {
        return switch (fault) {
            case TooLongHttpLineException line -> ProblemType.URI_TOO_LONG;
            case TooLongHttpHeaderException header -> ProblemType.HEADERS_TOO_LARGE;
            default -> ProblemType.BAD_REQUEST;
        };
    }
}
