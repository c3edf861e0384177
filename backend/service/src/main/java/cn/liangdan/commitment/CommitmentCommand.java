package cn.liangdan.commitment;

import static cn.liangdan.commitment.CommitmentState.ACCEPTED;
import static cn.liangdan.commitment.CommitmentState.CONFIRMED;
import static cn.liangdan.commitment.CommitmentState.DELIVERED;
import static cn.liangdan.commitment.CommitmentState.PROPOSED;
import static cn.liangdan.commitment.CommitmentState.RETURNED;
import static cn.liangdan.commitment.CommitmentState.SCHEDULED;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The commands on a promise, from which states to which, and whose they are. */
public enum CommitmentCommand {
    ACCEPT("accept", Set.of(PROPOSED), ACCEPTED, Role.CLERK),
    RETURN("return", Set.of(PROPOSED, ACCEPTED, SCHEDULED), RETURNED, Role.CLERK),
    SCHEDULE("schedule", Set.of(ACCEPTED), SCHEDULED, Role.CLERK),
    DELIVER("deliver", Set.of(ACCEPTED, SCHEDULED), DELIVERED, Role.CLERK),
    CONFIRM("confirm", Set.of(DELIVERED), CONFIRMED, Role.OFFICER);

    private final String action;
    private final Set<CommitmentState> from;
    final CommitmentState to;
    private final Role role;

    CommitmentCommand(String action, Set<CommitmentState> from, CommitmentState to, Role role) {
        this.action = action;
        this.from = from;
        this.to = to;
        this.role = role;
    }

    /** What the table asks about a promise. */
    record Facts(CommitmentState state, UUID unitId, UUID stationId, boolean frozen) {}

    private boolean isFor(Caller caller, Facts facts) {
        if (caller.isSystem()) {
            return true;
        }
        return caller.is(role)
                && (role == Role.CLERK ? facts.unitId().equals(caller.unitId()) : facts.stationId().equals(caller.stationId()));
    }

    static List<String> actions(Caller caller, Facts facts) {
        return Arrays.stream(values())
                .filter(c -> !facts.frozen() && c.isFor(caller, facts) && c.from.contains(facts.state()))
                .map(c -> c.action)
                .toList();
    }

    /** @throws DomainException 403 when this is nothing for the caller in any state */
    void requireWho(Caller caller, Facts facts) {
        if (!isFor(caller, facts)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    /** @throws DomainException 409 with the present state and what the caller may do instead */
    void requireWhen(Caller caller, Facts facts) {
        if (facts.frozen() || !from.contains(facts.state())) {
            String key = facts.frozen() ? "problem.frozen" : "problem.wrong-state";
            throw DomainException.of(ProblemType.WRONG_STATE, key, facts.state())
                    .with("state", facts.state())
                    .with("actions", actions(caller, facts));
        }
    }
}
