package cn.liangdan.commitment;

import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/needs/{id}/lead")
@RunOnVirtualThread
class LeadResource {
    private final Exchange exchange;
    private final LeadService leads;

    LeadResource(Exchange exchange, LeadService leads) {
        this.exchange = exchange;
        this.leads = leads;
    }

    @POST
    public Response appoint(byte[] body) {
        return exchange.command(body, leads::appoint);
    }
}
