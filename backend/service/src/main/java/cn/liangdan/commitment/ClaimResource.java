package cn.liangdan.commitment;

import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/needs/{id}/claim")
@RunOnVirtualThread
class ClaimResource {
    private final Exchange exchange;
    private final BeginningService beginnings;

    ClaimResource(Exchange exchange, BeginningService beginnings) {
        this.exchange = exchange;
        this.beginnings = beginnings;
    }

    @POST
    public Response claim(byte[] body) {
        return exchange.write(
                body,
                caller -> request -> CommitmentView.made(beginnings.claim(caller, exchange.id(), request)));
    }
}
