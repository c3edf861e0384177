package cn.liangdan.deadline;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/deadline-rules")
@RunOnVirtualThread
class RuleResource {
    private final Exchange exchange;
    private final RuleDesk desk;

    RuleResource(Exchange exchange, RuleDesk desk) {
        this.exchange = exchange;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(desk.list(caller, exchange.paging())));
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
}
