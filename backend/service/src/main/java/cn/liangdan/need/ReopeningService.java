package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens an answered need again: a new round with a new clock, while the earlier one keeps what it was. */
@ApplicationScoped
class ReopeningService {
    private final NeedDesk desk;
    private final NeedRepository needs;
    private final Times times;

    ReopeningService(NeedDesk desk, NeedRepository needs, Times times) {
        this.desk = desk;
        this.needs = needs;
        this.times = times;
    }

    /** Because the trouble came back, or because the village was right not to be satisfied. */
    enum Cause {
        RELAPSE,
        DISSATISFIED
    }

    record ReopenRequest(Cause cause, String reason) {}

    NeedView reopen(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.REOPEN);
        ReopenRequest reopen = request.body(ReopenRequest.class);
        desk.requireNow(caller, need, NeedCommand.REOPEN, request);
        NeedView.Evaluation evaluation = desk.details(caller, need).evaluation();
        boolean dissatisfied = evaluation != null && evaluation.satisfaction().equals("DISSATISFIED");
        if (reopen.cause() == Cause.DISSATISFIED && !dissatisfied) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/cause", "field.reopen.not-dissatisfied");
        }
        NeedState before = need.state;
        needs.keepRound(caller.scope(), need, reopen);
        need.round++;
        need.state = NeedState.LISTED;
        need.listedAt = times.now();
        need.answeredAt = null;
        need.closedAt = null;
        return desk.done(caller, need, "need.reopened", before, reopen.reason());
    }
}
