package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of evidence and names of stages, as the system administrator sets them. */
@ApplicationScoped
class RuleDesk {
    private static final String FORM = "SERVICE_FORM";
    private static final String STAGE = "STAGE";
    private static final Set<String> PHOTOS = Set.of("PHOTO_BEFORE", "PHOTO_AFTER");

    private final RuleRepository rules;
    private final Revisions revisions;
    private final Journal journal;

    RuleDesk(RuleRepository rules, Revisions revisions, Journal journal) {
        this.rules = rules;
        this.revisions = revisions;
        this.journal = journal;
    }

    record ServiceFormChange(List<EvidenceRule> evidence) {}

    record StageNameChange(@Nullable String zh, @Nullable String en) {}

    ServiceForm form(Caller caller, String code) {
        return Keeper.found(rules.form(Scope.PUBLIC, code)).with(Keeper.actions(caller, null, "edit"));
    }

    ServiceForm editForm(Caller caller, String code, Request request) {
        rules.lockForm(Scope.SYSTEM, code);
        ServiceForm before = form(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        List<EvidenceRule> evidence = request.body(ServiceFormChange.class).evidence();
        Keeper.requireNone(faults(evidence));
        request.requireIfMatch();
        request.match(before.version(), () -> before);
        revisions.supersede(caller, FORM, code, before.version(), before);
        rules.setEvidence(Scope.SYSTEM, code, evidence);
        journal.auditCode(caller, FORM, code, null);
        return form(caller, code);
    }

    /** A photo is never the only way, so it may be suggested but not required. */
    private static List<FieldError> faults(List<EvidenceRule> evidence) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).required() && PHOTOS.contains(evidence.get(i).kind())) {
                faults.add(FieldError.of(ProblemType.VALIDATION, "/evidence/" + i + "/required", "field.evidence.photo"));
            }
        }
        if (evidence.stream().map(EvidenceRule::kind).distinct().count() != evidence.size()) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/evidence", "field.uniqueItems"));
        }
        return faults;
    }

    StageName stage(Caller caller, String code) {
        return Keeper.found(rules.stage(Scope.PUBLIC, code)).with(Keeper.actions(caller, null, "edit"));
    }

    StageName editStage(Caller caller, String code, Request request) {
        rules.lockStage(Scope.SYSTEM, code);
        StageName before = stage(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        StageNameChange change = request.body(StageNameChange.class);
        request.requireIfMatch();
        request.match(before.version(), () -> before);
        revisions.supersede(caller, STAGE, code, before.version(), before);
        rules.nameStage(
                Scope.SYSTEM, code, Objects.requireNonNullElse(change.zh(), before.zh()),
                Objects.requireNonNullElse(change.en(), before.en()));
        journal.auditCode(caller, STAGE, code, null);
        return stage(caller, code);
    }
}
