package cn.liangdan.catalogue;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/category-attributes")
@RunOnVirtualThread
class AttributeResource {
    private final Exchange exchange;
    private final CatalogueService catalogue;
    private final AttributeDesk desk;

    AttributeResource(Exchange exchange, CatalogueService catalogue, AttributeDesk desk) {
        this.exchange = exchange;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @GET
    public Response list() {
        return exchange.readOpenly(() -> Answer.plain(catalogue.attributes(exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            CategoryAttribute categoryAttribute = desk.create(caller, request);
            return Answer.created(categoryAttribute, "/category-attributes/" + categoryAttribute.id());
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
    @Path("/{id}/retirement")
    public Response retire(byte[] body) {
        return exchange.command(body, desk::retire);
    }
}
