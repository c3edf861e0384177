package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.DemandIndex;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.SupplyIndex;
import cn.liangdan.engine.text.TextModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both lists ready to be ranked, for one day and one policy. An offer that shares its unit with a need gives amounts of it,
 * to any other need occasions; so it stands in two indexes, of which each need asks both.
 */
final class Lists {
    private static final int MORE = 4;

    private final Policy policy;
    private final SupplyIndex byAmount;
    private final SupplyIndex byOccasion;
    private final DemandIndex waiting;
    private final Map<UUID, Stocked> offers = new ConcurrentHashMap<>();
    private final Map<UUID, Demand> needs = new ConcurrentHashMap<>();

    Lists(Context context, Policy policy, List<Stocked> offers, List<Demand> needs) {
        TextModel texts = TextModel.of(
                Stream.concat(needs.stream().map(Demand::text), offers.stream().map(offer -> offer.bare().text())).toList());
        this.policy = policy;
        byAmount = new SupplyIndex(context, policy, texts);
        byOccasion = new SupplyIndex(context, policy, texts);
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

    void put(Stocked offer) {
        UUID id = offer.bare().id();
        offers.put(id, offer);
        byAmount.put(offer.byAmount());
        if (offer.isGoods()) {
            byOccasion.remove(id);
        } else {
            byOccasion.put(offer.byOccasion());
        }
    }

    void put(Demand need) {
        needs.put(need.id(), need);
        waiting.put(need);
    }

    void removeOffer(UUID id) {
        offers.remove(id);
        byAmount.remove(id);
        byOccasion.remove(id);
    }

    void removeNeed(UUID id) {
        needs.remove(id);
        waiting.remove(id);
    }

    /** The best offers for a need. */
    List<Suggestion> offersFor(Demand need, int limit) {
        String unit = need.amount().unit();
        List<Suggestion> other = byOccasion.supplies(need, limit, supply -> !countedIn(supply.id(), unit));
        return joined(byAmount.supplies(need, limit), other, Suggestion::supply, limit);
    }

    private boolean countedIn(UUID offer, String unit) {
        Stocked known = offers.get(offer);
        return known == null || known.counted().equals(unit);
    }

    /** The needs that an offer would serve best, of those that somebody may see. */
    List<Suggestion> needsFor(Stocked offer, Predicate<Demand> seen, int limit) {
        Predicate<Suggestion> visible = one -> {
            Demand need = needs.get(one.demand());
            return need != null && seen.test(need);
        };
        Supply amounts = offer.byAmount();
        List<Suggestion> same = enough(limit, more -> waiting.demands(amounts, more), visible);
        if (offer.isGoods()) {
            return same;
        }
        Supply occasions = offer.byOccasion();
        Predicate<Suggestion> other = one -> {
            Demand need = needs.get(one.demand());
            return need != null && !need.amount().unit().equals(offer.counted());
        };
        return joined(same, enough(limit, more -> waiting.demands(occasions, more), visible.and(other)), Suggestion::demand, limit);
    }

    /** Asks for more until enough of them pass. */
    private static List<Suggestion> enough(int limit, IntFunction<List<Suggestion>> best, Predicate<Suggestion> passes) {
        int asked = limit;
        while (true) {
            List<Suggestion> found = best.apply(asked);
            List<Suggestion> passed = found.stream().filter(passes).limit(limit).toList();
            if (passed.size() == limit || found.size() < asked) {
                return passed;
            }
            asked = Math.multiplyExact(asked, MORE);
        }
    }

    private static List<Suggestion> joined(List<Suggestion> one, List<Suggestion> other, Function<Suggestion, UUID> id, int limit) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingInt(Suggestion::score).reversed().thenComparing(id))
                .limit(limit)
                .toList();
    }
}
