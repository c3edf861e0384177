package cn.liangdan.catalogue;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/campaigns")
@RunOnVirtualThread
class CampaignResource {
    private final Exchange exchange;
    private final CatalogueService catalogue;
    private final CampaignDesk desk;

    CampaignResource(Exchange exchange, CatalogueService catalogue, CampaignDesk desk) {
        this.exchange = exchange;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(catalogue.campaigns(exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            Campaign campaign = desk.create(caller, request);
            return Answer.created(campaign, "/campaigns/" + campaign.code());
        });
    }

    @GET
    @Path("/{code}")
    public Response get() {
        return exchange.read(caller -> Answer.single(desk.get(caller, exchange.path("code"))));
    }

    @PATCH
    @Path("/{code}")
    public Response edit(byte[] body) {
        return exchange.write(
                body, caller -> request -> Answer.single(desk.edit(caller, exchange.path("code"), request)));
    }

    @POST
    @Path("/{code}/retirement")
    public Response retire(byte[] body) {
        return exchange.write(
                body, caller -> request -> Answer.single(desk.retire(caller, exchange.path("code"), request)));
    }
}
