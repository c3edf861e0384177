package cn.liangdan.catalogue;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/sectors")
@RunOnVirtualThread
class SectorResource {
    private final Exchange exchange;
    private final CatalogueService catalogue;

    SectorResource(Exchange exchange, CatalogueService catalogue) {
        this.exchange = exchange;
        this.catalogue = catalogue;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> Answer.plain(catalogue.sectors()));
    }
}
