package cn.liangdan.engine.plan;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Plans the needs that an auction can serve: those that take one occasion each, or those whose amounts may be spread.
 * Points are spread evenly over the units of a need.
 */
final class FlowShare {

    private static final long OCCASION = 1_000;
    private static final int ROUNDS = 12;
    private static final long FINEST = Network.HIGHEST_VALUE / 2;

    private final List<Candidate> candidates;
    private final boolean goods;
    private final PlanRules rules;
    private final Map<UUID, Integer> slots = new LinkedHashMap<>();
    private final Network network;
    private final long[] reserved;
    private final long scale;

    /** @param goods whether amounts are counted, not occasions */
    FlowShare(List<Candidate> candidates, boolean goods, PlanRules rules, Stock stock) {
        this.candidates = candidates;
        this.goods = goods;
        this.rules = rules;
        scale = scale();
        long everything = candidates.stream().mapToLong(this::units).sum();
        network = new Network(candidates.size(), 16, 64);
        List<Long> planned = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (Option option : usable(candidate)) {
                if (slots.putIfAbsent(option.supply().id(), slots.size()) == null) {
                    long taken = option.left() == Long.MAX_VALUE ? 0 : stock.planned(option.supply());
                    long left = option.left() == Long.MAX_VALUE ? everything : inUnits(option.left() - taken);
                    network.addSlot(left);
                    planned.add(inUnits(taken));
                }
            }
        }
        reserved = planned.stream().mapToLong(Long::longValue).toArray();
        for (Candidate candidate : candidates) {
            List<Option> options = usable(candidate);
            network.addNeed(
                    units(candidate),
                    options.stream()
                            .mapToInt(option -> slots.get(option.supply().id()))
                            .toArray(),
                    options.stream()
                            .mapToInt(option -> perUnit(candidate, option.points()))
                            .toArray());
        }
    }

    Share plan(long workLimit, BooleanSupplier stop) {
        LimitedAuction auction = new LimitedAuction(network, limits(), reserved);
        boolean complete = auction.run(rules.step(), ROUNDS, workLimit, stop);
        Flow flow = auction.best();
        List<Line> lines = new ArrayList<>();
        for (int need = 0; need < candidates.size(); need++) {
            Candidate candidate = candidates.get(need);
            List<Option> options = usable(candidate);
            for (int i = 0; i < options.size(); i++) {
                long units = flow.units(network.begin(need) + i);
                if (units > 0) {
                    lines.add(line(candidate, options.get(i), units));
                }
            }
        }
        // Points of a unit were rounded down: by less than one each.
        long rounded = goods && !candidates.isEmpty()
                ? candidates.stream().mapToLong(this::units).sum() / scale + 1
                : 0;
        return new Share(lines, flow.worth() / scale, auction.bound() / scale + rounded, complete);
    }

    private Line line(Candidate candidate, Option option, long units) {
        Supply supply = option.supply();
        Amount whole = candidate.demand().amount();
        Amount amount = goods ? new Amount(units, whole.unit()) : whole;
        return new Line(candidate.demand().id(), supply.id(), amount, option.score() * units / units(candidate));
    }

    private Limits limits() {
        Limits none = Limits.none(network);
        if (goods || rules.floors().isEmpty() || rules.floorPoints() == 0) {
            return none;
        }
        int[] regionOf = none.regionOf();
        long[] floor = rules.floors().stream().mapToLong(PlanRules.Floor::needs).toArray();
        for (int need = 0; need < regionOf.length; need++) {
            for (int region = 0; region < floor.length; region++) {
                if (rules.floors()
                        .get(region)
                        .area()
                        .contains(candidates.get(need).demand().division())) {
                    regionOf[need] = region;
                }
            }
        }
        int price = (int) Math.min(rules.floorPoints(), Network.HIGHEST_VALUE / 4);
        return new Limits(none.groupOf(), none.limit(), regionOf, floor, price);
    }

    private List<Option> usable(Candidate candidate) {
        return candidate.options().stream()
                .filter(option -> !goods || option.goods() || option.supply().capacity() == null)
                .toList();
    }

    private long units(Candidate candidate) {
        return goods ? candidate.demand().amount().thousandths() : 1;
    }

    private long inUnits(long thousandths) {
        return goods ? thousandths : thousandths / OCCASION;
    }

    /** So that the points of a unit are as fine as fits. */
    private long scale() {
        if (!goods) {
            return 1;
        }
        return candidates.stream()
                .flatMapToLong(candidate -> candidate.options().stream()
                        .mapToLong(option -> FINEST / Math.max(1, option.points() / units(candidate) + 1)))
                .min()
                .orElse(1);
    }

    private int perUnit(Candidate candidate, int points) {
        return (int) Math.max(1, (double) points * scale / units(candidate));
    }
}
