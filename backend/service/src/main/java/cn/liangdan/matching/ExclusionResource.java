package cn.liangdan.matching;

import cn.liangdan.need.Rejection;
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

@Path("/api/v1/needs/{id}/exclusions")
@RunOnVirtualThread
class ExclusionResource {
    private final Exchange exchange;
    private final Exclusions exclusions;

    ExclusionResource(Exchange exchange, Exclusions exclusions) {
        this.exchange = exchange;
        this.exclusions = exclusions;
    }

    /** An offer, every hard criterion that it misses, and who rejected it. */
    record Unfit(OfferSummary offer, List<Told.Reason> misses, @Nullable Rejection rejection) {}

    @GET
    public Response exclusions() {
        return exchange.read(caller -> {
            Exclusions.Found found = exclusions.of(caller, exchange.id(), exchange.paging());
            Wording wording = new Wording(found.categories());
            List<Unfit> items = found.page().items().stream()
                    .map(one -> new Unfit(one.offer(), Told.misses(one.misses(), wording, exchange::say), one.rejection()))
                    .toList();
            return Answer.plain(new Paging.Page<>(items, found.page().nextCursor(), null));
        });
    }
}
