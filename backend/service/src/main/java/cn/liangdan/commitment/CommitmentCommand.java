package cn.liangdan.commitment;

import static cn.liangdan.commitment.CommitmentState.ACCEPTED;
import static cn.liangdan.commitment.CommitmentState.CONFIRMED;
import static cn.liangdan.commitment.CommitmentState.DELIVERED;
import static cn.liangdan.commitment.CommitmentState.PROPOSED;
import static cn.liangdan.commitment.CommitmentState.RETURNED;
import static cn.liangdan.commitment.CommitmentState.SCHEDULED;
import static cn.liangdan.commitment.CommitmentState.TRANSFERRED;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The commands on a promise: from which states to which, whose they are, and on what condition. */
public enum CommitmentCommand {
    ACCEPT("accept", Set.of(PROPOSED), ACCEPTED, Role.CLERK, facts -> true),
    RETURN("return", Set.of(PROPOSED, ACCEPTED, SCHEDULED), RETURNED, Role.CLERK, facts -> !facts.binding()),
    TRANSFER("transfer", Set.of(ACCEPTED), ACCEPTED, Role.CLERK, facts -> !facts.transferAsked()),
    DECIDE_TRANSFER("decide-transfer", Set.of(ACCEPTED), TRANSFERRED, Role.DISPATCHER, Facts::transferAsked),
    SCHEDULE("schedule", Set.of(ACCEPTED), SCHEDULED, Role.CLERK, facts -> !facts.transferAsked()),
    DELIVER("deliver", Set.of(ACCEPTED, SCHEDULED), DELIVERED, Role.CLERK, facts -> !facts.transferAsked()),
    CONFIRM("confirm", Set.of(DELIVERED), CONFIRMED, Role.OFFICER, facts -> true);

    private final String action;
    private final Set<CommitmentState> from;
    final CommitmentState to;
    private final Role role;
    private final Predicate<Facts> when;

    CommitmentCommand(String action, Set<CommitmentState> from, CommitmentState to, Role role, Predicate<Facts> when) {
        this.action = action;
        this.from = from;
        this.to = to;
        this.role = role;
        this.when = when;
    }

    /**
     * What the table asks about a promise.
     *
     * @param frozen of an earlier round, or of a programme that is over
     * @param binding sent by the dispatcher after the second return
     */
    record Facts(
            CommitmentState state, UUID unitId, UUID stationId, boolean frozen, boolean binding, boolean transferAsked) {}

    private boolean isFor(Caller caller, Facts facts) {
        if (caller.isSystem()) {
            return true;
        }
        return caller.is(role)
                && switch (role) {
                    case CLERK -> facts.unitId().equals(caller.unitId());
                    case OFFICER -> facts.stationId().equals(caller.stationId());
                    default -> true;
                };
    }

    private boolean isNow(Facts facts) {
        return !facts.frozen() && from.contains(facts.state()) && when.test(facts);
    }

    static List<String> actions(Caller caller, Facts facts) {
        return Arrays.stream(values()).filter(c -> c.isFor(caller, facts) && c.isNow(facts)).map(c -> c.action).toList();
    }

    /** @throws DomainException 403 when this is nothing for the caller in any state */
    void requireWho(Caller caller, Facts facts) {
        if (!isFor(caller, facts)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    /** @throws DomainException 409 with the present state and what the caller may do instead */
    void requireWhen(Caller caller, Facts facts) {
        if (!isNow(facts)) {
            String key = facts.frozen() ? "problem.frozen" : "problem.wrong-state";
            throw DomainException.of(ProblemType.WRONG_STATE, key, facts.state())
                    .with("state", facts.state())
                    .with("actions", actions(caller, facts));
        }
    }
}
