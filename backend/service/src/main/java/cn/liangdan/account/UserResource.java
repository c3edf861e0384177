package cn.liangdan.account;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Request;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

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

    private interface Command {
        UserAccount run(Caller caller, UUID id, Request request);
    }

    private Response command(byte[] body, Command command) {
        return exchange.write(body, caller -> request -> answer(command.run(caller, exchange.id(), request)));
    }

    /** Its answer holds a token that lies nowhere else. */
    private Response secretly(byte[] body, Command command) {
        return exchange.writeUnkept(body, caller -> request -> answer(command.run(caller, exchange.id(), request)));
    }

    private static Answer answer(UserAccount account) {
        return Answer.single(account, account.version());
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
            return Answer.created(account, account.version(), "/users/" + account.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.read(caller -> answer(accounts.get(caller, exchange.id())));
    }

    @GET
    @Path("/{id}/history")
    public Response history() {
        return exchange.read(caller -> Answer.plain(accounts.history(caller, exchange.id())));
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return command(body, people::edit);
    }

    @POST
    @Path("/{id}/move")
    public Response move(byte[] body) {
        return command(body, people::move);
    }

    @POST
    @Path("/{id}/suspension")
    public Response suspend(byte[] body) {
        return command(body, access::suspend);
    }

    @POST
    @Path("/{id}/resumption")
    public Response resume(byte[] body) {
        return command(body, access::resume);
    }

    @POST
    @Path("/{id}/password-reset")
    public Response resetPassword(byte[] body) {
        return secretly(body, access::resetPassword);
    }

    @POST
    @Path("/{id}/role-grant")
    public Response grant(byte[] body) {
        return command(body, access::grant);
    }

    @POST
    @Path("/{id}/lock")
    public Response lock(byte[] body) {
        return command(body, access::lock);
    }

    @POST
    @Path("/{id}/unlocking")
    public Response unlock(byte[] body) {
        return command(body, access::unlock);
    }
}
