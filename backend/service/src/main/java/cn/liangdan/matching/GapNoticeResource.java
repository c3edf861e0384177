package cn.liangdan.matching;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/v1/matching/gap-notices")
@RunOnVirtualThread
class GapNoticeResource {
    private final Exchange exchange;
    private final GapNotices notices;

    GapNoticeResource(Exchange exchange, GapNotices notices) {
        this.exchange = exchange;
        this.notices = notices;
    }

    record Unread(List<GapNotices.Told> items) {}

    @GET
    public Response unread() {
        return exchange.read(caller -> Answer.plain(new Unread(notices.unread(caller))));
    }

    @POST
    @Path("/reading")
    public Response read(byte[] body) {
        return exchange.write(body, caller -> request -> {
            notices.read(caller, request);
            return Answer.nothing();
        });
    }
}
