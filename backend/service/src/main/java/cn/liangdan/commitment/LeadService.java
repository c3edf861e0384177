package cn.liangdan.commitment;

import cn.liangdan.need.Holding;
import cn.liangdan.need.NeedCommand;
import cn.liangdan.need.NeedView;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Names who leads when the lead ended and others still assist; nothing is answered before. */
@ApplicationScoped
class LeadService {
    private final Holding holding;
    private final CommitmentDesk desk;
    private final CommitmentRepository commitments;

    LeadService(Holding holding, CommitmentDesk desk, CommitmentRepository commitments) {
        this.holding = holding;
        this.desk = desk;
        this.commitments = commitments;
    }

    /** The assisting promise that leads from now on. */
    record LeadRequest(UUID commitmentId) {}

    NeedView appoint(Caller caller, UUID needId, Request request) {
        Holding.Held need = holding.begin(caller, needId, NeedCommand.APPOINT_LEAD);
        Commitment next = commitments.engaged(caller.scope(), need, request.body(LeadRequest.class).commitmentId());
        if (next == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/commitmentId", "field.unknown-reference");
        }
        holding.requireState(caller, needId, NeedCommand.APPOINT_LEAD, request);
        next.part = "LEAD";
        desk.done(caller, new CommitmentDesk.Open(next, need), next.state, "commitment.appointed", null);
        return holding.view(caller, needId);
    }
}
