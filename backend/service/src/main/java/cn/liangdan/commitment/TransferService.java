package cn.liangdan.commitment;

import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 转办: a unit asks to hand a promise over, a dispatcher grants it or not. No clock starts anew. */
@ApplicationScoped
class TransferService {
    private final CommitmentDesk desk;
    private final OrganisationService organisation;
    private final Ids ids;
    private final Times times;

    TransferService(CommitmentDesk desk, OrganisationService organisation, Ids ids, Times times) {
        this.desk = desk;
        this.organisation = organisation;
        this.ids = ids;
        this.times = times;
    }

    /** To whom, and why. */
    record TransferRequest(UUID unitId, String reason) {}

    /** @param reason why not, when it is refused */
    record TransferDecision(boolean granted, @Nullable String reason) {}

    CommitmentView ask(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.TRANSFER);
        TransferRequest transfer = request.body(TransferRequest.class);
        boolean known = organisation.place(transfer.unitId()) != null;
        if (!known || transfer.unitId().equals(open.commitment().unitId)) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/unitId", "field.unknown-reference");
        }
        desk.requireNow(caller, open, CommitmentCommand.TRANSFER, request);
        open.commitment().transferUnitId = transfer.unitId();
        open.commitment().transferReason = transfer.reason();
        return desk.done(caller, open, CommitmentCommand.TRANSFER, "commitment.transfer-asked", transfer.reason());
    }

    CommitmentView decide(Caller caller, UUID id, Request request) {
        CommitmentDesk.Open open = desk.permitted(caller, id, CommitmentCommand.DECIDE_TRANSFER);
        TransferDecision decision = request.body(TransferDecision.class);
        if (!decision.granted() && decision.reason() == null) {
            throw DomainException.invalid(ProblemType.REQUIRED, "/reason", "field.required");
        }
        desk.requireNow(caller, open, CommitmentCommand.DECIDE_TRANSFER, request);
        UUID unit = Objects.requireNonNull(open.commitment().transferUnitId);
        String reason = open.commitment().transferReason;
        open.commitment().transferUnitId = null;
        open.commitment().transferReason = null;
        if (!decision.granted()) {
            return desk.done(caller, open, CommitmentState.ACCEPTED, "commitment.transfer-refused", decision.reason());
        }
        CommitmentView ended = desk.done(caller, open, CommitmentCommand.DECIDE_TRANSFER, "commitment.transferred", reason);
        desk.begin(caller, successor(caller, open, unit), open.need(), "commitment.proposed");
        return ended;
    }

    private Commitment successor(Caller caller, CommitmentDesk.Open open, UUID unit) {
        Commitment before = open.commitment();
        Commitment next = new Commitment();
        next.id = ids.next();
        next.county = before.county;
        next.needId = before.needId;
        next.round = before.round;
        next.unitId = unit;
        next.state = CommitmentState.PROPOSED;
        next.origin = "TRANSFER";
        next.quantity = before.quantity;
        next.takes = before.quantity;
        next.dueOn = before.dueOn;
        next.binding = CommitmentDesk.isBinding(open.need().returns() + 1);
        next.createdBy = caller.id();
        next.proposedAt = times.now();
        next.updatedAt = next.proposedAt;
        return next;
    }
}
