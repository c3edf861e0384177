package cn.liangdan.account;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Door;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Mode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

@Path("/api/v1/session")
@RunOnVirtualThread
class SessionResource {
    private final Exchange exchange;
    private final AccountService accounts;
    private final Door door;
    private final Mode mode;

    SessionResource(Exchange exchange, AccountService accounts, Door door, Mode mode) {
        this.exchange = exchange;
        this.accounts = accounts;
        this.door = door;
        this.mode = mode;
    }

    @POST
    public Response login(byte[] body) {
        var request = exchange.context().request();
        return exchange.writeOpenly(body, form -> {
            String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
            AccountService.Opened opened = accounts.login(
                    form.body(AccountService.LoginRequest.class), request.remoteAddress().hostAddress(), agent);
            setCookie(opened.token(), opened.maxAgeSeconds());
            return Answer.plain(opened.session());
        });
    }

    private void setCookie(String token, long maxAgeSeconds) {
        exchange.context()
                .response()
                .addCookie(Cookie.cookie(door.cookieName(), token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(mode.isProduction())
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(maxAgeSeconds));
    }

    @GET
    public Response current() {
        return exchange.read(caller -> Answer.plain(accounts.current(caller)));
    }

    @DELETE
    public Response logout() {
        return exchange.write(new byte[0], caller -> form -> {
            exchange.query();
            accounts.logout(caller);
            setCookie("", 0);
            return Answer.nothing();
        });
    }

    @POST
    @Path("/password")
    public Response changePassword(byte[] body) {
        return exchange.write(body, caller -> form -> {
            accounts.changePassword(caller, form);
            return Answer.nothing();
        });
    }

    @GET
    @Path("/devices")
    public Response devices() {
        return exchange.read(caller -> Answer.plain(accounts.devices(caller, exchange.paging())));
    }

    @DELETE
    @Path("/devices/{id}")
    public Response revoke() {
        return exchange.write(new byte[0], caller -> form -> {
            accounts.revoke(caller, exchange.id());
            return Answer.nothing();
        });
    }
}
