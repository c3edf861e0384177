package cn.liangdan.engine.plan;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans the needs that an auction can serve: those that take one occasion each, or those whose amounts may be spread.
 * Points are spread evenly over the units of a need.
 */
final class FlowShare {

    private static final long OCCASION = 1_000;
    private static final long FINEST = Network.HIGHEST_VALUE / 2;

    private final List<Candidate> candidates;
    private final boolean goods;
    private final PlanRules rules;
    private final Floors floors;
    private final Map<Slot, Integer> slots = new LinkedHashMap<>();

    /** A supply, or one of its windows if it counts by them. */
    private record Slot(UUID supply, @Nullable DateRange window) {

        static Slot of(Option option) {
            return new Slot(option.supply().id(), option.window());
        }
    }

    private final Network network;
    private final long[] reserved;
    private final long scale;

    /** By slot: the supply it is a window of, none if it is all of it. */
    private final List<@Nullable Supply> owners = new ArrayList<>();

    /**
     * @param goods whether amounts are counted, not occasions
     * @param floors of needs that take occasions; those that take goods are lured instead
     */
    FlowShare(List<Candidate> candidates, boolean goods, PlanRules rules, Floors floors, Stock stock) {
        this.floors = floors;
        this.candidates = candidates;
        this.goods = goods;
        this.rules = rules;
        scale = scale();
        long everything = candidates.stream().mapToLong(this::units).sum();
        network = new Network(candidates.size(), 16, 64);
        List<Long> planned = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (Option option : usable(candidate)) {
                if (slots.putIfAbsent(Slot.of(option), slots.size()) == null) {
                    long taken = option.left() == Long.MAX_VALUE ? 0 : stock.planned(option.supply());
                    long left = option.left() == Long.MAX_VALUE ? everything : inUnits(option.left() - taken);
                    network.addSlot(option.window() == null ? left : Math.min(left, option.eachWindow()));
                    planned.add(inUnits(taken));
                    owners.add(option.window() == null ? null : option.supply());
                }
            }
        }
        reserved = planned.stream().mapToLong(Long::longValue).toArray();
        for (Candidate candidate : candidates) {
            List<Option> options = usable(candidate);
            network.addNeed(
                    units(candidate),
                    options.stream()
                            .mapToInt(option -> slots.get(Slot.of(option)))
                            .toArray(),
                    options.stream()
                            .mapToInt(option -> perUnit(candidate, option.points()))
                            .toArray());
        }
    }

    /** @param elsewhere by region: needs that take goods, in all and served, which count towards the floors */
    Share plan(long[] elsewhere, long[] servedElsewhere, long workLimit, BooleanSupplier stop) {
        LimitedAuction auction = new LimitedAuction(network, limits(elsewhere, servedElsewhere), reserved);
        boolean complete = auction.run(rules.step(), workLimit, stop);
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
        return new Share(lines, auction.bound() / scale + rounded, complete);
    }

    private Line line(Candidate candidate, Option option, long units) {
        Supply supply = option.supply();
        Amount whole = candidate.demand().amount();
        Amount amount = goods ? new Amount(units, whole.unit()) : whole;
        long points = option.score() * units / units(candidate);
        return new Line(candidate.demand().id(), supply.id(), amount, points, option.window());
    }

    private Limits limits(long[] elsewhere, long[] servedElsewhere) {
        Limits none = Limits.none(network);
        int[] groupOf = none.groupOf();
        long[] limit = groups(groupOf);
        if (goods || floors.regions() == 0) {
            return new Limits(groupOf, limit, none.regionOf(), none.floor(), 0);
        }
        int[] regionOf = candidates.stream()
                .mapToInt(candidate -> floors.regionOf(candidate.demand()))
                .toArray();
        long[] floor = new long[floors.regions()];
        long[] least = new long[floor.length];
        for (int region = 0; region < floor.length; region++) {
            floor[region] = Math.max(0, floors.floor(region) - servedElsewhere[region]);
            least[region] = floors.floor(region) - elsewhere[region];
        }
        int price = Math.min(floors.points(), Network.HIGHEST_VALUE / 4);
        return new Limits(groupOf, limit, regionOf, floor, least, price);
    }

    /** Puts the windows of each supply into a group that gives no more than the supply has left. */
    private long[] groups(int[] groupOf) {
        Map<UUID, Integer> groups = new LinkedHashMap<>();
        List<Long> limits = new ArrayList<>();
        for (int slot = 0; slot < groupOf.length; slot++) {
            Supply owner = owners.get(slot);
            if (owner != null) {
                Integer group = groups.putIfAbsent(owner.id(), groups.size());
                groupOf[slot] = group == null ? groups.size() - 1 : group;
                if (group == null) {
                    limits.add(inUnits(Option.left(owner)) - reserved[slot]);
                }
            }
        }
        return limits.stream().mapToLong(Long::longValue).toArray();
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
