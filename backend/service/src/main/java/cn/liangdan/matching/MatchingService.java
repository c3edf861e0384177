package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Eligibility;
import cn.liangdan.engine.HardCriterion;
import cn.liangdan.engine.Miss;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Offers for a need: those that fit by every hard criterion, best first, and the others with what they lack. */
@ApplicationScoped
public class MatchingService {
    private final Candidates candidates;
    private final Waiting waiting;
    private final Routes routes;
    private final Index index;
    private final NeedService needs;
    private final OfferService offers;
    private final Times times;

    MatchingService(Candidates candidates, Waiting waiting, Routes routes, Index index, NeedService needs, OfferService offers, Times times) {
        this.candidates = candidates;
        this.waiting = waiting;
        this.routes = routes;
        this.index = index;
        this.needs = needs;
        this.offers = offers;
        this.times = times;
    }

    /** An eligible offer and its score. */
    record Suggested(OfferSummary offer, Suggestion suggestion) {}

    /** A need that an offer could serve, and its score. */
    record Wanted(NeedSummary need, OfferSummary offer, Suggestion suggestion) {}

    /** @param policy that they were scored by */
    record Suggestions(Paging.Page<Suggested> page, Policy policy) {}

    /** @param policy that they were scored by */
    record WantedPage(Paging.Page<Wanted> page, Policy policy) {}

    Suggestions suggestions(Caller caller, UUID needId, Paging paging) {
        Lists lists = index.current();
        Demand demand = demand(caller, lists, needId);
        var ranking = Ranking.of(paging, Suggestion::supply, limit -> lists.offersFor(demand, limit));
        return new Suggestions(ranking.page(lists.offers(ranking.ids()), Suggested::new), lists.policy());
    }

    /** One that waits is in the lists, for whoever sees its village. */
    private Demand demand(Caller caller, Lists lists, UUID needId) {
        Demand listed = lists.need(needId);
        if (listed == null || caller.scope().client() != null || !caller.scope().area().contains(listed.division())) {
            return waiting.demand(caller, needId, Waiting.READERS);
        }
        caller.require(Waiting.READERS);
        return listed;
    }

    /** Needs that wait for what the offer gives, best first; none while it is not on the list. */
    WantedPage wanted(Caller caller, UUID offerId, Paging paging) {
        Lists lists = index.current();
        OfferSummary offer = offers.summaries(caller, List.of(offerId)).get(offerId);
        if (offer == null) {
            throw DomainException.notFound();
        }
        if (!caller.is(Role.DISPATCHER) && !offer.unit().id().equals(caller.unitId())) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        Stocked supply = candidates.supply(caller.scope(), offerId);
        Area own = caller.area();
        var ranking = Ranking.of(paging, Suggestion::demand, limit -> supply == null
                ? List.of()
                : lists.needsFor(supply, need -> own.contains(need.division()), limit));
        return new WantedPage(
                ranking.page(needs.summaries(caller.scope(), ranking.ids()), (need, one) -> new Wanted(need, offer, one)), lists.policy());
    }

    Routes.Advice routes(Caller caller, UUID needId) {
        Demand demand = waiting.demand(caller, needId, Waiting.READERS);
        return routes.of(demand.text(), demand.division());
    }

    /** The hard criteria that keep an offer from serving a need; capacity apart, and what a village or a dispatcher may overrule. */
    public List<HardCriterion> obstacles(Caller caller, UUID needId, UUID offerId) {
        Stocked offer = candidates.supply(caller.scope(), offerId);
        if (offer == null) {
            return List.of(HardCriterion.PUBLISHED);
        }
        Demand demand = Objects.requireNonNull(waiting.demand(Scope.SYSTEM, needId));
        return Eligibility.misses(demand, offer.supply(), context()).stream()
                .filter(miss -> !(miss instanceof Miss.CapacityShort || miss instanceof Miss.Rejected))
                .map(Miss::criterion)
                .toList();
    }

    private Context context() {
        return new Context(times.today(), candidates.mappings());
    }
}
