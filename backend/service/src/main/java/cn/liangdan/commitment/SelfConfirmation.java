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

/** What was delivered counts as confirmed when the village said nothing for so long. */
@ApplicationScoped
class SelfConfirmation implements Duty {
    private final DueRepository due;
    private final CommitmentDesk desk;
    private final Times times;

    SelfConfirmation(DueRepository due, CommitmentDesk desk, Times times) {
        this.due = due;
        this.desk = desk;
        this.times = times;
    }

    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public List<Due> due(Deadlines now, @Nullable Due after, int limit) {
        return due.unconfirmed(Scope.SYSTEM, now.over(RuleCode.CONFIRMED_BY_ITSELF), after, limit);
    }

    @Override
    public boolean perform(Deadlines now, UUID id) {
        CommitmentDesk.Open open = desk.permitted(Caller.SYSTEM, id, CommitmentCommand.CONFIRM_BY_ITSELF);
        Instant since = open.commitment().deliveredAt;
        boolean over = since != null && since.isBefore(now.over(RuleCode.CONFIRMED_BY_ITSELF));
        if (!CommitmentCommand.CONFIRM_BY_ITSELF.isNow(open.facts()) || !over) {
            return false;
        }
        open.commitment().confirmedAt = times.now();
        desk.done(Caller.SYSTEM, open, CommitmentCommand.CONFIRM_BY_ITSELF, "commitment.confirmed-by-itself", null);
        return true;
    }
}
