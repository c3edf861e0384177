package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers that no longer are suggested for a need: a dispatcher rejects any of them, a clerk those of the own unit. */
@ApplicationScoped
public class RejectionService {
    private final NeedDesk desk;
    private final RejectionRepository rejections;
    private final Times times;

    RejectionService(NeedDesk desk, RejectionRepository rejections, Times times) {
        this.desk = desk;
        this.rejections = rejections;
        this.times = times;
    }

    record RejectionRequest(UUID offerId, Rejection.Reason reason, @Nullable String note) {}

    NeedView reject(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.REJECT_OFFER);
        RejectionRequest body = request.body(RejectionRequest.class);
        RejectionRepository.Offered offer = rejections.offer(caller.scope(), body.offerId());
        if (offer == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/offerId", "field.unknown-reference");
        }
        if (body.reason() == Rejection.Reason.OTHER && body.note() == null) {
            throw DomainException.invalid(ProblemType.REQUIRED, "/note", "field.rejection-note");
        }
        requireOwn(caller, offer);
        desk.requireNow(caller, need, NeedCommand.REJECT_OFFER, request);
        Taken.unless("problem.rejected", () -> rejections.add(
                caller.scope(), need, offer.id(), body.reason(), body.note(), caller, times.now()));
        return desk.done(caller, need, "need.offer-rejected", need.state, offer.number());
    }

    NeedView takeBack(Caller caller, UUID id, UUID offerId, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.REJECT_OFFER);
        RejectionRepository.Offered offer = rejections.offer(caller.scope(), offerId);
        if (offer == null || !rejections.holds(caller.scope(), need, offerId)) {
            throw DomainException.notFound();
        }
        requireOwn(caller, offer);
        request.requireIfMatch();
        desk.requireNow(caller, need, NeedCommand.REJECT_OFFER, request);
        rejections.remove(caller.scope(), need, offerId);
        return desk.done(caller, need, "need.offer-readmitted", need.state, offer.number());
    }

    /** What other units offer is not for a clerk to judge. */
    private static void requireOwn(Caller caller, RejectionRepository.Offered offer) {
        if (caller.is(Role.CLERK) && !offer.unitId().equals(caller.unitId())) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.offer-of-another");
        }
    }

    /** The rejections of a need, by offer. */
    public Map<UUID, Rejection> of(Scope scope, UUID needId) {
        return rejections.of(scope, needId);
    }
}
