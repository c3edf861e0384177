package cn.liangdan.division;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/divisions")
@RunOnVirtualThread
class DivisionResource {
    private final Exchange exchange;
    private final DivisionService divisions;

    DivisionResource(Exchange exchange, DivisionService divisions) {
        this.exchange = exchange;
        this.divisions = divisions;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> Answer.plain(divisions.list(exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/{code}")
    public Response get() {
        return exchange.readOpenly(() -> Answer.single(divisions.get(Long.parseLong(exchange.path("code")))));
    }
}
