package cn.liangdan.commitment;

import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/needs/{id}/dispatch")
@RunOnVirtualThread
class DispatchResource {
    private final Exchange exchange;
    private final BeginningService beginnings;

    DispatchResource(Exchange exchange, BeginningService beginnings) {
        this.exchange = exchange;
        this.beginnings = beginnings;
    }

    @POST
    public Response dispatch(byte[] body) {
        return exchange.write(
                body,
                caller -> request -> CommitmentView.made(beginnings.dispatch(caller, exchange.id(), request)));
    }
}
