package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Ranker;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Plan;
import cn.liangdan.engine.plan.PlanRules;
import cn.liangdan.engine.plan.Planner;
import cn.liangdan.engine.text.TextModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One plan for what stands on the two lists at one moment; knows nothing of jobs. */
final class PlanComputation {
    private static final int BONUS_PART = 5;
    private static final int PERCENT = 100;
    private static final int THOUSANDTHS = 1_000;

    private final long division;
    private final PlanOrder.Rules rules;
    private final Context context;
    private final Policy policy;

    PlanComputation(long division, PlanOrder.Rules rules, Context context, Policy policy) {
        this.division = division;
        this.rules = rules;
        this.context = context;
        this.policy = policy;
    }

    /** A line before it has a name and its unit's. */
    record Draft(Open need, Stocked offer, int quantity, long points, PlanLine.Change change, List<PlanLine.Part> parts) {
        int takes() {
            String unit = need.demand().amount().unit();
            if (offer.counted().equals(unit)) {
                return quantity;
            }
            Integer people = need.people();
            Integer room = offer.perOccurrence();
            return people == null || room == null ? 1 : Math.ceilDiv(people, room);
        }
    }

    /** @param dropped points that lines were worth for which the offer turned out to have no room */
    record Result(List<Draft> lines, Plan plan, long dropped) {
        long worth() {
            return plan.worth() - dropped;
        }

        long value() {
            return lines.stream().mapToLong(Draft::points).sum();
        }
    }

    Result compute(List<Open> needs, List<Stocked> offers, BooleanSupplier stop) {
        Map<UUID, Open> open = needs.stream().filter(Open::plannable).collect(Collectors.toMap(need -> need.demand().id(), need -> need));
        Map<UUID, Stocked> stock = stock(open.values().stream().toList(), offers);
        List<Demand> demands = open.values().stream().map(Open::demand).toList();
        List<Supply> supplies = stock.values().stream().map(Stocked::byOccasion).toList();
        TextModel texts = TextModel.of(Stream.concat(demands.stream().map(Demand::text), supplies.stream().map(Supply::text)).toList());
        Plan plan = demands.isEmpty()
                ? new Plan(List.of(), 0, 0, 0, Plan.Outcome.COMPLETE)
                : new Planner(context, policy, texts).plan(demands, supplies, planRules(open.values().stream().toList()), workLimit(), stop);
        Ranker ranker = new Ranker(context, policy, texts);
        List<Draft> drafts = plan.lines().stream()
                .map(line -> draft(line, Objects.requireNonNull(open.get(line.need())), Objects.requireNonNull(stock.get(line.supply())), ranker))
                .toList();
        return roomFor(drafts, plan, stock);
    }

    private long workLimit() {
        return Objects.requireNonNullElse(rules.workLimit(), Long.MAX_VALUE);
    }

    /** What unanswered proposals reserve is free to be proposed anew, first of all to the same. */
    private static Map<UUID, Stocked> stock(List<Open> needs, List<Stocked> offers) {
        Map<UUID, Stocked> stock = new TreeMap<>(offers.stream().collect(Collectors.toMap(offer -> offer.bare().id(), Function.identity())));
        for (Open need : needs) {
            Open.Proposal proposal = need.proposal();
            if (proposal != null && proposal.offerId() != null) {
                stock.computeIfPresent(proposal.offerId(), (id, offer) -> offer.givenBack(proposal.takes()));
            }
        }
        return stock;
    }

    private PlanRules planRules(List<Open> needs) {
        Map<UUID, UUID> promised = new HashMap<>();
        Map<Long, Long> areas = new TreeMap<>();
        for (Open need : needs) {
            Open.Proposal proposal = need.proposal();
            if (proposal != null && proposal.offerId() != null) {
                promised.put(need.demand().id(), proposal.offerId());
            }
            areas.merge(areaOf(division, need.demand().division()), 1L, Long::sum);
        }
        List<PlanRules.Floor> floors = new ArrayList<>();
        Integer percent = Objects.requireNonNull(rules.floorPercent());
        areas.forEach((area, count) -> floors.add(new PlanRules.Floor(floorArea(area), count * percent / PERCENT)));
        PlanRules standard = PlanRules.standard();
        return new PlanRules(
                standard.options(), standard.step(), promised, policy.highest() / BONUS_PART, percent == 0 ? List.of() : floors,
                percent == 0 ? 0 : policy.highest());
    }

    /** What a need of the whole division counts for; its floor must not cover the areas below. */
    private Area floorArea(long area) {
        return area == division ? new Area(area, area) : Area.under(area);
    }

    /** The area of the level right below a division in which a village lies. */
    static long areaOf(long division, long village) {
        Level level = Level.of(division);
        return Level.values()[Math.max(0, level.ordinal() - 1)].above(village);
    }

    private static Draft draft(Plan.Line line, Open need, Stocked offer, Ranker ranker) {
        Open.Proposal proposal = need.proposal();
        PlanLine.Change change = proposal == null
                ? PlanLine.Change.NEW
                : line.supply().equals(proposal.offerId()) ? PlanLine.Change.SAME : PlanLine.Change.CHANGED;
        List<PlanLine.Part> parts = Told.parts(ranker.score(need.demand(), offer.byOccasion()));
        return new Draft(need, offer, whole(line.amount()), line.points(), change, parts);
    }

    /** Needs ask for whole units. */
    static int whole(Amount amount) {
        return (int) (amount.thousandths() / THOUSANDTHS);
    }

    /** A service may take several occasions for one need, which the engine does not know: what no longer fits is left out. */
    private Result roomFor(List<Draft> drafts, Plan plan, Map<UUID, Stocked> stock) {
        Map<UUID, Long> left = new HashMap<>();
        stock.forEach((id, offer) -> left.put(id, offer.remaining()));
        List<Draft> kept = new ArrayList<>();
        long dropped = 0;
        for (Draft draft : drafts.stream().sorted(FIRST_COME).toList()) {
            UUID offer = draft.offer().bare().id();
            long rest = Objects.requireNonNull(left.get(offer)) - draft.takes();
            if (draft.quantity() > 0 && rest >= 0) {
                left.put(offer, rest);
                kept.add(draft);
            } else {
                dropped += draft.points() + policy.highest() / BONUS_PART + (rules.floorPercent() == 0 ? 0 : policy.highest());
            }
        }
        return new Result(kept.stream().sorted(SHOWN).toList(), plan, dropped);
    }

    private static final Comparator<Draft> BEST = Comparator.comparingLong(Draft::points).reversed()
            .thenComparing(draft -> draft.need().demand().id()).thenComparing(draft -> draft.offer().bare().id());
    private static final Comparator<Draft> FIRST_COME =
            Comparator.comparing((Draft draft) -> draft.change() != PlanLine.Change.SAME).thenComparing(BEST);

    /** What is new first. */
    private static final Comparator<Draft> SHOWN = Comparator.comparing((Draft draft) -> draft.change() == PlanLine.Change.SAME)
            .thenComparing(draft -> draft.change() == PlanLine.Change.CHANGED).thenComparing(BEST);
}
