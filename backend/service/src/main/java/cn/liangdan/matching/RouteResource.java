package cn.liangdan.matching;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/v1/needs/{id}/routes")
@RunOnVirtualThread
class RouteResource {
    private final Exchange exchange;
    private final MatchingService matching;

    RouteResource(Exchange exchange, MatchingService matching) {
        this.exchange = exchange;
        this.matching = matching;
    }

    record Advice(List<Way> routes, boolean ask, String detail) {}

    record Way(UnitRef unit, String level, String sector, String sectorName, int percent, List<String> words) {}

    @GET
    public Response routes() {
        return exchange.read(caller -> Answer.plain(told(matching.routes(caller, exchange.id()))));
    }

    private Advice told(Routes.Advice advice) {
        List<Way> ways = advice.ways().stream()
                .map(way -> new Way(way.unit(), way.level(), way.sector(), way.sectorName(), way.percent(), way.words()))
                .toList();
        return new Advice(ways, advice.ask(), exchange.say(Text.of(advice.ask() ? "route.ask" : "route.clear")));
    }
}
