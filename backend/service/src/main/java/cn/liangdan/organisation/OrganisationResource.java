package cn.liangdan.organisation;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1")
@RunOnVirtualThread
class OrganisationResource {
    private final Exchange exchange;
    private final OrganisationService organisation;

    OrganisationResource(Exchange exchange, OrganisationService organisation) {
        this.exchange = exchange;
        this.organisation = organisation;
    }

    @GET
    @Path("/stations")
    public Response stations() {
        return exchange.read(caller -> Answer.plain(organisation.stations(exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/stations/{id}")
    public Response station() {
        return exchange.read(caller -> {
            Station station = organisation.station(exchange.id());
            return Answer.single(station, station.version());
        });
    }

    @GET
    @Path("/units")
    public Response units() {
        return exchange.read(caller -> Answer.plain(organisation.units(exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/units/{id}")
    public Response unit() {
        return exchange.read(caller -> {
            Unit unit = organisation.unit(exchange.id());
            return Answer.single(unit, unit.version());
        });
    }

    @GET
    @Path("/pairings")
    public Response pairings() {
        return exchange.read(caller -> Answer.plain(organisation.pairings(exchange.query(), exchange.paging())));
    }
}
