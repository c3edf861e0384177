package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Outing;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Visit;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.need.NeedView;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a unit promised to villages of one town, put together into trips, and what it could serve there on the way. */
@ApplicationScoped
class Outings {
    /** Visits that a team can make in a day. */
    private static final int MOST_VISITS = 8;

    /** Waiting needs looked at for each offer. */
    private static final int MOST_WAITING = 100;

    private final Index index;
    private final Promises promises;
    private final Candidates candidates;
    private final NeedService needs;
    private final OrganisationService organisation;
    private final DivisionService divisions;
    private final Times times;

    Outings(
            Index index, Promises promises, Candidates candidates, NeedService needs, OrganisationService organisation,
            DivisionService divisions, Times times) {
        this.index = index;
        this.promises = promises;
        this.candidates = candidates;
        this.needs = needs;
        this.organisation = organisation;
        this.divisions = divisions;
        this.times = times;
    }

    record Visited(Promises.Promised promise, NeedSummary need) {}

    record Added(NeedSummary need, NeedView.OfferRef offer, List<DateRange> days) {}

    record Told(DivisionRef division, List<DateRange> days, List<Visited> visits, List<Added> additions) {}

    private record Wanted(Demand need, Stocked offer, int score) {}

    Paging.Page<Told> list(Caller caller, Query query, Paging paging) {
        Lists lists = index.current();
        UUID unit = unit(caller, query.id("unitId"));
        List<OutingDraft> drafts = drafts(promises.visits(caller.scope(), unit, times.today()));
        addWaiting(caller, lists, drafts, candidates.suppliesOf(caller.scope(), unit));
        List<OutingDraft> worth = drafts.stream()
                .filter(OutingDraft::isWorthTelling)
                .sorted(OutingDraft.MOST_PRESSING_FIRST)
                .toList();
        var ranking = Ranking.of(paging, OutingDraft::id, limit -> worth);
        Set<UUID> onPage = Set.copyOf(ranking.ids());
        List<OutingDraft> shown = worth.stream().filter(draft -> onPage.contains(draft.id())).toList();
        return ranking.page(told(caller, shown), (told, draft) -> told);
    }

    private UUID unit(Caller caller, @Nullable UUID asked) {
        caller.require(Role.CLERK, Role.DISPATCHER);
        UUID wanted = caller.is(Role.CLERK) ? Objects.requireNonNullElse(asked, Objects.requireNonNull(caller.unitId())) : asked;
        if (wanted == null) {
            throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.missing", "unitId");
        }
        boolean may = caller.is(Role.CLERK) ? wanted.equals(caller.unitId()) : organisation.reach(caller, wanted) != null;
        if (!may) {
            throw DomainException.notFound();
        }
        return wanted;
    }

    private List<OutingDraft> drafts(List<Promises.Promised> promised) {
        LocalDate today = times.today();
        Map<UUID, Promises.Promised> byId =
                promised.stream().collect(Collectors.toMap(one -> one.visit().id(), Function.identity()));
        List<Visit> visits = promised.stream().map(Promises.Promised::visit).toList();
        return Outing.bundle(visits, Level.TOWNSHIP, MOST_VISITS, today).stream()
                .map(outing -> new OutingDraft(outing, outing.visits().stream().map(byId::get).toList()))
                .toList();
    }

    /** Each waiting need goes with the most pressing outing to its town that it suits. */
    private void addWaiting(Caller caller, Lists lists, List<OutingDraft> drafts, List<Stocked> supplies) {
        Map<Long, List<OutingDraft>> towns = drafts.stream()
                .sorted(OutingDraft.MOST_PRESSING_FIRST)
                .collect(Collectors.groupingBy(draft -> draft.outing().division()));
        Set<UUID> promised = drafts.stream().flatMap(draft -> draft.needIds().stream()).collect(Collectors.toSet());
        Area own = caller.area();
        Predicate<Demand> near = need -> own.contains(need.division())
                && towns.containsKey(Level.TOWNSHIP.above(need.division()))
                && !promised.contains(need.id());
        for (Wanted wanted : wanted(lists, supplies, near)) {
            towns.get(Level.TOWNSHIP.above(wanted.need().division())).stream()
                    .anyMatch(draft -> draft.takesAlong(wanted.need(), wanted.offer()));
        }
    }

    /** Best first, each with the offer that serves it best. */
    private static List<Wanted> wanted(Lists lists, List<Stocked> supplies, Predicate<Demand> near) {
        List<Wanted> all = new ArrayList<>();
        for (Stocked offer : supplies) {
            if (!Promises.FROM_AFAR.contains(offer.supply().form())) {
                for (Suggestion one : lists.needsFor(offer, near, MOST_WAITING)) {
                    Demand need = lists.need(one.demand());
                    if (need != null) {
                        all.add(new Wanted(need, offer, one.score()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Wanted::score).reversed()
                .thenComparing((Wanted one) -> one.need().id())
                .thenComparing(one -> one.offer().id()));
        Map<UUID, Wanted> best = new LinkedHashMap<>();
        all.forEach(one -> best.putIfAbsent(one.need().id(), one));
        return List.copyOf(best.values());
    }

    private Map<UUID, Told> told(Caller caller, List<OutingDraft> drafts) {
        Map<UUID, NeedSummary> known =
                needs.summaries(caller.scope(), drafts.stream().flatMap(draft -> draft.needIds().stream()).toList());
        Map<Long, DivisionRef> towns =
                divisions.refs(drafts.stream().map(draft -> draft.outing().division()).distinct().toList());
        return drafts.stream().collect(Collectors.toMap(OutingDraft::id, draft -> new Told(
                Objects.requireNonNull(towns.get(draft.outing().division())),
                draft.outing().days(),
                draft.visits().stream().map(one -> new Visited(one, Objects.requireNonNull(known.get(one.needId())))).toList(),
                draft.additions().stream()
                        .filter(one -> known.containsKey(one.needId()))
                        .map(one -> new Added(known.get(one.needId()), one.offer(), one.days()))
                        .toList())));
    }
}
