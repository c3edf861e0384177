package cn.liangdan.need;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a need was collected: in which campaigns, by which team, from which call. */
@ApplicationScoped
class Collecting {
    private static final String HOTLINE = "HOTLINE";

    private final CatalogueService catalogue;
    private final OrganisationService organisation;
    private final NeedRepository needs;
    private final Times times;

    Collecting(CatalogueService catalogue, OrganisationService organisation, NeedRepository needs, Times times) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.needs = needs;
        this.times = times;
    }

    void faults(Caller caller, @Nullable Need before, Changed<NeedForm> change, List<FieldError> faults) {
        NeedForm form = change.form();
        faults.addAll(catalogue.campaignFaults(before == null ? List.of() : List.of(before.campaigns), form.campaigns()));
        if (change.gives("squadId", form.squadId()) && !organisation.isSquad(caller, form.squadId())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/squadId"));
        }
        boolean called = HOTLINE.equals(form.channel());
        if (form.hotlineRef() != null && !called) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/hotlineRef", "field.hotline-only"));
        }
        Instant at = form.calledAt();
        if (at != null && !called) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/calledAt", "field.hotline-only"));
        } else if (at != null && at.isAfter(times.now())) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/calledAt", "field.future-moment"));
        }
    }

    static void fill(Need need, NeedForm form) {
        need.campaigns = Objects.requireNonNullElse(form.campaigns(), List.<String>of()).toArray(String[]::new);
        need.squadId = form.squadId();
        need.hotlineRef = form.hotlineRef();
        need.calledAt = form.calledAt() == null ? null : form.calledAt().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Takes the number of its work order before the need is written. Who asks for the same at the same time waits, and finds it
     * taken.
     *
     * @throws DomainException 409 that names the need that has it, when the caller may read that
     */
    void takeHotlineRef(Caller caller, Need need) {
        String ref = need.hotlineRef;
        if (ref == null) {
            return;
        }
        needs.lockHotlineRef(caller.scope(), ref);
        if (needs.carrying(Scope.SYSTEM, ref, need.id) == null) {
            return;
        }
        NeedRepository.Carrier seen = needs.carrying(caller.scope(), ref, need.id);
        if (seen == null) {
            throw DomainException.of(ProblemType.DUPLICATE, "problem.hotline-taken-elsewhere", ref);
        }
        throw taken(ref, seen);
    }

    private static DomainException taken(String ref, NeedRepository.Carrier by) {
        return by.number() == null
                ? DomainException.of(ProblemType.DUPLICATE, "problem.hotline-taken-by-draft", ref).with("needId", by.id())
                : DomainException.of(ProblemType.DUPLICATE, "problem.hotline-taken", ref, by.number())
                        .with("needId", by.id())
                        .with("number", by.number());
    }
}
