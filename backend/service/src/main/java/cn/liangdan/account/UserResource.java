package cn.liangdan.account;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/users")
@RunOnVirtualThread
class UserResource {
    private final Exchange exchange;
    private final SetupService setup;
    private final People accounts;
    private final PeopleService people;
    private final AccessService access;

    UserResource(Exchange exchange, SetupService setup, People accounts, PeopleService people, AccessService access) {
        this.exchange = exchange;
        this.setup = setup;
        this.accounts = accounts;
        this.people = people;
        this.access = access;
    }

    /** Its answer holds a token that lies nowhere else. */
    private Response secretly(byte[] body, Exchange.Command<UserAccount> command) {
        return exchange.writeUnkept(body, caller -> request -> Answer.single(command.run(caller, exchange.id(), request)));
    }

    @POST
    @Path("/first-administrator")
    public Response createFirst(byte[] body) {
        return exchange.writeOpenly(body, form -> Answer.plain(setup.createFirst(form)).withStatus(201));
    }

    @POST
    @Path("/password")
    public Response choosePassword(byte[] body) {
        return exchange.writeOpenly(body, form -> {
            access.choosePassword(form);
            return Answer.nothing();
        });
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(accounts.list(caller, exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.writeUnkept(body, caller -> request -> {
            UserAccount account = people.create(caller, request);
            return Answer.created(account, "/users/" + account.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(accounts::get);
    }

    @GET
    @Path("/{id}/history")
    public Response history() {
        return exchange.read(caller -> Answer.plain(accounts.history(caller, exchange.id())));
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, people::edit);
    }

    @POST
    @Path("/{id}/move")
    public Response move(byte[] body) {
        return exchange.command(body, people::move);
    }

    @POST
    @Path("/{id}/suspension")
    public Response suspend(byte[] body) {
        return exchange.command(body, access::suspend);
    }

    @POST
    @Path("/{id}/resumption")
    public Response resume(byte[] body) {
        return exchange.command(body, access::resume);
    }

    @POST
    @Path("/{id}/password-reset")
    public Response resetPassword(byte[] body) {
        return secretly(body, access::resetPassword);
    }

    @POST
    @Path("/{id}/role-grant")
    public Response grant(byte[] body) {
        return exchange.command(body, access::grant);
    }

    @POST
    @Path("/{id}/lock")
    public Response lock(byte[] body) {
        return exchange.command(body, access::lock);
    }

    @POST
    @Path("/{id}/unlocking")
    public Response unlock(byte[] body) {
        return exchange.command(body, access::unlock);
    }
}
