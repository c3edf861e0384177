package cn.liangdan.search;

import cn.liangdan.need.NeedHits;
import cn.liangdan.offer.OfferHits;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Search;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/v1/search")
@RunOnVirtualThread
class SearchResource {
    private final Exchange exchange;
    private final NeedHits needs;
    private final OfferHits offers;

    SearchResource(Exchange exchange, NeedHits needs, OfferHits offers) {
        this.exchange = exchange;
        this.needs = needs;
        this.offers = offers;
    }

    record SearchResult(List<String> words, Search.Hits needs, Search.Hits offers) {}

    @GET
    public Response search() {
        return exchange.read(caller -> {
            Query query = exchange.query();
            return Answer.plain(new SearchResult(
                    Search.words(query.text("q", "")), needs.find(caller, query), offers.find(caller, query)));
        });
    }
}
