package cn.liangdan.matching;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.catalogue.CatalogueService.CategoryName;
import cn.liangdan.catalogue.CatalogueService.NamedCategory;
import cn.liangdan.engine.CategoryMappings;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Exclusion;
import cn.liangdan.engine.Miss;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Ranker;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.text.TextModel;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The offers that do not fit a need, and what each lacks. */
@ApplicationScoped
class Exclusions {
    private final MatchingService matching;
    private final Candidates candidates;
    private final Waiting waiting;
    private final OfferService offers;
    private final CatalogueService catalogue;
    private final Times times;

    Exclusions(
            MatchingService matching, Candidates candidates, Waiting waiting, OfferService offers, CatalogueService catalogue,
            Times times) {
        this.matching = matching;
        this.candidates = candidates;
        this.waiting = waiting;
        this.offers = offers;
        this.catalogue = catalogue;
        this.times = times;
    }

    /** An offer that does not fit, and what it lacks. */
    record Excluded(OfferSummary offer, List<Miss> misses) {}

    /** @param categories the names of all categories by code */
    record Found(Paging.Page<Excluded> page, Map<String, CategoryName> categories) {}

    Found of(Caller caller, UUID needId, Paging paging) {
        NeedSummary need = matching.need(caller, needId);
        Demand demand = waiting.demand(caller.scope(), needId);
        List<Supply> supplies = candidates.known(caller.scope()).stream().map(offer -> offer.forUnit(need.unit())).toList();
        List<NamedCategory> categories = catalogue.named();
        Context context = new Context(times.today(), mappings(categories));
        Ranker ranker = new Ranker(context, Policy.standard(), TextModel.plain());
        var ranking = Ranking.of(paging, Exclusion::supply, limit -> ranker.excluded(demand, supplies, 0, supplies.size()));
        return new Found(
                ranking.page(offers.summaries(caller, ranking.ids()), (offer, one) -> new Excluded(offer, one.misses())),
                categories.stream().collect(Collectors.toMap(NamedCategory::code, NamedCategory::name)));
    }

    private static CategoryMappings mappings(List<NamedCategory> categories) {
        return CategoryMappings.of(categories.stream()
                .flatMap(one -> one.mappedTo().stream().map(other -> new CategoryMappings.Pair(one.code(), other)))
                .toList());
    }
}
