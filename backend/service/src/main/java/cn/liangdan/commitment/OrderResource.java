package cn.liangdan.commitment;

import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/offers/{id}/order")
@RunOnVirtualThread
class OrderResource {
    private final Exchange exchange;
    private final BeginningService beginnings;

    OrderResource(Exchange exchange, BeginningService beginnings) {
        this.exchange = exchange;
        this.beginnings = beginnings;
    }

    @POST
    public Response order(byte[] body) {
        return exchange.write(
                body,
                caller -> request -> CommitmentView.made(beginnings.order(caller, exchange.id(), request)));
    }
}
