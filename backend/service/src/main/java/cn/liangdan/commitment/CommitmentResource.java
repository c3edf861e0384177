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

@Path("/api/v1/commitments")
@RunOnVirtualThread
class CommitmentResource {
    private final Exchange exchange;
    private final CommitmentService commitments;
    private final TransferService transfers;

    CommitmentResource(Exchange exchange, CommitmentService commitments, TransferService transfers) {
        this.exchange = exchange;
        this.commitments = commitments;
        this.transfers = transfers;
    }

    private interface Command {
        CommitmentView run(Caller caller, UUID id, Request request);
    }

    private Response command(byte[] body, Command command) {
        return exchange.write(body, caller -> request -> {
            CommitmentView now = command.run(caller, exchange.id(), request);
            return Answer.single(now, now.version());
        });
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(commitments.list(caller, exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.read(caller -> {
            CommitmentView commitment = commitments.get(caller, exchange.id());
            return Answer.single(commitment, commitment.version());
        });
    }

    @POST
    @Path("/{id}/acceptance")
    public Response accept(byte[] body) {
        return command(body, commitments::accept);
    }

    @POST
    @Path("/{id}/return")
    public Response giveBack(byte[] body) {
        return command(body, commitments::giveBack);
    }

    @POST
    @Path("/{id}/transfer")
    public Response transfer(byte[] body) {
        return command(body, transfers::ask);
    }

    @POST
    @Path("/{id}/transfer-decision")
    public Response decideTransfer(byte[] body) {
        return command(body, transfers::decide);
    }

    @POST
    @Path("/{id}/schedule")
    public Response schedule(byte[] body) {
        return command(body, commitments::schedule);
    }

    @POST
    @Path("/{id}/delivery")
    public Response deliver(byte[] body) {
        return exchange.write(
                body, caller -> request -> CommitmentView.made(commitments.deliver(caller, exchange.id(), request)));
    }

    @POST
    @Path("/{id}/confirmation")
    public Response confirm(byte[] body) {
        return command(body, commitments::confirm);
    }
}
