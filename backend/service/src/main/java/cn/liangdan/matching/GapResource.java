package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/matching")
@RunOnVirtualThread
class GapResource {
    private final Exchange exchange;
    private final Gaps gaps;

    GapResource(Exchange exchange, Gaps gaps) {
        this.exchange = exchange;
        this.gaps = gaps;
    }

    /** What keeps the nearest offers from serving so many of the needs. */
    record Missing(String criterion, int needs, String detail) {}

    record Told(
            @Nullable String categoryCode, DivisionRef division, String month, int count, List<Gaps.Record> needs, List<Missing> missing) {}

    record GapList(List<Told> items) {}

    record Foreseen(
            String categoryCode, DivisionRef division, String month, double expected, int low, int high, List<Gaps.Year> pastYears) {}

    record Forecast(List<Foreseen> items, @Nullable String knownSince) {}

    @GET
    @Path("/gaps")
    public Response gaps() {
        return exchange.read(caller -> Answer.plain(
                new GapList(gaps.gaps(caller, exchange.query()).stream().map(this::told).toList())));
    }

    private Told told(Gaps.Unmet gap) {
        List<Missing> missing = gap.missing().entrySet().stream()
                .map(entry -> new Missing(entry.getKey().name(), entry.getValue(), exchange.say(Text.of("gap." + entry.getKey()))))
                .toList();
        return new Told(gap.categoryCode(), gap.division(), gap.month().toString(), gap.count(), gap.needs(), missing);
    }

    @GET
    @Path("/forecast")
    public Response forecast() {
        return exchange.read(caller -> {
            Gaps.Forecast forecast = gaps.forecast(caller, exchange.query());
            List<Foreseen> items = forecast.items().stream()
                    .map(one -> new Foreseen(
                            one.categoryCode(), one.division(), one.month().toString(), one.expected(), one.low(), one.high(),
                            one.pastYears()))
                    .toList();
            return Answer.plain(new Forecast(items, forecast.knownSince() == null ? null : forecast.knownSince().toString()));
        });
    }
}
