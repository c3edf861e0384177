package cn.liangdan.commitment;

import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.Duty;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases a promise without a next step (product rule 6): the need is open again, and nobody leads in its place. */
@ApplicationScoped
class Expiry implements Duty {
    private final DueRepository due;
    private final CommitmentDesk desk;

    Expiry(DueRepository due, CommitmentDesk desk) {
        this.due = due;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "expire";
    }

    @Override
    public List<Due> due(Deadlines now, @Nullable Due after, int limit) {
        return due.expired(Scope.SYSTEM, now.over(RuleCode.CLAIM_EXPIRES), now.dayBegan(), after, limit);
    }

    @Override
    public boolean perform(Deadlines now, UUID id) {
        CommitmentDesk.Open open = desk.permitted(Caller.SYSTEM, id, CommitmentCommand.EXPIRE);
        Instant since = open.commitment().acceptedAt;
        Instant warned = open.commitment().warnedAt;
        boolean over = since != null && since.isBefore(now.over(RuleCode.CLAIM_EXPIRES));
        boolean told = warned != null && warned.isBefore(now.dayBegan());
        if (!CommitmentCommand.EXPIRE.isNow(open.facts()) || !over || !told) {
            return false;
        }
        desk.done(Caller.SYSTEM, open, CommitmentCommand.EXPIRE, "commitment.expired", null);
        return true;
    }
}
