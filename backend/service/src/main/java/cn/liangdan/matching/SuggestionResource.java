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

@Path("/api/v1/needs/{id}")
@RunOnVirtualThread
class SuggestionResource {
    private static final int PERFECT = 1_000;

    private final Exchange exchange;
    private final MatchingService matching;

    SuggestionResource(Exchange exchange, MatchingService matching) {
        this.exchange = exchange;
        this.matching = matching;
    }

    /** An offer, the hard criteria that it meets, and the parts of its score, in the caller's language. */
    record Ranked(OfferSummary offer, int score, int highest, List<Reason> reasons, List<Part> parts) {}

    /** An offer and every hard criterion that it misses. */
    record Unfit(OfferSummary offer, List<Reason> misses) {}

    record Reason(String criterion, String detail) {}

    record Part(String criterion, int points, int highest, String detail) {}

    @GET
    @Path("/suggestions")
    public Response suggestions() {
        return exchange.read(caller -> {
            Paging.Page<MatchingService.Suggested> page =
                    matching.suggestions(caller, exchange.id(), exchange.paging());
            return Answer.plain(new Paging.Page<>(page.items().stream().map(this::ranked).toList(), page.nextCursor(), null));
        });
    }

    @GET
    @Path("/exclusions")
    public Response exclusions() {
        return exchange.read(caller -> {
            Paging.Page<MatchingService.Excluded> page = matching.exclusions(caller, exchange.id(), exchange.paging());
            return Answer.plain(new Paging.Page<>(page.items().stream().map(this::unfit).toList(), page.nextCursor(), null));
        });
    }

    private Ranked ranked(MatchingService.Suggested suggested) {
        List<Part> parts = suggested.suggestion().reasons().stream()
                .map(reason -> new Part(
                        reason.criterion().name(),
                        reason.points(),
                        reason.weight() * PERFECT,
                        exchange.say(Wording.of(reason.ground()))))
                .toList();
        return new Ranked(
                suggested.offer(), suggested.suggestion().score(), matching.highest(), reasons(suggested.offer()), parts);
    }

    private Unfit unfit(MatchingService.Excluded excluded) {
        return new Unfit(
                excluded.offer(),
                excluded.misses().stream()
                        .map(miss -> new Reason(miss.criterion().name(), exchange.say(Wording.of(miss))))
                        .toList());
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
