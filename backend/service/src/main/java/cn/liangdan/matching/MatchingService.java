package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Eligibility;
import cn.liangdan.engine.HardCriterion;
import cn.liangdan.engine.Miss;
import cn.liangdan.engine.Supply;
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

/** Offers that fit a need by every hard criterion, nearest unit first, then by id: the same list for the same data. */
@ApplicationScoped
public class MatchingService {
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

    /** An eligible offer; {@code remaining} in {@code capacityUnit} of the offer. */
    record Suggested(OfferSummary offer) {}

    Paging.Page<Suggested> suggestions(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = needs.summary(caller.scope(), needId);
        if (need == null) {
            throw DomainException.notFound();
        }
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR);
        Demand demand = Candidates.demand(need, Math.max(1, need.remaining()));
        List<Supply> fitting = Eligibility.supplies(
                demand, candidates.supplies(caller.scope(), need.categoryCode(), need.unit()), context());
        int start = paging.after().isEmpty() ? 0 : position(fitting, paging.after().getLast());
        List<UUID> shown = fitting.stream().skip(start).limit(paging.limit() + 1L).map(Supply::id).toList();
        Map<UUID, OfferSummary> found = offers.summaries(caller, shown);
        return paging.page(shown.stream()
                .filter(found::containsKey)
                .map(id -> new Paging.Keyed<>(
                        new Suggested(Objects.requireNonNull(found.get(id))), List.of(id.toString())))
                .toList());
    }

    private static int position(List<Supply> fitting, String after) {
        for (int i = 0; i < fitting.size(); i++) {
            if (fitting.get(i).id().toString().equals(after)) {
                return i + 1;
            }
        }
        return fitting.size();
    }

    /** The hard criteria, capacity apart, that keep an offer from serving a need. */
    public List<HardCriterion> obstacles(Caller caller, UUID needId, UUID offerId) {
        NeedSummary need = Objects.requireNonNull(needs.summary(Scope.SYSTEM, needId));
        Supply supply = candidates.supply(caller.scope(), offerId, need.unit());
        if (supply == null) {
            return List.of(HardCriterion.PUBLISHED);
        }
        return Eligibility.misses(Candidates.demand(need, 1), supply, context()).stream()
                .filter(miss -> !(miss instanceof Miss.CapacityShort))
                .map(Miss::criterion)
                .toList();
    }

    private Context context() {
        return new Context(times.today(), candidates.mappings());
    }
}
