package cn.liangdan.commitment;

import cn.liangdan.matching.Proposing;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** A line of a plan is dispatched as a dispatcher would, but only while its need is as the plan saw it. */
@ApplicationScoped
class PlannedDispatch implements Proposing {
    private final BeginningService beginnings;

    PlannedDispatch(BeginningService beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public Proposed propose(Caller caller, Line line) {
        var dispatch = new BeginningService.DispatchRequest(
                line.unitId(), line.offerId(), line.quantity(), null, line.occurrenceOn());
        CommitmentView view = beginnings.dispatch(caller, line.needId(), new AtVersion(line.needVersion(), dispatch));
        return new Proposed(view.id(), view.need().version());
    }

    /** As if the request had named the version with If-Match. */
    private record AtVersion(long version, BeginningService.DispatchRequest dispatch) implements Request {
        @Override
        public <T> T body(Class<T> type) {
            return type.cast(dispatch);
        }

        @Override
        public void requireIfMatch() {}

        @Override
        public void match(long now, Supplier<?> current) {
            if (now != version) {
                throw DomainException.of(ProblemType.STALE);
            }
        }
    }
}
