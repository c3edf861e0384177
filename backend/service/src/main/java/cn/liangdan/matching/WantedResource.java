package cn.liangdan.matching;

import cn.liangdan.engine.Policy;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** A page, and the version of the policy that scored it. */
    record Best(List<Ranked> items, @Nullable String nextCursor, long policyVersion) {}

    @GET
    public Response suggestions() {
        return exchange.read(caller -> {
            MatchingService.WantedPage found = matching.wanted(caller, exchange.id(), exchange.paging());
            List<Ranked> items = found.page().items().stream().map(one -> ranked(one, found.policy())).toList();
            return Answer.plain(new Best(items, found.page().nextCursor(), found.policy().version()));
        });
    }

    private Ranked ranked(MatchingService.Wanted one, Policy policy) {
        return new Ranked(
                one.need(), one.suggestion().score(), policy.highest(), Told.reasons(one.offer(), exchange::say),
                Told.parts(one.suggestion(), exchange::say));
    }
}
