package cn.liangdan.matching;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into proposals, each in a transaction of its own with its outcome: what no longer holds is said and the rest
 * goes on, and after a fault the same request finds what was done already.
 */
@ApplicationScoped
class PlanApplication {
    private static final int AT_ONCE = 500;

    private final PlanService plans;
    private final PlanRepository repository;
    private final PlanLineRepository lines;
    private final Proposing proposing;
    private final Journal journal;
    private final Times times;

    PlanApplication(
            PlanService plans, PlanRepository repository, PlanLineRepository lines, Proposing proposing, Journal journal, Times times) {
        this.plans = plans;
        this.repository = repository;
        this.lines = lines;
        this.proposing = proposing;
        this.journal = journal;
        this.times = times;
    }

    /** Either some lines or all that are new. */
    record Selection(@Nullable List<UUID> lineIds, @Nullable Boolean all) {}

    /** @param lines each with its outcome */
    record Applied(PlanView plan, List<PlanService.Shown> lines) {}

    Applied apply(Caller caller, UUID id, Request request) {
        PlanView plan = plans.take(caller, id);
        Selection selection = request.body(Selection.class);
        boolean all = Boolean.TRUE.equals(selection.all());
        if (all == (selection.lineIds() != null)) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/lineIds", "field.lines-or-all");
        }
        PlanCommand.APPLY.requireWhen(plan.state(), plan.linesLeft() > 0);
        request.match(plan.version(), () -> plan);
        List<PlanLine> chosen = all ? lines.left(caller.scope(), id, AT_ONCE) : named(caller, id, selection.lineIds());
        chosen.stream().filter(line -> line.outcome() == null).forEach(line -> propose(caller, id, line.id()));
        repository.applied(caller.scope(), id, times.now());
        journal.audit(caller, "MATCH_PLAN", id, null);
        List<PlanLine> now = lines.of(caller.scope(), id, chosen.stream().map(PlanLine::id).toList());
        return new Applied(plans.get(caller, id), plans.shown(caller, now));
    }

    private List<PlanLine> named(Caller caller, UUID plan, @Nullable List<UUID> wanted) {
        List<UUID> ids = wanted == null ? List.of() : wanted;
        List<PlanLine> found = lines.of(caller.scope(), plan, ids);
        Map<UUID, PlanLine> byId = new HashMap<>();
        found.forEach(line -> byId.put(line.id(), line));
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            PlanLine line = byId.get(ids.get(i));
            if (line == null) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/lineIds/" + i, "field.unknown-reference"));
            } else if (line.change() != PlanLine.Change.NEW) {
                faults.add(FieldError.of(ProblemType.VALIDATION, "/lineIds/" + i, "field.line-not-new"));
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return found;
    }

    private void propose(Caller caller, UUID plan, UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                PlanLine line = lines.lock(Scope.SYSTEM, id);
                if (line != null && line.outcome() == null) {
                    Proposing.Proposed proposed = proposing.propose(caller, new Proposing.Line(
                            line.needId(), line.needVersion(), line.offerId(), line.unit().id(), line.quantity(),
                            line.occurrenceOn()));
                    lines.decide(Scope.SYSTEM, id, PlanLine.Outcome.APPLIED, proposed.commitmentId());
                    lines.follow(Scope.SYSTEM, plan, line.needId(), line.needVersion(), proposed.needVersion());
                }
            });
        } catch (DomainException e) {
            QuarkusTransaction.requiringNew().run(() -> lines.decide(Scope.SYSTEM, id, outcome(e.type()), null));
        }
    }

    private static PlanLine.Outcome outcome(ProblemType type) {
        return switch (type) {
            case STALE -> PlanLine.Outcome.STALE;
            case ALREADY_CLAIMED -> PlanLine.Outcome.TAKEN;
            case CAPACITY -> PlanLine.Outcome.CAPACITY;
            case WRONG_STATE -> PlanLine.Outcome.STATE;
            case VALIDATION -> PlanLine.Outcome.UNFIT;
            default -> PlanLine.Outcome.GONE;
        };
    }
}
