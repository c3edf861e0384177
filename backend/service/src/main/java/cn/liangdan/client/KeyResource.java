package cn.liangdan.client;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/api-keys")
@RunOnVirtualThread
class KeyResource {
    private final Exchange exchange;
    private final KeyService keys;

    KeyResource(Exchange exchange, KeyService keys) {
        this.exchange = exchange;
        this.keys = keys;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(keys.list(caller, exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.writeUnkept(body, caller -> form -> {
            ApiKey key = keys.create(caller, form);
            return Answer.created(key, "/api-keys/" + key.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(keys::get);
    }

    @DELETE
    @Path("/{id}")
    public Response revoke() {
        return exchange.write(new byte[0], caller -> form -> {
            keys.revoke(caller, exchange.id(), form);
            return Answer.nothing();
        });
    }
}
