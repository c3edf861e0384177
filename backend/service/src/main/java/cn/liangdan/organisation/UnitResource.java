package cn.liangdan.organisation;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/units")
@RunOnVirtualThread
class UnitResource {
    private final Exchange exchange;
    private final OrganisationService organisation;
    private final UnitDesk desk;

    UnitResource(Exchange exchange, OrganisationService organisation, UnitDesk desk) {
        this.exchange = exchange;
        this.organisation = organisation;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(organisation.units(exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            Unit unit = desk.create(caller, request);
            return Answer.created(unit, "/units/" + unit.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(desk::get);
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, desk::edit);
    }

    @POST
    @Path("/{id}/closing")
    public Response close(byte[] body) {
        return exchange.command(body, desk::close);
    }

    @GET
    @Path("/{id}/history")
    public Response history() {
        return exchange.read(caller -> Answer.plain(desk.history(caller, exchange.id())));
    }
}
