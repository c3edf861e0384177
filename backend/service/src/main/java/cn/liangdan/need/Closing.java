package cn.liangdan.need;

import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.Duty;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes an answered need that nobody judged in time; one that was judged 不满意 stays answered, under review. */
@ApplicationScoped
class Closing implements Duty {
    private final NeedRepository needs;
    private final NeedDesk desk;
    private final Times times;

    Closing(NeedRepository needs, NeedDesk desk, Times times) {
        this.needs = needs;
        this.desk = desk;
        this.times = times;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public List<Due> due(Deadlines now, @Nullable Due after, int limit) {
        return needs.unjudged(Scope.SYSTEM, now.over(RuleCode.EVALUATION_WINDOW), after, limit);
    }

    @Override
    public boolean perform(Deadlines now, UUID id) {
        Need need = desk.permitted(Caller.SYSTEM, id, NeedCommand.CLOSE);
        Instant since = need.answeredAt;
        boolean over = since != null && since.isBefore(now.over(RuleCode.EVALUATION_WINDOW));
        if (!over || !NeedCommand.CLOSE.isNow(Caller.SYSTEM, desk.facts(need, desk.details(Caller.SYSTEM, need)))) {
            return false;
        }
        NeedState before = need.state;
        need.state = NeedState.CLOSED;
        need.closedAt = times.now();
        desk.save(Caller.SYSTEM, need, "need.closed", before, null);
        return true;
    }
}
