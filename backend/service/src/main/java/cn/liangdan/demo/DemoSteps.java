package cn.liangdan.demo;

import cn.liangdan.commitment.BeginningService;
import cn.liangdan.commitment.CommitmentService;
import cn.liangdan.delivery.DeliveryService;
import cn.liangdan.evaluation.EvaluationService;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedView;
import cn.liangdan.need.ReplyService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a demo need as the command that it is, by whoever issues it. */
@ApplicationScoped
class DemoSteps {
    private static final Request NOTHING = Request.of(Map.of());

    private final NeedService needs;
    private final ReplyService replies;
    private final BeginningService beginnings;
    private final CommitmentService commitments;
    private final EvaluationService evaluations;
    private final DemoOffers offers;
    private final DemoPeople people;
    private final Times times;

    DemoSteps(
            NeedService needs,
            ReplyService replies,
            BeginningService beginnings,
            CommitmentService commitments,
            EvaluationService evaluations,
            DemoOffers offers,
            DemoPeople people,
            Times times) {
        this.needs = needs;
        this.replies = replies;
        this.beginnings = beginnings;
        this.commitments = commitments;
        this.evaluations = evaluations;
        this.offers = offers;
        this.people = people;
        this.times = times;
    }

    void run(UUID need, DemoData.NeedEntry entry, DemoData.Step step, Caller officer, LocalDate today) {
        switch (step.act()) {
            case "submit", "resubmit" -> needs.submit(officer, need, NOTHING);
            case "correction" -> needs.requestCorrection(
                    people.dispatcher(), need, Request.of(new NeedService.CorrectionRequest(step.allGaps())));
            case "list" -> needs.putOnList(people.dispatcher(), need, NOTHING);
            case "withdraw" -> needs.withdraw(officer, need, Request.of(new NeedService.ReasonRequest(text(step.reason()))));
            case "reply" -> reply(need, step);
            case "evaluate" -> evaluations.evaluate(
                    officer,
                    need,
                    Request.of(new EvaluationService.EvaluationRequest(
                            text(step.satisfaction()), step.solved(), step.comment())));
            case "claim", "dispatch", "order" -> begin(need, step, officer);
            case "confirm" -> commitments.confirm(officer, commitment(need, step.key()), NOTHING);
            default -> serve(need, step, people.clerk(step.key()), today);
        }
    }

    private void begin(UUID need, DemoData.Step step, Caller officer) {
        UUID offer = step.offer() == null ? null : offers.id(step.offer());
        switch (step.act()) {
            case "claim" -> beginnings.claim(
                    people.clerk(step.key()), need, Request.of(new BeginningService.ClaimRequest(offer, step.quantity(), null, null)));
            case "dispatch" -> beginnings.dispatch(
                    people.dispatcher(),
                    need,
                    Request.of(new BeginningService.DispatchRequest(people.unit(step.unit()), offer, step.quantity(), null, null)));
            default -> beginnings.order(
                    officer,
                    Objects.requireNonNull(offer),
                    Request.of(new BeginningService.OrderRequest(need, step.quantity(), null)));
        }
    }

    private void serve(UUID need, DemoData.Step step, Caller clerk, LocalDate today) {
        UUID commitment = commitment(need, step.key());
        switch (step.act()) {
            case "accept" -> commitments.accept(clerk, commitment, NOTHING);
            case "return" -> commitments.giveBack(
                    clerk, commitment, Request.of(new NeedService.ReasonRequest(text(step.reason()))));
            case "schedule" -> commitments.schedule(
                    clerk,
                    commitment,
                    Request.of(new CommitmentService.ScheduleRequest(
                            today.plusDays(Objects.requireNonNull(step.onDay())), null, text(step.place()))));
            case "deliver" -> commitments.deliver(
                    clerk,
                    commitment,
                    Request.of(new DeliveryService.DeliveryRequest(
                            times.today(), text(step.summary()), step.attendanceExpected(), step.attendanceActual(),
                            step.measures(), step.evidence())));
            default -> throw new IllegalArgumentException("demo step " + step.act());
        }
    }

    private void reply(UUID need, DemoData.Step step) {
        NeedView now = needs.get(Caller.SYSTEM, need);
        UUID lead = now.commitments().stream()
                .filter(c -> "LEAD".equals(c.part()) && !c.state().equals("RETURNED"))
                .map(c -> c.unit().id())
                .findFirst()
                .orElse(null);
        Caller caller = lead == null ? people.dispatcher() : people.clerk(people.key(lead));
        replies.reply(
                caller,
                need,
                Request.of(new ReplyService.ReplyRequest(
                        text(step.outcome()), text(step.text()), step.reason(), step.rest(), null, step.restReason())));
    }

    /** The unit's newest promise on the need that is still alive. */
    private UUID commitment(UUID need, String unitKey) {
        UUID unit = people.unit(unitKey);
        return needs.get(Caller.SYSTEM, need).commitments().reversed().stream()
                .filter(c -> c.unit().id().equals(unit) && !c.state().equals("RETURNED"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNull(given);
    }
}
