package cn.liangdan.commitment;

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

/** Tells the holder, once, that a promise without a next step is going to be released. */
@ApplicationScoped
class WarningOfExpiry implements Duty {
    private final DueRepository due;
    private final CommitmentDesk desk;
    private final Times times;

    WarningOfExpiry(DueRepository due, CommitmentDesk desk, Times times) {
        this.due = due;
        this.desk = desk;
        this.times = times;
    }

    @Override
    public String name() {
        return "warn";
    }

    @Override
    public List<Due> due(Deadlines now, @Nullable Due after, int limit) {
        return due.unwarned(Scope.SYSTEM, now.endingSoon(RuleCode.CLAIM_EXPIRES), after, limit);
    }

    @Override
    public boolean perform(Deadlines now, UUID id) {
        CommitmentDesk.Open open = desk.permitted(Caller.SYSTEM, id, CommitmentCommand.WARN);
        Commitment commitment = open.commitment();
        Instant since = commitment.acceptedAt;
        boolean soon = since != null && since.isBefore(now.endingSoon(RuleCode.CLAIM_EXPIRES));
        if (!CommitmentCommand.WARN.isNow(open.facts()) || commitment.warnedAt != null || !soon) {
            return false;
        }
        commitment.warnedAt = times.now();
        desk.note(Caller.SYSTEM, open, "commitment.expiry-warned");
        return true;
    }
}
