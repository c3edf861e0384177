package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.DemandIndex;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.SupplyIndex;
import cn.liangdan.engine.text.TextModel;
import cn.liangdan.offer.OfferSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both lists ready to be ranked, for one day and one policy. */
final class Lists {
    private final Policy policy;
    private final SupplyIndex offered;
    private final DemandIndex waiting;
    private final Map<UUID, OfferSummary> offers = new ConcurrentHashMap<>();
    private final Map<UUID, Demand> needs = new ConcurrentHashMap<>();

    /** @param summary what a page shows of it to everybody */
    record Offered(Supply supply, OfferSummary summary) {}

    Lists(Context context, Policy policy, List<Offered> offers, List<Demand> needs) {
        TextModel texts = TextModel.of(
                Stream.concat(needs.stream().map(Demand::text), offers.stream().map(offer -> offer.supply().text())).toList());
        this.policy = policy;
        offered = new SupplyIndex(context, policy, texts);
        waiting = new DemandIndex(context, policy, texts);
        offers.forEach(this::put);
        needs.forEach(this::put);
    }

    Policy policy() {
        return policy;
    }

    /** A need that waits, if it still does. */
    @Nullable Demand need(UUID id) {
        return needs.get(id);
    }

    /** Of some offers those that are on the list. */
    Map<UUID, OfferSummary> offers(List<UUID> ids) {
        Map<UUID, OfferSummary> found = new HashMap<>();
        ids.forEach(id -> found.computeIfAbsent(id, offers::get));
        return found;
    }

    void put(Offered offer) {
        offers.put(offer.supply().id(), offer.summary());
        offered.put(offer.supply());
    }

    void put(Demand need) {
        needs.put(need.id(), need);
        waiting.put(need);
    }

    void removeOffer(UUID id) {
        offers.remove(id);
        offered.remove(id);
    }

    void removeNeed(UUID id) {
        needs.remove(id);
        waiting.remove(id);
    }

    /** The best offers for a need. */
    List<Suggestion> offersFor(Demand need, int limit) {
        return offered.supplies(need, limit);
    }

    /** The needs that an offer would serve best, of those that somebody may see. */
    List<Suggestion> needsFor(Stocked offer, Predicate<Demand> seen, int limit) {
        return waiting.demands(offer.supply(), limit, seen);
    }
}
