package cn.liangdan.search;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/views")
@RunOnVirtualThread
class ViewResource {
    private final Exchange exchange;
    private final ViewService views;

    ViewResource(Exchange exchange, ViewService views) {
        this.exchange = exchange;
        this.views = views;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(views.list(caller, exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            View view = views.create(caller, request);
            return Answer.created(view, "/views/" + view.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(views::get);
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, views::edit);
    }

    @DELETE
    @Path("/{id}")
    public Response delete() {
        return exchange.write(new byte[0], caller -> request -> {
            views.delete(caller, exchange.id(), request);
            return Answer.nothing();
        });
    }
}
