package cn.liangdan.catalogue;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/stage-names")
@RunOnVirtualThread
class StageNameResource {
    private final Exchange exchange;
    private final CatalogueService catalogue;
    private final RuleDesk desk;

    StageNameResource(Exchange exchange, CatalogueService catalogue, RuleDesk desk) {
        this.exchange = exchange;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> Answer.plain(catalogue.stages(exchange.paging())));
    }

    @GET
    @Path("/{code}")
    public Response get() {
        return exchange.read(caller -> Answer.single(desk.stage(caller, exchange.path("code"))));
    }

    @PATCH
    @Path("/{code}")
    public Response edit(byte[] body) {
        return exchange.write(
                body, caller -> request -> Answer.single(desk.editStage(caller, exchange.path("code"), request)));
    }
}
