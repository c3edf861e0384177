package cn.liangdan.matching;

import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/matching/plans")
@RunOnVirtualThread
class PlanResource {
    private static final int ACCEPTED = 202;

    private final Exchange exchange;
    private final PlanService plans;
    private final PlanApplication application;

    PlanResource(Exchange exchange, PlanService plans, PlanApplication application) {
        this.exchange = exchange;
        this.plans = plans;
        this.application = application;
    }

    /** A line, told in the caller's language. */
    record Line(
            UUID id, NeedSummary need, @Nullable OfferSummary offer, UnitRef unit, int quantity,
            @Nullable LocalDate occurrenceOn, long points, List<Told.Part> parts, List<String> words, PlanLine.Change change, PlanService.@Nullable Today today, @Nullable Outcome outcome) {}

    record Outcome(PlanLine.Outcome code, String detail, @Nullable UUID commitmentId) {}

    record Applied(PlanView plan, int applied, int refused, List<Line> lines) {}

    @POST
    public Response order(byte[] body) {
        return exchange.write(body, caller -> request -> {
            PlanView plan = plans.order(caller, request);
            return Answer.created(plan, "/matching/plans/" + plan.id()).withStatus(ACCEPTED);
        });
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(plans.list(caller, exchange.paging())));
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(plans::get);
    }

    @GET
    @Path("/{id}/lines")
    public Response lines() {
        return exchange.read(caller -> {
            Paging.Page<PlanService.Shown> page = plans.lines(caller, exchange.id(), exchange.query(), exchange.paging());
            return Answer.plain(new Paging.Page<>(page.items().stream().map(this::line).toList(), page.nextCursor(), null));
        });
    }

    @POST
    @Path("/{id}/cancellation")
    public Response cancel(byte[] body) {
        return exchange.command(body, plans::cancel);
    }

    @POST
    @Path("/{id}/application")
    public Response apply(byte[] body) {
        return exchange.write(body, caller -> request -> {
            PlanApplication.Applied applied = application.apply(caller, exchange.id(), request);
            List<Line> lines = applied.lines().stream().map(this::line).toList();
            int done = (int) lines.stream().filter(line -> line.outcome() != null && line.outcome().code() == PlanLine.Outcome.APPLIED).count();
            return Answer.plain(new Applied(applied.plan(), done, lines.size() - done, lines));
        });
    }

    private Line line(PlanService.Shown shown) {
        PlanLine line = shown.line();
        PlanLine.Outcome outcome = line.outcome();
        return new Line(
                line.id(), shown.need(), shown.offer(), line.unit(), line.quantity(), line.occurrenceOn(), line.points(),
                Told.said(line.parts(), exchange::say), line.words(), line.change(), shown.today(),
                outcome == null ? null : new Outcome(outcome, exchange.say(Text.of("plan.outcome." + outcome)), line.commitmentId()));
    }
}
