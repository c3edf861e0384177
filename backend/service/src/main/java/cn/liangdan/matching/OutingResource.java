package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.engine.DateRange;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.need.NeedView;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/matching/outings")
@RunOnVirtualThread
class OutingResource {
    private final Exchange exchange;
    private final Outings outings;
    private final OutingWording wording;

    OutingResource(Exchange exchange, Outings outings, OutingWording wording) {
        this.exchange = exchange;
        this.outings = outings;
        this.wording = wording;
    }

    /** @param until the last day; null without an end */
    record DayRange(LocalDate from, @Nullable LocalDate until) {
        static DayRange of(DateRange range) {
            return new DayRange(range.from(), range.to().equals(DateRange.ALWAYS.to()) ? null : range.to());
        }
    }

    record Visit(
            UUID commitmentId, NeedSummary need, String state, int quantity, @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn, @Nullable LocalDate scheduledOn, @Nullable String place, boolean late) {
        static Visit of(Outings.Visited visited) {
            Promises.Promised promise = visited.promise();
            return new Visit(
                    promise.visit().id(), visited.need(), promise.state(), promise.quantity(), promise.dueOn(),
                    promise.occurrenceOn(), promise.scheduledOn(), promise.place(), promise.late());
        }
    }

    record Addition(NeedSummary need, NeedView.OfferRef offer, List<DayRange> days) {
        static Addition of(Outings.Added added) {
            return new Addition(added.need(), added.offer(), ranges(added.days()));
        }
    }

    record Outing(DivisionRef division, List<DayRange> days, String reason, List<Visit> visits, List<Addition> additions) {}

    @GET
    public Response list() {
        return exchange.read(caller -> {
            Paging.Page<Outings.Told> page = outings.list(caller, exchange.query(), exchange.paging());
            return Answer.plain(new Paging.Page<>(page.items().stream().map(this::outing).toList(), page.nextCursor(), null));
        });
    }

    private Outing outing(Outings.Told told) {
        return new Outing(
                told.division(), ranges(told.days()), exchange.say(wording.reason(told)),
                told.visits().stream().map(Visit::of).toList(), told.additions().stream().map(Addition::of).toList());
    }

    private static List<DayRange> ranges(List<DateRange> days) {
        return days.stream().map(DayRange::of).toList();
    }
}
