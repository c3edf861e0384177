package cn.liangdan.commitment;

import static cn.liangdan.commitment.CommitmentState.ACCEPTED;
import static cn.liangdan.commitment.CommitmentState.CONFIRMED;
import static cn.liangdan.commitment.CommitmentState.DELIVERED;
import static cn.liangdan.commitment.CommitmentState.EXPIRED;
import static cn.liangdan.commitment.CommitmentState.PROPOSED;
import static cn.liangdan.commitment.CommitmentState.RETURNED;
import static cn.liangdan.commitment.CommitmentState.SCHEDULED;
import static cn.liangdan.commitment.CommitmentState.TRANSFERRED;

import cn.liangdan.deadline.Countdown;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The commands on a promise: from which states to which, whose they are, and on what condition. */
public enum CommitmentCommand {
    ACCEPT("accept", Set.of(PROPOSED), ACCEPTED, Role.CLERK, facts -> true),
    RETURN("return", Set.of(PROPOSED, ACCEPTED, SCHEDULED), RETURNED, Role.CLERK, facts -> !facts.binding()),
    TRANSFER("transfer", Set.of(ACCEPTED), ACCEPTED, Role.CLERK, facts -> !facts.transferAsked()),
    DECIDE_TRANSFER("decide-transfer", Set.of(ACCEPTED), TRANSFERRED, Role.DISPATCHER, Facts::transferAsked),
    SCHEDULE("schedule", Set.of(ACCEPTED), SCHEDULED, Role.CLERK, facts -> !facts.transferAsked()),
    DELIVER("deliver", Set.of(ACCEPTED, SCHEDULED), DELIVERED, Role.CLERK, facts -> !facts.transferAsked()),
    CONFIRM("confirm", Set.of(DELIVERED), CONFIRMED, Role.OFFICER, facts -> true),
    CONFIRM_BY_ITSELF("confirm-by-itself", Set.of(DELIVERED), CONFIRMED, null, facts -> true),
    WARN("warn", Set.of(ACCEPTED), ACCEPTED, null, Facts::waitsForItsUnit),
    EXPIRE("expire", Set.of(ACCEPTED), EXPIRED, null, Facts::waitsForItsUnit);

    private final String action;
    private final Set<CommitmentState> from;
    final CommitmentState to;

    /** None: it happens by itself. */
    private final @Nullable Role role;

    private final Predicate<Facts> when;

    CommitmentCommand(String action, Set<CommitmentState> from, CommitmentState to, @Nullable Role role, Predicate<Facts> when) {
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
     * @param replyWaits whether its need has a reply that waits for its release
     */
    record Facts(
            CommitmentState state,
            UUID unitId,
            UUID stationId,
            boolean frozen,
            boolean binding,
            boolean transferAsked,
            boolean replyWaits) {
        /** Nothing was asked of anybody else, and it was not imposed: waiting is no way out of a binding decision. */
        boolean waitsForItsUnit() {
            return !binding && !transferAsked && !replyWaits;
        }

        /** What happens by itself, and when. */
        Countdown countdown(Deadlines now, @Nullable Instant acceptedAt, @Nullable Instant deliveredAt) {
            if (EXPIRE.isNow(this) && acceptedAt != null) {
                return now.toExpiry(acceptedAt);
            }
            return CONFIRM_BY_ITSELF.isNow(this) && deliveredAt != null ? now.toConfirmation(deliveredAt) : Countdown.NONE;
        }

        /** Whether it is still to be kept or confirmed, and nobody did anything for too long. */
        boolean isStale(Deadlines now, Instant updatedAt) {
            return !frozen && CommitmentState.UNFINISHED.contains(state) && updatedAt.isBefore(now.over(RuleCode.COMMITMENT_STALE));
        }
    }

    private boolean isFor(Caller caller, Facts facts) {
        if (caller.isSystem()) {
            return true;
        }
        return role != null
                && caller.is(role)
                && switch (role) {
                    case CLERK -> facts.unitId().equals(caller.unitId());
                    case OFFICER -> facts.stationId().equals(caller.stationId());
                    default -> true;
                };
    }

    boolean isNow(Facts facts) {
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
