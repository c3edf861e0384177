package cn.liangdan.need;

import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

@Path("/api/v1/needs/{id}/rejections")
@RunOnVirtualThread
class RejectionResource {
    private final Exchange exchange;
    private final RejectionService rejections;

    RejectionResource(Exchange exchange, RejectionService rejections) {
        this.exchange = exchange;
        this.rejections = rejections;
    }

    @POST
    public Response reject(byte[] body) {
        return exchange.command(body, rejections::reject);
    }

    @DELETE
    public Response takeBack() {
        return exchange.command(
                new byte[0],
                (caller, id, request) ->
                        rejections.takeBack(caller, id, Objects.requireNonNull(exchange.query().id("offerId")), request));
    }
}
