package cn.liangdan.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The auction under further limits. Groups of slots are part of the auction itself. Each floor has a price of its own,
 * never negative, that makes the needs of a starved region more valuable; prices move until the floors hold or the rounds
 * are over. Whatever the prices, they prove a bound.
 */
public final class LimitedAuction {

    /** Prices of limits are looked for with bids this much coarser. */
    private static final int COARSE = 10;

    /** Rounds that may pass without the bound falling by a part of itself. */
    private static final int PATIENCE = 2;

    private static final int ENOUGH = 200;

    private record Part(int need, int pair, long units, int value) {}

    private final Network network;
    private final Limits limits;
    private final long[] reserved;
    private final double[] floorPrice;
    private Flow best;
    private long bound = Long.MAX_VALUE;
    private List<Part> floorParts = List.of();
    private long leastMissed = Long.MAX_VALUE;
    private long work;

    /** Whether the last bids came to their end, and whether all limits held then. */
    private boolean done = true;

    private boolean kept;

    /** @param reserved by slot: what it has besides, for others; the bound counts it in */
    public LimitedAuction(Network network, Limits limits, long[] reserved) {
        this.reserved = reserved;
        this.network = network;
        this.limits = limits;
        floorPrice = new double[limits.floor().length];
        best = new Flow(network, limits);
    }

    /**
     * Looks for prices with coarse bids, then bids finely at those that proved most.
     *
     * @return whether it came to its end; if not, what there is is a plan all the same
     */
    public boolean run(double step, int rounds, long workLimit, BooleanSupplier stop) {
        best.fill();
        double pace = network.greatestValue() / 4.0;
        double[] told = floorPrice.clone();
        long lowest = Long.MAX_VALUE;
        int since = 0;
        for (int round = 0; round < rounds && floorPrice.length > 0; round++) {
            double[] now = floorPrice.clone();
            long proved = bid(COARSE * step, workLimit, stop, pace);
            since = proved < lowest - lowest / ENOUGH ? 0 : since + 1;
            if (proved < lowest) {
                lowest = proved;
                told = now;
            }
            if (!done || kept || since == PATIENCE) {
                break;
            }
            pace *= 0.7;
        }
        if (done) {
            System.arraycopy(told, 0, floorPrice, 0, floorPrice.length);
            bid(step, workLimit, stop, pace);
        }
        boolean close = bound - best.worth() < bound / ENOUGH;
        return done && (kept || close || floorsFirst(step, workLimit, stop));
    }

    /** Lets all bid at the present prices, moves the prices and gives the bound that they proved. */
    private long bid(double step, long workLimit, BooleanSupplier stop, double pace) {
        Network priced = priced();
        Auction auction = new Auction(priced, Auction.step(priced, step), new Groups(limits.groupOf(), limits.limit()));
        done = auction.run(workLimit - work, stop);
        work += auction.work();
        long proved = bound(auction);
        bound = Math.min(bound, proved);
        kept = take(auction, pace);
        return proved;
    }

    /**
     * Needs that are all alike follow a price all together. So what fills the floors is taken from the round that
     * missed them least, and the rest is planned once more without the floors' prices.
     */
    private boolean floorsFirst(double step, long workLimit, BooleanSupplier stop) {
        if (floorParts.isEmpty()) {
            return true;
        }
        Flow flow = new Flow(network, limits);
        long[] missing = limits.floor().clone();
        for (Part part : floorParts) {
            int region = limits.regionOf()[part.need()];
            if (region != Limits.NONE && missing[region] > 0) {
                missing[region] -= flow.add(part.need(), part.pair(), Math.min(part.units(), missing[region]));
            }
        }
        Arrays.fill(floorPrice, 0);
        Network rest = priced();
        flow.leave(rest);
        Auction auction = new Auction(rest, Auction.step(rest, step), new Groups(limits.groupOf(), flow.groupsLeft()));
        boolean done = auction.run(workLimit - work, stop);
        parts(auction).forEach(part -> flow.add(part.need(), part.pair(), part.units()));
        flow.fill();
        best = flow.worth() > best.worth() ? flow : best;
        return done;
    }

    Flow best() {
        return best;
    }

    /** Value of what was found, missed floors taken off. */
    public long worth() {
        return best.worth();
    }

    /** No plan that keeps the limits is worth more, missed floors taken off. */
    public long bound() {
        return bound;
    }

    /** The same network with each value plus the price of its region. */
    private Network priced() {
        Network priced = new Network(network.needs(), network.slots(), network.pairs().length);
        for (int slot = 0; slot < network.slots(); slot++) {
            priced.addSlot(network.capacity(slot));
        }
        for (int need = 0; need < network.needs(); need++) {
            int count = 0;
            int[] slots = new int[network.end(need) - network.begin(need)];
            int[] values = new int[slots.length];
            for (int pair = network.begin(need); pair < network.end(need); pair++) {
                int value = pricedValue(need, pair);
                if (value > 0) {
                    slots[count] = network.slot(pair);
                    values[count++] = value;
                }
            }
            priced.addNeed(network.amount(need), Arrays.copyOf(slots, count), Arrays.copyOf(values, count));
        }
        return priced;
    }

    private int pricedValue(int need, int pair) {
        int region = limits.regionOf()[need];
        return network.value(pair) + (region == Limits.NONE ? 0 : (int) floorPrice[region]);
    }

    private long bound(Auction auction) {
        long total = auction.bound();
        for (int slot = 0; slot < reserved.length; slot++) {
            total += reserved[slot] * auction.price[slot];
        }
        for (int region = 0; region < floorPrice.length; region++) {
            total -= (int) floorPrice[region] * limits.leastFloor()[region];
        }
        return total;
    }

    /** Keeps what the auction found if it is the best so far, moves the prices and says whether they may stay. */
    private boolean take(Auction auction, double pace) {
        List<Part> parts = parts(auction);
        long[] served = new long[floorPrice.length];
        for (Part part : parts) {
            count(served, limits.regionOf()[part.need()], part.units());
        }
        Flow flow = new Flow(network, limits);
        parts.forEach(part -> flow.add(part.need(), part.pair(), part.units()));
        flow.fill();
        best = flow.worth() > best.worth() ? flow : best;
        long missed = missed(served);
        if (served.length > 0 && missed <= leastMissed) {
            leastMissed = missed;
            floorParts = parts;
        }
        return adjust(served, pace);
    }

    /** Units below the floors. */
    private long missed(long[] served) {
        long missed = 0;
        for (int region = 0; region < served.length; region++) {
            missed += Math.max(0, limits.floor()[region] - served[region]);
        }
        return missed;
    }

    /** What the auction assigned, most valuable first. */
    private List<Part> parts(Auction auction) {
        List<Part> parts = new ArrayList<>();
        for (int slot = 0; slot < network.slots(); slot++) {
            Holdings held = auction.holdings[slot];
            for (int part = 0; part < held.size(); part++) {
                int need = held.owner(part);
                int pair = network.pair(need, slot);
                parts.add(new Part(need, pair, held.units(part), pricedValue(need, pair)));
            }
        }
        parts.sort(Comparator.comparingInt(Part::value)
                .reversed()
                .thenComparingInt(Part::pair)
                .thenComparingLong(Part::units));
        return parts;
    }

    private static void count(long[] totals, int at, long units) {
        if (at != Limits.NONE) {
            totals[at] += units;
        }
    }

    private boolean adjust(long[] served, double pace) {
        boolean kept = true;
        for (int region = 0; region < served.length; region++) {
            double under = (double) (limits.floor()[region] - served[region]) / Math.max(1, limits.floor()[region]);
            kept &= under == 0
                    || under < 0 && floorPrice[region] == 0
                    || under > 0 && floorPrice[region] >= limits.floorPrice();
            floorPrice[region] = Math.max(0, Math.min(limits.floorPrice(), floorPrice[region] + pace * stride(under)));
        }
        return kept;
    }

    /** At least half a pace where a limit does not hold exactly, at most a whole one. */
    private static double stride(double off) {
        return Math.signum(off) * Math.max(0.5, Math.min(1, Math.abs(off)));
    }
}
