package cn.liangdan.offer;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/public/offers")
@RunOnVirtualThread
class PublicOfferResource {
    private final Exchange exchange;
    private final OfferService offers;

    PublicOfferResource(Exchange exchange, OfferService offers) {
        this.exchange = exchange;
        this.offers = offers;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> {
            Paging.Page<OfferSummary> page = offers.listPublic(exchange.query(), exchange.paging());
            return Answer.plain(new Paging.Page<>(
                    page.items().stream().map(PublicOffer.Summary::of).toList(), page.nextCursor(), page.total()));
        });
    }

    @GET
    @Path("/{number}")
    public Response get() {
        return exchange.readOpenly(() -> Answer.single(offers.getPublic(exchange.path("number"))));
    }
}
