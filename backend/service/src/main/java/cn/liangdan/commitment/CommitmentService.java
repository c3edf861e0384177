package cn.liangdan.commitment;

import cn.liangdan.delivery.DeliveryService;
import cn.liangdan.need.Holding;
import cn.liangdan.need.NeedService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a promise: accept, return, schedule, deliver, confirm. */
@ApplicationScoped
public class CommitmentService {
    private static final int MAX_YEARS = 5;

    private final CommitmentDesk desk;
    private final CommitmentReader reader;
    private final DeliveryService deliveries;
    private final Times times;

    CommitmentService(
            CommitmentDesk desk,
            CommitmentReader reader,
            DeliveryService deliveries,
            Times times) {
        this.desk = desk;
        this.reader = reader;
        this.deliveries = deliveries;
        this.times = times;
    }

    /** When and where it will be. */
    public record ScheduleRequest(LocalDate scheduledOn, @Nullable LocalDate scheduledUntil, String place) {}

    Paging.Page<CommitmentView.Summary> list(Caller caller, Query query, Paging paging) {
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR, Role.CLIENT);
        caller.requireGrant("needs:read");
        return reader.list(caller.scope(), query, paging);
    }

    CommitmentView get(Caller caller, UUID id) {
        return desk.view(caller, desk.readable(caller, id));
    }

    public CommitmentView accept(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.ACCEPT);
        request.body(Map.class);
        desk.requireNow(caller, open, CommitmentCommand.ACCEPT, request);
        desk.enterSupply(caller, open.commitment(), open.need());
        open.commitment().part = open.need().accepted() ? "ASSIST" : "LEAD";
        open.commitment().acceptedAt = times.now();
        return desk.done(caller, open, CommitmentCommand.ACCEPT, "commitment.accepted", null);
    }

    public CommitmentView giveBack(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.RETURN);
        String reason = request.body(NeedService.ReasonRequest.class).reason();
        desk.requireNow(caller, open, CommitmentCommand.RETURN, request);
        open.commitment().returnReason = reason;
        return desk.done(caller, open, CommitmentCommand.RETURN, "commitment.returned", reason);
    }

    public CommitmentView schedule(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.SCHEDULE);
        ScheduleRequest schedule = request.body(ScheduleRequest.class);
        requireSound(schedule);
        desk.requireNow(caller, open, CommitmentCommand.SCHEDULE, request);
        open.commitment().scheduledOn = schedule.scheduledOn();
        open.commitment().scheduledUntil = schedule.scheduledUntil();
        open.commitment().place = schedule.place();
        return desk.done(caller, open, CommitmentCommand.SCHEDULE, "commitment.scheduled", null);
    }

    private void requireSound(ScheduleRequest schedule) {
        List<FieldError> errors = new ArrayList<>();
        if (schedule.scheduledOn().isBefore(times.today())) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/scheduledOn", "field.past"));
        }
        if (schedule.scheduledOn().isAfter(times.today().plusYears(MAX_YEARS))) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/scheduledOn", "field.too-far"));
        }
        if (schedule.scheduledUntil() != null && schedule.scheduledUntil().isBefore(schedule.scheduledOn())) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/scheduledUntil", "field.window"));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    public CommitmentView deliver(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.DELIVER);
        DeliveryService.DeliveryRequest delivery = request.body(DeliveryService.DeliveryRequest.class);
        deliveries.requireSound(caller, open.need().id(), delivery);
        desk.requireNow(caller, open, CommitmentCommand.DELIVER, request);
        deliveries.record(caller, open.need().county(), open.need().id(), id, delivery);
        open.commitment().deliveredAt = times.now();
        return desk.done(caller, open, CommitmentCommand.DELIVER, "commitment.delivered", delivery.summary());
    }

    public CommitmentView confirm(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.CONFIRM);
        request.body(Map.class);
        desk.requireNow(caller, open, CommitmentCommand.CONFIRM, request);
        open.commitment().confirmedAt = times.now();
        return desk.done(caller, open, CommitmentCommand.CONFIRM, "commitment.confirmed", null);
    }

    /** A need that ended leaves nobody with a promise still to keep. */
    void onEnd(@Observes NeedService.NeedEnded ended) {
        desk.cancelOutstanding(ended.caller(), ended.needId(), ended.reason());
    }
}
