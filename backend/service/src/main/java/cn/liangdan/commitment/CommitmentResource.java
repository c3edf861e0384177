package cn.liangdan.commitment;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Request;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/api/v1")
@RunOnVirtualThread
class CommitmentResource {
    private final Exchange exchange;
    private final CommitmentService commitments;
    private final BeginningService beginnings;

    CommitmentResource(Exchange exchange, CommitmentService commitments, BeginningService beginnings) {
        this.exchange = exchange;
        this.commitments = commitments;
        this.beginnings = beginnings;
    }

    private interface Command {
        CommitmentView run(Caller caller, UUID id, Request request);
    }

    private Response begin(byte[] body, Command command) {
        return exchange.write(body, caller -> request -> {
            CommitmentView made = command.run(caller, exchange.id(), request);
            return Answer.created(made, made.version(), "/commitments/" + made.id());
        });
    }

    private Response command(byte[] body, Command command) {
        return exchange.write(body, caller -> request -> {
            CommitmentView now = command.run(caller, exchange.id(), request);
            return Answer.single(now, now.version());
        });
    }

    @POST
    @Path("/needs/{id}/claim")
    public Response claim(byte[] body) {
        return begin(body, beginnings::claim);
    }

    @POST
    @Path("/needs/{id}/dispatch")
    public Response dispatch(byte[] body) {
        return begin(body, beginnings::dispatch);
    }

    @POST
    @Path("/offers/{id}/order")
    public Response order(byte[] body) {
        return begin(body, beginnings::order);
    }

    @GET
    @Path("/commitments")
    public Response list() {
        return exchange.read(caller -> Answer.plain(commitments.list(caller, exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/commitments/{id}")
    public Response get() {
        return exchange.read(caller -> {
            CommitmentView commitment = commitments.get(caller, exchange.id());
            return Answer.single(commitment, commitment.version());
        });
    }

    @POST
    @Path("/commitments/{id}/acceptance")
    public Response accept(byte[] body) {
        return command(body, commitments::accept);
    }

    @POST
    @Path("/commitments/{id}/return")
    public Response giveBack(byte[] body) {
        return command(body, commitments::giveBack);
    }

    @POST
    @Path("/commitments/{id}/schedule")
    public Response schedule(byte[] body) {
        return command(body, commitments::schedule);
    }

    @POST
    @Path("/commitments/{id}/delivery")
    public Response deliver(byte[] body) {
        return begin(body, commitments::deliver);
    }

    @POST
    @Path("/commitments/{id}/confirmation")
    public Response confirm(byte[] body) {
        return command(body, commitments::confirm);
    }
}
