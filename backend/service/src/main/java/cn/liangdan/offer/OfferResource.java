package cn.liangdan.offer;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Request;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/api/v1/offers")
@RunOnVirtualThread
class OfferResource {
    private final Exchange exchange;
    private final OfferService offers;

    OfferResource(Exchange exchange, OfferService offers) {
        this.exchange = exchange;
        this.offers = offers;
    }

    private interface Command {
        OfferView run(Caller caller, UUID id, Request request);
    }

    private Response command(byte[] body, Command command) {
        return exchange.write(body, caller -> request -> {
            OfferView offer = command.run(caller, exchange.id(), request);
            return Answer.single(offer, offer.version());
        });
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(offers.list(caller, exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            OfferService.Filed filed = offers.create(caller, request);
            OfferView offer = filed.offer();
            return filed.made()
                    ? Answer.created(offer, offer.version(), "/offers/" + offer.id())
                    : Answer.single(offer, offer.version());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.read(caller -> {
            OfferView offer = offers.get(caller, exchange.id());
            return Answer.single(offer, offer.version());
        });
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return command(body, offers::edit);
    }

    @POST
    @Path("/{id}/publication")
    public Response publish(byte[] body) {
        return command(body, offers::publish);
    }

    @POST
    @Path("/{id}/suspension")
    public Response suspend(byte[] body) {
        return command(body, offers::suspend);
    }
}
