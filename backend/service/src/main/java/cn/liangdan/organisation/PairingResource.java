package cn.liangdan.organisation;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/pairings")
@RunOnVirtualThread
class PairingResource {
    private final Exchange exchange;
    private final OrganisationService organisation;
    private final PairingDesk desk;

    PairingResource(Exchange exchange, OrganisationService organisation, PairingDesk desk) {
        this.exchange = exchange;
        this.organisation = organisation;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(organisation.pairings(exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            Pairing pairing = desk.create(caller, request);
            return Answer.created(pairing, "/pairings/" + pairing.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(desk::get);
    }

    @POST
    @Path("/{id}/closing")
    public Response close(byte[] body) {
        return exchange.command(body, desk::close);
    }
}
