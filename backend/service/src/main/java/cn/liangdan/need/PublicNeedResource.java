package cn.liangdan.need;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/public/needs")
@RunOnVirtualThread
class PublicNeedResource {
    private final Exchange exchange;
    private final PublicNeeds needs;

    PublicNeedResource(Exchange exchange, PublicNeeds needs) {
        this.exchange = exchange;
        this.needs = needs;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> Answer.plain(needs.list(exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/{number}")
    public Response get() {
        return exchange.readOpenly(() -> Answer.single(needs.get(exchange.path("number"))));
    }
}
