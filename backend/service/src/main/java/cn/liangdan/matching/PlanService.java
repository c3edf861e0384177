package cn.liangdan.matching;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans of whole lists: asked for, looked at, given up. */
@ApplicationScoped
class PlanService {
    private static final String AUDITED = "MATCH_PLAN";

    private final PlanRepository plans;
    private final PlanLineRepository lines;
    private final PolicyRepository policies;
    private final DivisionService divisions;
    private final CatalogueService catalogue;
    private final NeedService needs;
    private final OfferService offers;
    private final Event<PlanWorker.Queued> queued;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    PlanService(
            PlanRepository plans, PlanLineRepository lines, PolicyRepository policies, DivisionService divisions,
            CatalogueService catalogue, NeedService needs, OfferService offers, Event<PlanWorker.Queued> queued, Journal journal,
            Ids ids, Times times) {
        this.plans = plans;
        this.lines = lines;
        this.policies = policies;
        this.divisions = divisions;
        this.catalogue = catalogue;
        this.needs = needs;
        this.offers = offers;
        this.queued = queued;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    /** A line with what it names. */
    record Shown(PlanLine line, NeedSummary need, @Nullable OfferSummary offer, @Nullable Today today) {}

    /** Whom the need is proposed to. */
    record Today(UnitRef unit, @Nullable OfferSummary offer) {}

    PlanView order(Caller caller, Request request) {
        caller.require(Role.DISPATCHER);
        PlanOrder order = request.body(PlanOrder.class);
        long policy = order.policyVersion() == null ? policies.current(caller.scope()).version() : order.policyVersion();
        List<FieldError> faults = faults(caller, order, policy);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        DivisionRef division = Objects.requireNonNull(divisions.ref(Long.parseLong(order.divisionCode())));
        PlanView plan = new PlanView(
                ids.next(), division, order.categories(), policy, order.wholeRules(), PlanState.QUEUED, false, 0, caller.displayName(),
                times.now(), null, null, null, null, 0, 0, PlanCommand.actions(PlanState.QUEUED, false));
        plans.add(caller.scope(), plan, caller.division(), caller.id());
        journal.audit(caller, AUDITED, plan.id(), null);
        queued.fire(new PlanWorker.Queued());
        return plan;
    }

    private List<FieldError> faults(Caller caller, PlanOrder order, long policy) {
        List<FieldError> faults = new ArrayList<>();
        if (!divisions.isWithin(caller, Long.parseLong(order.divisionCode()))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode", "field.unknown-reference"));
        }
        if (policies.find(caller.scope(), policy) == null) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/policyVersion", "field.unknown-reference"));
        }
        for (int i = 0; i < order.categories().size(); i++) {
            if (!catalogue.hasCategory(order.categories().get(i))) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCodes/" + i, "field.unknown-reference"));
            }
        }
        return faults;
    }

    Paging.Page<PlanView> list(Caller caller, Paging paging) {
        requireReader(caller);
        return plans.list(caller.scope(), paging);
    }

    private static void requireReader(Caller caller) {
        caller.require(Role.DISPATCHER, Role.SUPERVISOR);
    }

    /** 404 to whoever may not read plans, or not this one. */
    PlanView get(Caller caller, UUID id) {
        PlanView plan = caller.is(Role.DISPATCHER, Role.SUPERVISOR) ? plans.find(caller.scope(), id) : null;
        if (plan == null) {
            throw DomainException.notFound();
        }
        return plan;
    }

    Paging.Page<Shown> lines(Caller caller, UUID id, Query query, Paging paging) {
        get(caller, id);
        Paging.Page<PlanLine> page = lines.list(caller.scope(), id, query, paging);
        return new Paging.Page<>(shown(caller, page.items()), page.nextCursor(), null);
    }

    List<Shown> shown(Caller caller, List<PlanLine> some) {
        Map<UUID, NeedSummary> known = needs.summaries(caller.scope(), some.stream().map(PlanLine::needId).distinct().toList());
        Map<UUID, OfferSummary> supplies = offers.summaries(
                Caller.SYSTEM, some.stream().flatMap(PlanLine::offerIds).distinct().toList());
        return some.stream()
                .filter(line -> known.containsKey(line.needId()))
                .map(line -> new Shown(
                        line, Objects.requireNonNull(known.get(line.needId())),
                        line.offerId() == null ? null : supplies.get(line.offerId()), today(line.today(), supplies)))
                .toList();
    }

    private static @Nullable Today today(PlanLine.@Nullable Today today, Map<UUID, OfferSummary> supplies) {
        return today == null ? null : new Today(today.unit(), today.offerId() == null ? null : supplies.get(today.offerId()));
    }

    /** Locks it for a command: 404, then 403. */
    PlanView take(Caller caller, UUID id) {
        get(caller, id);
        caller.require(Role.DISPATCHER);
        plans.lock(Scope.SYSTEM, id);
        return get(caller, id);
    }

    PlanView cancel(Caller caller, UUID id, Request request) {
        PlanView plan = take(caller, id);
        request.body(Map.class);
        PlanCommand.CANCEL.requireWhen(plan.state(), plan.linesLeft() > 0);
        request.match(plan.version(), () -> plan);
        plans.cancel(caller.scope(), id, times.now());
        journal.audit(caller, AUDITED, id, null);
        return get(caller, id);
    }
}
