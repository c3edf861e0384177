package cn.liangdan.offer;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/offers")
@RunOnVirtualThread
class OfferResource {
    private final Exchange exchange;
    private final OfferService offers;
    private final Occasions occasions;

    OfferResource(Exchange exchange, OfferService offers, Occasions occasions) {
        this.exchange = exchange;
        this.offers = offers;
        this.occasions = occasions;
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
                    ? Answer.created(offer, "/offers/" + offer.id())
                    : Answer.single(offer);
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(offers::get);
    }

    @GET
    @Path("/{id}/occurrences")
    public Response occurrences() {
        return exchange.read(caller -> Answer.plain(occasions.list(caller, exchange.id())));
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, offers::edit);
    }

    @POST
    @Path("/{id}/publication")
    public Response publish(byte[] body) {
        return exchange.command(body, offers::publish);
    }

    @POST
    @Path("/{id}/suspension")
    public Response suspend(byte[] body) {
        return exchange.command(body, offers::suspend);
    }
}
