package cn.liangdan.matching;

import cn.liangdan.engine.Policy;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/needs/{id}")
@RunOnVirtualThread
class SuggestionResource {
    private final Exchange exchange;
    private final MatchingService matching;

    SuggestionResource(Exchange exchange, MatchingService matching) {
        this.exchange = exchange;
        this.matching = matching;
    }

    /** An offer, the hard criteria that it meets, and the parts of its score, in the caller's language. */
    record Ranked(OfferSummary offer, int score, int highest, List<Told.Reason> reasons, List<Told.Part> parts) {}

    /** A page, and the version of the policy that scored it. */
    record Best(List<Ranked> items, @Nullable String nextCursor, long policyVersion) {}

    @GET
    @Path("/suggestions")
    public Response suggestions() {
        return exchange.read(caller -> {
            MatchingService.Suggestions found = matching.suggestions(caller, exchange.id(), exchange.paging());
            List<Ranked> items = found.page().items().stream().map(one -> ranked(one, found.policy())).toList();
            return Answer.plain(new Best(items, found.page().nextCursor(), found.policy().version()));
        });
    }

    private Ranked ranked(MatchingService.Suggested one, Policy policy) {
        return new Ranked(
                one.offer(), one.suggestion().score(), policy.highest(), Told.reasons(one.offer(), exchange::say),
                Told.parts(one.suggestion(), exchange::say));
    }
}
