package cn.liangdan.platform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/changes")
@RunOnVirtualThread
class ChangeResource {
    private final Exchange exchange;
    private final ChangeService changes;

    ChangeResource(Exchange exchange, ChangeService changes) {
        this.exchange = exchange;
        this.changes = changes;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> {
            caller.require(Role.DISPATCHER, Role.SUPERVISOR, Role.CLIENT);
            caller.requireGrant("changes:read");
            return Answer.plain(changes.after(caller, exchange.paging()));
        });
    }
}
