package cn.liangdan.need;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

@Path("/api/v1/needs")
@RunOnVirtualThread
class NeedResource {
    private final Exchange exchange;
    private final NeedService needs;
    private final TidyingService tidying;
    private final ReplyService replies;
    private final ReopeningService reopening;
    private final ContactService contacts;
    private final Timeline timeline;
    private final LinkingService linking;
    private final NeedOccurrences occurrences;

    NeedResource(
            Exchange exchange,
            NeedService needs,
            TidyingService tidying,
            ReplyService replies,
            ReopeningService reopening,
            ContactService contacts,
            Timeline timeline,
            LinkingService linking,
            NeedOccurrences occurrences) {
        this.exchange = exchange;
        this.needs = needs;
        this.tidying = tidying;
        this.replies = replies;
        this.reopening = reopening;
        this.contacts = contacts;
        this.timeline = timeline;
        this.linking = linking;
        this.occurrences = occurrences;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(needs.list(caller, exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            NeedService.Filed filed = needs.create(caller, request);
            NeedView need = filed.need();
            return filed.made()
                    ? Answer.created(need, "/needs/" + need.id())
                    : Answer.single(need);
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(needs::get);
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, needs::edit);
    }

    @POST
    @Path("/{id}/submission")
    public Response submit(byte[] body) {
        return exchange.command(body, needs::submit);
    }

    @POST
    @Path("/{id}/correction")
    public Response requestCorrection(byte[] body) {
        return exchange.command(body, needs::requestCorrection);
    }

    @POST
    @Path("/{id}/listing")
    public Response putOnList(byte[] body) {
        return exchange.command(body, needs::putOnList);
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(byte[] body) {
        return exchange.command(body, needs::withdraw);
    }

    @POST
    @Path("/{id}/forwarding")
    public Response forward(byte[] body) {
        return exchange.command(body, tidying::forward);
    }

    @POST
    @Path("/{id}/escalation")
    public Response escalate(byte[] body) {
        return exchange.command(body, tidying::escalate);
    }

    @POST
    @Path("/{id}/merge")
    public Response merge(byte[] body) {
        return exchange.command(body, tidying::merge);
    }

    @POST
    @Path("/{id}/split")
    public Response split(byte[] body) {
        return exchange.command(body, tidying::split);
    }

    @POST
    @Path("/{id}/reply-release")
    public Response release(byte[] body) {
        return exchange.command(body, replies::release);
    }

    @POST
    @Path("/{id}/reopening")
    public Response reopen(byte[] body) {
        return exchange.command(body, reopening::reopen);
    }

    @POST
    @Path("/{id}/links")
    public Response link(byte[] body) {
        return exchange.command(body, linking::link);
    }

    @DELETE
    @Path("/{id}/links")
    public Response unlink() {
        return exchange.command(
                new byte[0],
                (caller, id, request) ->
                        linking.unlink(caller, id, Objects.requireNonNull(exchange.query().id("toId")), request));
    }

    @POST
    @Path("/{id}/reply")
    public Response reply(byte[] body) {
        return exchange.write(body, caller -> request -> {
            NeedView need = replies.reply(caller, exchange.id(), request);
            return Answer.created(need, "/needs/" + need.id());
        });
    }

    @POST
    @Path("/{id}/contact-reveal")
    public Response revealContact(byte[] body) {
        return exchange.writeUnkept(
                body, caller -> request -> Answer.plain(contacts.reveal(caller, exchange.id(), request)));
    }

    @GET
    @Path("/{id}/occurrences")
    public Response occurrences() {
        return exchange.read(caller -> Answer.plain(occurrences.of(caller, exchange.id())));
    }

    @GET
    @Path("/{id}/timeline")
    public Response timeline() {
        return exchange.read(caller -> Answer.plain(timeline.of(caller, exchange.id(), exchange.paging())));
    }
}
