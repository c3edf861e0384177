package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Eligibility;
import cn.liangdan.engine.Exclusion;
import cn.liangdan.engine.HardCriterion;
import cn.liangdan.engine.Miss;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Ranker;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.text.TextModel;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers for a need: those that fit by every hard criterion, best first, and the others with what they lack. */
@ApplicationScoped
public class MatchingService {
    private static final Policy POLICY = Policy.standard();

    private final Candidates candidates;
    private final Waiting waiting;
    private final Routes routes;
    private final NeedService needs;
    private final OfferService offers;
    private final Times times;

    MatchingService(Candidates candidates, Waiting waiting, Routes routes, NeedService needs, OfferService offers, Times times) {
        this.candidates = candidates;
        this.waiting = waiting;
        this.routes = routes;
        this.needs = needs;
        this.offers = offers;
        this.times = times;
    }

    /** An eligible offer and its score. */
    record Suggested(OfferSummary offer, Suggestion suggestion) {}

    /** A need that an offer could serve, and its score. */
    record Wanted(NeedSummary need, OfferSummary offer, Suggestion suggestion) {}

    /** An offer that does not fit, and what it lacks. */
    record Excluded(OfferSummary offer, List<Miss> misses) {}

    /** The score of an offer that is perfect by every criterion. */
    int highest() {
        return POLICY.highest();
    }

    Paging.Page<Suggested> suggestions(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = need(caller, needId);
        Demand demand = waiting.demand(caller.scope(), needId);
        List<Supply> supplies = supplies(caller, need.categoryCode(), need.unit());
        var ranking = new Ranking<>(ranker(demand, supplies).supplies(demand, supplies, supplies.size()), Suggestion::supply);
        List<Suggestion> next = ranking.next(paging);
        return ranking.page(paging, next, offers.summaries(caller, ranking.ids(next)), Suggested::new);
    }

    Paging.Page<Excluded> exclusions(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = need(caller, needId);
        Demand demand = waiting.demand(caller.scope(), needId);
        List<Supply> supplies = supplies(caller, null, need.unit());
        var ranking = new Ranking<>(ranker(demand, List.of()).excluded(demand, supplies, 0, supplies.size()), Exclusion::supply);
        List<Exclusion> next = ranking.next(paging);
        return ranking.page(
                paging, next, offers.summaries(caller, ranking.ids(next)), (offer, one) -> new Excluded(offer, one.misses()));
    }

    private List<Supply> supplies(Caller caller, @Nullable String category, String unit) {
        return candidates.supplies(caller.scope(), category).stream().map(offer -> offer.forUnit(unit)).toList();
    }

    /** Needs that wait for what the offer gives, best first; none while it is not on the list. */
    Paging.Page<Wanted> wanted(Caller caller, UUID offerId, Paging paging) {
        OfferSummary offer = offers.summaries(caller, List.of(offerId)).get(offerId);
        if (offer == null) {
            throw DomainException.notFound();
        }
        if (!caller.is(Role.DISPATCHER) && !offer.unit().id().equals(caller.unitId())) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        Stocked supply = candidates.supply(caller.scope(), offerId);
        List<Demand> demands = supply == null ? List.of() : waiting.demands(caller.scope(), offer.categoryCode());
        var ranking = new Ranking<>(supply == null ? List.of() : ranked(supply, demands), Suggestion::demand);
        List<Suggestion> next = ranking.next(paging);
        return ranking.page(
                paging, next, needs.summaries(caller.scope(), ranking.ids(next)), (need, one) -> new Wanted(need, offer, one));
    }

    /** Those that count in the offer's own unit take amounts of it, the others occasions. */
    private List<Suggestion> ranked(Stocked offer, List<Demand> demands) {
        List<String> texts = Stream.concat(Stream.of(offer.bare().text()), demands.stream().map(Demand::text)).toList();
        Ranker ranker = new Ranker(context(), POLICY, TextModel.of(texts));
        Map<Boolean, List<Demand>> parts = demands.stream()
                .collect(Collectors.partitioningBy(demand -> demand.amount().unit().equals(offer.counted())));
        return Stream.of(parts.get(true), parts.get(false))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> ranker.demands(offer.forUnit(part.getFirst().amount().unit()), part, part.size()).stream())
                .sorted(Comparator.comparingInt(Suggestion::score).reversed().thenComparing(Suggestion::demand))
                .toList();
    }

    private NeedSummary need(Caller caller, UUID id) {
        NeedSummary need = needs.summary(caller.scope(), id);
        if (need == null) {
            throw DomainException.notFound();
        }
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR);
        return need;
    }

    Routes.Advice routes(Caller caller, UUID needId) {
        NeedSummary need = need(caller, needId);
        return routes.of(waiting.demand(caller.scope(), needId).text(), Long.parseLong(need.division().code()));
    }

    /** Words that few of the candidates use tell more. */
    private Ranker ranker(Demand demand, List<Supply> supplies) {
        List<String> texts = Stream.concat(Stream.of(demand.text()), supplies.stream().map(Supply::text)).toList();
        return new Ranker(context(), POLICY, TextModel.of(texts));
    }

    /** The hard criteria, capacity apart, that keep an offer from serving a need. */
    public List<HardCriterion> obstacles(Caller caller, UUID needId, UUID offerId) {
        Stocked offer = candidates.supply(caller.scope(), offerId);
        if (offer == null) {
            return List.of(HardCriterion.PUBLISHED);
        }
        Demand demand = waiting.demand(Scope.SYSTEM, needId);
        return Eligibility.misses(demand, offer.forUnit(demand.amount().unit()), context()).stream()
                .filter(miss -> !(miss instanceof Miss.CapacityShort))
                .map(Miss::criterion)
                .toList();
    }

    private Context context() {
        return new Context(times.today(), candidates.mappings());
    }
}
