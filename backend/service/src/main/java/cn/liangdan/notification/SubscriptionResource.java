package cn.liangdan.notification;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

@Path("/api/v1/subscriptions")
@RunOnVirtualThread
class SubscriptionResource {
    private final Exchange exchange;
    private final SubscriptionService subscriptions;
    private final Postman postman;

    SubscriptionResource(Exchange exchange, SubscriptionService subscriptions, Postman postman) {
        this.exchange = exchange;
        this.subscriptions = subscriptions;
        this.postman = postman;
    }

    @GET
    public Response offered() {
        return exchange.readOpenly(() -> Answer.plain(subscriptions.offered()));
    }

    @POST
    public Response subscribe(byte[] body) {
        String source = exchange.context().request().remoteAddress().hostAddress();
        Response answer = exchange.writeOpenly(body, request -> {
            subscriptions.subscribe(request, source);
            return Answer.nothing().withStatus(Response.Status.ACCEPTED.getStatusCode());
        });
        postman.soon();
        return answer;
    }

    @POST
    @Path("/confirmation")
    public Response confirm(byte[] body) {
        return exchange.writeOpenly(body, request -> Answer.plain(subscriptions.confirm(request)));
    }

    /** Mail programs post a form here (RFC 8058), our own page nothing; the token says all. */
    @POST
    @Path("/unsubscription")
    public Response leave(byte[] ignored) {
        return exchange.writeOpenly(ignored, request -> {
            subscriptions.leave(Objects.requireNonNull(exchange.query().text("token")));
            return Answer.nothing();
        });
    }
}
