package cn.liangdan.deadline;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many working days there are for what, as the system administrator sets it. */
@ApplicationScoped
class RuleDesk {
    private static final String TYPE = "DEADLINE_RULE";

    private final RuleRepository rules;
    private final Revisions revisions;
    private final Journal journal;

    RuleDesk(RuleRepository rules, Revisions revisions, Journal journal) {
        this.rules = rules;
        this.revisions = revisions;
        this.journal = journal;
    }

    record DeadlineRuleChange(@Nullable Integer workingDays, @Nullable Integer warnDays) {}

    Paging.Page<DeadlineRule> list(Caller caller, Paging paging) {
        return rules.list(Scope.PUBLIC, paging);
    }

    DeadlineRule get(Caller caller, String code) {
        DeadlineRule rule = rules.find(Scope.PUBLIC, code);
        if (rule == null) {
            throw DomainException.notFound();
        }
        return rule.with(caller.is(Role.SYSTEM_ADMIN) ? List.of("edit") : List.of());
    }

    DeadlineRule edit(Caller caller, String code, Request request) {
        rules.lock(Scope.SYSTEM, code);
        DeadlineRule before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        DeadlineRuleChange change = request.body(DeadlineRuleChange.class);
        int working = Objects.requireNonNullElse(change.workingDays(), before.workingDays());
        Integer warning = change.warnDays() == null ? before.warnDays() : change.warnDays();
        requireSound(before, working, warning);
        request.requireIfMatch();
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        rules.set(Scope.SYSTEM, code, working, warning);
        journal.auditCode(caller, TYPE, code, null);
        return get(caller, code);
    }

    private static void requireSound(DeadlineRule before, int working, @Nullable Integer warning) {
        if (warning != null && before.warnDays() == null) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/warnDays", "field.deadline.no-warning");
        }
        if (warning != null && warning >= working) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/warnDays", "field.deadline.warning");
        }
    }
}
