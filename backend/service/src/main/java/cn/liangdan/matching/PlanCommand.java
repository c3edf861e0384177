package cn.liangdan.matching;

import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done with a plan, and in which states. */
enum PlanCommand {
    CANCEL("cancel-plan", Set.of(PlanState.QUEUED, PlanState.RUNNING)),
    /** An applied plan may have lines left that were not chosen. */
    APPLY("apply-plan", Set.of(PlanState.READY, PlanState.TRUNCATED, PlanState.APPLIED));

    private final String action;
    private final Set<PlanState> from;

    PlanCommand(String action, Set<PlanState> from) {
        this.action = action;
        this.from = from;
    }

    static List<String> actions(PlanState state, boolean linesLeft) {
        return Arrays.stream(values()).filter(command -> command.goes(state, linesLeft)).map(command -> command.action).toList();
    }

    private boolean goes(PlanState state, boolean linesLeft) {
        return from.contains(state) && (state != PlanState.APPLIED || linesLeft);
    }

    /** @throws DomainException 409 with the present state */
    void requireWhen(PlanState state, boolean linesLeft) {
        if (!goes(state, linesLeft)) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.plan-state")
                    .with("state", state)
                    .with("actions", actions(state, linesLeft));
        }
    }
}
