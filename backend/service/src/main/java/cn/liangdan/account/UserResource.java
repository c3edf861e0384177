package cn.liangdan.account;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/users")
@RunOnVirtualThread
class UserResource {
    private final Exchange exchange;
    private final SetupService setup;

    UserResource(Exchange exchange, SetupService setup) {
        this.exchange = exchange;
        this.setup = setup;
    }

    @POST
    @Path("/first-administrator")
    public Response createFirst(byte[] body) {
        return exchange.writeOpenly(body, form -> Answer.plain(setup.createFirst(form)).withStatus(201));
    }
}
