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
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

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

    /**
     * A line before it has a name and its unit's.
     *
     * @param day the one of a standing offer
     */
    record Draft(
            Open need, Stocked offer, int quantity, @Nullable LocalDate day, long points, PlanLine.Change change,
            List<PlanLine.Part> parts) {

        Draft on(@Nullable LocalDate one) {
            return new Draft(need, offer, quantity, one, points, change, parts);
        }

        int places() {
            return PlanSeats.places(offer, need, quantity);
        }

        /** Of the offer in all. On a day of its own it is one occasion, whoever comes. */
        int takes() {
            String unit = need.demand().amount().unit();
            if (offer.counted().equals(unit)) {
                return quantity;
            }
            Integer people = need.people();
            Integer room = offer.perOccurrence();
            return people == null || room == null || day != null ? 1 : Math.ceilDiv(people, room);
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

    Result compute(List<Open> needs, List<Stocked> offers, PlanDays.Calendar calendar, BooleanSupplier stop) {
        Map<UUID, Open> open = needs.stream().filter(Open::plannable).collect(Collectors.toMap(need -> need.demand().id(), need -> need));
        Map<UUID, Stocked> stock = stock(open.values().stream().toList(), offers);
        List<Demand> demands = open.values().stream().map(Open::demand).toList();
        PlanSeats seats = new PlanSeats(calendar, open);
        Map<UUID, Supply> supplies = new TreeMap<>();
        stock.values().stream().flatMap(offer -> seats.supply(offer, open.values())).forEach(supply -> supplies.put(supply.id(), supply));
        TextModel texts = TextModel.of(Stream.concat(demands.stream().map(Demand::text), supplies.values().stream().map(Supply::text)).toList());
        Plan plan = demands.isEmpty()
                ? new Plan(List.of(), 0, 0, 0, Plan.Outcome.COMPLETE)
                : new Planner(context, policy, texts).plan(demands, supplies.values(), planRules(open.values().stream().toList()), workLimit(), stop);
        Ranker ranker = new Ranker(context, policy, texts);
        List<Draft> drafts = plan.lines().stream()
                .map(line -> {
                    Open need = Objects.requireNonNull(open.get(line.need()));
                    Supply supply = Objects.requireNonNull(supplies.get(line.supply()));
                    List<PlanLine.Part> parts = Told.parts(ranker.score(need.demand(), supply));
                    return draft(line, need, Objects.requireNonNull(stock.get(line.supply())), parts);
                })
                .toList();
        return roomFor(drafts, plan, stock, seats);
    }

    private long workLimit() {
        return Objects.requireNonNullElse(rules.workLimit(), Long.MAX_VALUE);
    }

    /** What unanswered proposals reserve is free to be proposed anew, first of all to the same. */
    private static Map<UUID, Stocked> stock(List<Open> needs, List<Stocked> offers) {
        Map<UUID, Stocked> stock = new TreeMap<>(offers.stream().collect(Collectors.toMap(offer -> offer.id(), Function.identity())));
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

    private static Draft draft(Plan.Line line, Open need, Stocked offer, List<PlanLine.Part> parts) {
        Open.Proposal proposal = need.proposal();
        PlanLine.Change change = proposal == null
                ? PlanLine.Change.NEW
                : line.supply().equals(proposal.offerId()) ? PlanLine.Change.SAME : PlanLine.Change.CHANGED;
        return new Draft(need, offer, whole(line.amount()), null, line.points(), change, parts);
    }

    /** Needs ask for whole units. */
    static int whole(Amount amount) {
        return (int) (amount.thousandths() / THOUSANDTHS);
    }

    /** How many occasions or places a need takes the engine does not know: what no longer fits is left out. */
    private Result roomFor(List<Draft> drafts, Plan plan, Map<UUID, Stocked> stock, PlanSeats seats) {
        Map<UUID, Long> left = new HashMap<>();
        stock.forEach((id, offer) -> left.put(id, offer.remaining()));
        List<Draft> kept = new ArrayList<>();
        long dropped = 0;
        for (Draft draft : drafts.stream().sorted(FIRST_COME).toList()) {
            UUID offer = draft.offer().id();
            Draft seated = seats.seat(draft);
            long rest = Objects.requireNonNull(left.get(offer)) - (seated == null ? 0 : seated.takes());
            if (seated != null && draft.quantity() > 0 && rest >= 0) {
                left.put(offer, rest);
                seats.take(seated);
                kept.add(seated);
            } else {
                dropped += draft.points() + policy.highest() / BONUS_PART + (rules.floorPercent() == 0 ? 0 : policy.highest());
            }
        }
        return new Result(kept.stream().sorted(SHOWN).toList(), plan, dropped);
    }

    private static final Comparator<Draft> BEST = Comparator.comparingLong(Draft::points).reversed()
            .thenComparing(draft -> draft.need().demand().id()).thenComparing(draft -> draft.offer().id());

    /** What stands keeps its place, and advice takes none from what can be dispatched. */
    private static final Comparator<Draft> FIRST_COME = Comparator.comparing((Draft draft) -> draft.change() != PlanLine.Change.SAME)
            .thenComparing(draft -> draft.change() == PlanLine.Change.CHANGED).thenComparing(BEST);

    /** What is new first. */
    private static final Comparator<Draft> SHOWN = Comparator.comparing((Draft draft) -> draft.change() == PlanLine.Change.SAME)
            .thenComparing(draft -> draft.change() == PlanLine.Change.CHANGED).thenComparing(BEST);
}
