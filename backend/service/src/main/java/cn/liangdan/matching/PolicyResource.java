package cn.liangdan.matching;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/matching/policies")
@RunOnVirtualThread
class PolicyResource {
    private static final int CREATED = 201;

    private final Exchange exchange;
    private final PolicyService policies;

    PolicyResource(Exchange exchange, PolicyService policies) {
        this.exchange = exchange;
        this.policies = policies;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(policies.list(caller, exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> Answer.plain(policies.create(caller, request)).withStatus(CREATED));
    }

    @POST
    @Path("/dry-run")
    public Response tryOut(byte[] body) {
        return exchange.write(body, caller -> request -> Answer.plain(policies.tryOut(caller, request)));
    }
}
