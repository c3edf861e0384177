package cn.liangdan.need;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Request;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;

/** A person's number is only ever in a body; no answer is kept beside an idempotency key. */
@Path("/api/v1/persons")
@RunOnVirtualThread
class PersonResource {
    private final Exchange exchange;
    private final PersonService persons;

    PersonResource(Exchange exchange, PersonService persons) {
        this.exchange = exchange;
        this.persons = persons;
    }

    private Response answer(byte[] body, BiFunction<Caller, Request, Object> work) {
        return exchange.writeUnkept(body, caller -> request -> Answer.plain(work.apply(caller, request)));
    }

    @POST
    @Path("/search")
    public Response search(byte[] body) {
        return answer(body, persons::search);
    }

    @POST
    @Path("/export")
    public Response export(byte[] body) {
        return answer(body, persons::export);
    }

    @POST
    @Path("/correction")
    public Response correct(byte[] body) {
        return answer(body, persons::correct);
    }

    @POST
    @Path("/erasure")
    public Response erase(byte[] body) {
        return answer(body, persons::erase);
    }
}
