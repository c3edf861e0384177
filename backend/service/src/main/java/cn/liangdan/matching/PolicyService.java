package cn.liangdan.matching;

import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Ranker;
import cn.liangdan.engine.SoftCriterion;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.text.TextModel;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of the policy, and what a new one would change. */
@ApplicationScoped
class PolicyService {
    private static final int TRIED = 200;

    private final PolicyRepository policies;
    private final Candidates candidates;
    private final Waiting waiting;
    private final NeedService needs;
    private final OfferService offers;
    private final DivisionService divisions;
    private final Journal journal;
    private final Times times;

    PolicyService(
            PolicyRepository policies, Candidates candidates, Waiting waiting, NeedService needs, OfferService offers,
            DivisionService divisions, Journal journal, Times times) {
        this.policies = policies;
        this.candidates = candidates;
        this.waiting = waiting;
        this.needs = needs;
        this.offers = offers;
        this.divisions = divisions;
        this.journal = journal;
        this.times = times;
    }

    record Creation(Map<SoftCriterion, Integer> weights, @Nullable Integer priorRatings, @Nullable Integer priorMean, String reason) {
        /** What it does not name stays as it is, so that whoever only moves weights changes nothing else. */
        Policy after(Policy current) {
            return new Policy(
                    current.version() + 1, weights, Objects.requireNonNullElse(priorRatings, current.priorRatings()),
                    Objects.requireNonNullElse(priorMean, current.priorMean()));
        }
    }

    record Trial(Map<SoftCriterion, Integer> weights, @Nullable List<UUID> needIds, @Nullable String divisionCode) {}

    /** A need whose first suggestion would be another. */
    record Changed(NeedSummary need, @Nullable OfferSummary before, @Nullable OfferSummary after) {}

    /** @param needs how many were tried */
    record Outcome(long policyVersion, int needs, int changed, List<Changed> items) {}

    Paging.Page<PolicyView> list(Caller caller, Paging paging) {
        caller.require(Role.DISPATCHER, Role.SUPERVISOR);
        return policies.list(caller.scope(), paging);
    }

    /**
     * By a dispatcher of the city: how needs are matched is a judgement of whoever answers for all of them, not a setting of
     * the machine, and administrators see neither list.
     */
    PolicyView create(Caller caller, Request request) {
        caller.require(Role.DISPATCHER);
        if (Level.of(caller.division()).compareTo(Level.CITY) < 0) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.city-policy");
        }
        Creation creation = request.body(Creation.class);
        requireWeight(creation.weights());
        policies.lockVersions(caller.scope());
        Policy policy = creation.after(policies.current(caller.scope()));
        policies.add(caller.scope(), policy, creation.reason(), caller, times.now());
        journal.auditCode(caller, "MATCHING_POLICY", Long.toString(policy.version()), creation.reason());
        return new PolicyView(
                policy.version(), policy.weights(), policy.priorRatings(), policy.priorMean(), creation.reason(), caller.displayName(),
                times.now());
    }

    private static void requireWeight(Map<SoftCriterion, Integer> weights) {
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw DomainException.invalid(ProblemType.OUT_OF_RANGE, "/weights", "field.no-weight");
        }
    }

    /** The first suggestion of each need, by today's policy and by the one that is tried. */
    Outcome tryOut(Caller caller, Request request) {
        caller.require(Role.DISPATCHER);
        Trial trial = request.body(Trial.class);
        requireWeight(trial.weights());
        Policy now = policies.current(caller.scope());
        Policy then = new Policy(now.version() + 1, trial.weights(), now.priorRatings(), now.priorMean());
        List<Demand> demands = demands(caller, trial);
        List<Supply> supplies = candidates.supplies(caller.scope()).stream().map(Stocked::supply).toList();
        TextModel texts = TextModel.of(
                Stream.concat(demands.stream().map(Demand::text), supplies.stream().map(Supply::text)).toList());
        Context context = new Context(times.today(), candidates.mappings());
        Map<UUID, UUID> before = firsts(new Ranker(context, now, texts), demands, supplies);
        Map<UUID, UUID> after = firsts(new Ranker(context, then, texts), demands, supplies);
        List<UUID> changed = demands.stream().map(Demand::id).filter(id -> !Objects.equals(before.get(id), after.get(id))).toList();
        return new Outcome(now.version(), demands.size(), changed.size(), shown(caller, changed, before, after));
    }

    private List<Demand> demands(Caller caller, Trial trial) {
        if ((trial.needIds() == null) == (trial.divisionCode() == null)) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/needIds", "field.needs-or-division");
        }
        Scope scope = caller.scope();
        if (trial.divisionCode() != null) {
            long division = Long.parseLong(trial.divisionCode());
            if (!divisions.isWithin(caller, division)) {
                throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/divisionCode", "field.unknown-reference");
            }
            scope = new Scope(Area.below(division), false, Set.of(), null);
        }
        List<UUID> wanted = trial.needIds();
        return waiting.open(scope, List.of()).stream()
                .filter(open -> open.remaining() > 0)
                .map(Open::demand)
                .filter(demand -> wanted == null || wanted.contains(demand.id()))
                .limit(TRIED)
                .toList();
    }

    private static Map<UUID, UUID> firsts(Ranker ranker, List<Demand> demands, List<Supply> supplies) {
        Map<UUID, UUID> firsts = new HashMap<>();
        for (Demand demand : demands) {
            ranker.supplies(demand, supplies, 1).stream().map(Suggestion::supply).forEach(first -> firsts.put(demand.id(), first));
        }
        return firsts;
    }

    private List<Changed> shown(Caller caller, List<UUID> changed, Map<UUID, UUID> before, Map<UUID, UUID> after) {
        Map<UUID, NeedSummary> known = needs.summaries(caller.scope(), changed);
        List<UUID> named = new ArrayList<>();
        changed.forEach(id -> Stream.of(before.get(id), after.get(id)).filter(Objects::nonNull).forEach(named::add));
        Map<UUID, OfferSummary> supplies = offers.summaries(caller, named);
        return changed.stream()
                .filter(known::containsKey)
                .map(id -> new Changed(known.get(id), supplies.get(before.get(id)), supplies.get(after.get(id))))
                .toList();
    }
}
