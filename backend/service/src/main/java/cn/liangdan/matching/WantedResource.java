package cn.liangdan.matching;

import cn.liangdan.need.NeedSummary;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/v1/offers/{id}/suggestions")
@RunOnVirtualThread
class WantedResource {
    private final Exchange exchange;
    private final MatchingService matching;

    WantedResource(Exchange exchange, MatchingService matching) {
        this.exchange = exchange;
        this.matching = matching;
    }

    /** A need that waits, the hard criteria that the offer meets for it, and the parts of its score. */
    record Ranked(NeedSummary need, int score, int highest, List<Told.Reason> reasons, List<Told.Part> parts) {}

    @GET
    public Response suggestions() {
        return exchange.read(caller -> {
            Paging.Page<MatchingService.Wanted> page = matching.wanted(caller, exchange.id(), exchange.paging());
            return Answer.plain(new Paging.Page<>(page.items().stream().map(this::ranked).toList(), page.nextCursor(), null));
        });
    }

    private Ranked ranked(MatchingService.Wanted one) {
        return new Ranked(
                one.need(), one.suggestion().score(), matching.highest(), Told.reasons(one.offer(), exchange::say),
                Told.parts(one.suggestion(), exchange::say));
    }
}
