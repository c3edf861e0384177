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
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offers for a need: those that fit by every hard criterion, best first, and the others with what they lack. */
@ApplicationScoped
public class MatchingService {
    private static final Policy POLICY = Policy.standard();

    private final Candidates candidates;
    private final NeedService needs;
    private final OfferService offers;
    private final Times times;

    MatchingService(Candidates candidates, NeedService needs, OfferService offers, Times times) {
        this.candidates = candidates;
        this.needs = needs;
        this.offers = offers;
        this.times = times;
    }

    /** An eligible offer and its score. */
    record Suggested(OfferSummary offer, Suggestion suggestion) {}

    /** An offer that does not fit, and what it lacks. */
    record Excluded(OfferSummary offer, List<Miss> misses) {}

    /** The score of an offer that is perfect by every criterion. */
    int highest() {
        return POLICY.highest();
    }

    Paging.Page<Suggested> suggestions(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = need(caller, needId);
        Demand demand = candidates.demand(caller.scope(), need);
        List<Supply> supplies = candidates.supplies(caller.scope(), need.categoryCode(), need.unit());
        List<Suggestion> ranked = ranker(demand, supplies).supplies(demand, supplies, supplies.size());
        List<Suggestion> shown = after(ranked, Suggestion::supply, paging);
        Map<UUID, OfferSummary> found = offers.summaries(caller, shown.stream().map(Suggestion::supply).toList());
        return paging.page(shown.stream()
                .filter(one -> found.containsKey(one.supply()))
                .map(one -> new Paging.Keyed<>(
                        new Suggested(Objects.requireNonNull(found.get(one.supply())), one), List.of(one.supply().toString())))
                .toList());
    }

    Paging.Page<Excluded> exclusions(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = need(caller, needId);
        Demand demand = candidates.demand(caller.scope(), need);
        List<Supply> supplies = candidates.supplies(caller.scope(), null, need.unit());
        List<Exclusion> all = ranker(demand, List.of()).excluded(demand, supplies, 0, supplies.size());
        List<Exclusion> shown = after(all, Exclusion::supply, paging);
        Map<UUID, OfferSummary> found = offers.summaries(caller, shown.stream().map(Exclusion::supply).toList());
        return paging.page(shown.stream()
                .filter(one -> found.containsKey(one.supply()))
                .map(one -> new Paging.Keyed<>(
                        new Excluded(Objects.requireNonNull(found.get(one.supply())), one.misses()),
                        List.of(one.supply().toString())))
                .toList());
    }

    private NeedSummary need(Caller caller, UUID id) {
        NeedSummary need = needs.summary(caller.scope(), id);
        if (need == null) {
            throw DomainException.notFound();
        }
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR);
        return need;
    }

    /** Words that few of the candidates use tell more. */
    private Ranker ranker(Demand demand, List<Supply> supplies) {
        List<String> texts = Stream.concat(Stream.of(demand.text()), supplies.stream().map(Supply::text)).toList();
        return new Ranker(context(), POLICY, TextModel.of(texts));
    }

    /** The next page's, and one more to know whether there is another. */
    private static <T> List<T> after(List<T> ranked, Function<T, UUID> id, Paging paging) {
        int start = 0;
        if (!paging.after().isEmpty()) {
            String last = paging.after().getLast();
            start = ranked.stream().map(one -> id.apply(one).toString()).toList().indexOf(last) + 1;
        }
        return ranked.stream().skip(start).limit(paging.limit() + 1L).toList();
    }

    /** The hard criteria, capacity apart, that keep an offer from serving a need. */
    public List<HardCriterion> obstacles(Caller caller, UUID needId, UUID offerId) {
        NeedSummary need = Objects.requireNonNull(needs.summary(Scope.SYSTEM, needId));
        Supply supply = candidates.supply(caller.scope(), offerId, need.unit());
        if (supply == null) {
            return List.of(HardCriterion.PUBLISHED);
        }
        return Eligibility.misses(Candidates.demand(need, 1).build(), supply, context()).stream()
                .filter(miss -> !(miss instanceof Miss.CapacityShort))
                .map(Miss::criterion)
                .toList();
    }

    private Context context() {
        return new Context(times.today(), candidates.mappings());
    }
}
