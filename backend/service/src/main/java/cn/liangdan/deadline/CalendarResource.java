package cn.liangdan.deadline;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/calendars")
@RunOnVirtualThread
class CalendarResource {
    private final Exchange exchange;
    private final CalendarDesk desk;

    CalendarResource(Exchange exchange, CalendarDesk desk) {
        this.exchange = exchange;
        this.desk = desk;
    }

    private int year() {
        return Integer.parseInt(exchange.path("year"));
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(desk.list(caller, exchange.paging())));
    }

    @GET
    @Path("/{year}")
    public Response get() {
        return exchange.read(caller -> Answer.single(desk.get(caller, year())));
    }

    @PUT
    @Path("/{year}")
    public Response replace(byte[] body) {
        return exchange.write(body, caller -> request -> Answer.single(desk.replace(caller, year(), request)));
    }
}
