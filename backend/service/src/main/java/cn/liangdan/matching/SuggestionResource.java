package cn.liangdan.matching;

import cn.liangdan.engine.HardCriterion;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

@Path("/api/v1/needs/{id}/suggestions")
@RunOnVirtualThread
class SuggestionResource {
    private final Exchange exchange;
    private final MatchingService matching;

    SuggestionResource(Exchange exchange, MatchingService matching) {
        this.exchange = exchange;
        this.matching = matching;
    }

    /** An offer and why it fits, one reason a hard criterion, in the caller's language. */
    record Suggestion(OfferSummary offer, List<Reason> reasons) {}

    record Reason(String criterion, String detail) {}

    @GET
    public Response list() {
        return exchange.read(caller -> {
            Paging.Page<MatchingService.Suggested> page =
                    matching.suggestions(caller, exchange.id(), exchange.paging());
            List<Suggestion> items = page.items().stream()
                    .map(suggested -> new Suggestion(suggested.offer(), reasons(suggested.offer())))
                    .toList();
            return Answer.plain(new Paging.Page<>(items, page.nextCursor(), null));
        });
    }

    private List<Reason> reasons(OfferSummary offer) {
        return Arrays.stream(HardCriterion.values())
                .map(criterion -> new Reason(criterion.name(), exchange.say(text(criterion, offer))))
                .toList();
    }

    private static Text text(HardCriterion criterion, OfferSummary offer) {
        return criterion == HardCriterion.CAPACITY
                ? Text.of("criterion.CAPACITY", offer.remaining() + " " + offer.capacityUnit())
                : Text.of("criterion." + criterion.name());
    }
}
