package cn.liangdan.commitment;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

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

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(commitments.list(caller, exchange.query(), exchange.paging())));
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(commitments::get);
    }

    @POST
    @Path("/{id}/acceptance")
    public Response accept(byte[] body) {
        return exchange.command(body, commitments::accept);
    }

    @POST
    @Path("/{id}/return")
    public Response giveBack(byte[] body) {
        return exchange.command(body, commitments::giveBack);
    }

    @POST
    @Path("/{id}/transfer")
    public Response transfer(byte[] body) {
        return exchange.command(body, transfers::ask);
    }

    @POST
    @Path("/{id}/transfer-decision")
    public Response decideTransfer(byte[] body) {
        return exchange.command(body, transfers::decide);
    }

    @POST
    @Path("/{id}/schedule")
    public Response schedule(byte[] body) {
        return exchange.command(body, commitments::schedule);
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
        return exchange.command(body, commitments::confirm);
    }
}
