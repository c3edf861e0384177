package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Assigns needs to slots by auction. Each need bids for the slot that leaves it most, raising its price by what it would
 * lose by its second choice plus a least step; whoever is outbid bids again. Prices that result prove how good the
 * assignment is: no plan can be worth more than {@link #bound()}, whatever the step. The bound is at most one step per
 * assigned unit above the value.
 *
 * <p>Prices are kept, so a need or slot that comes or goes is repaired instead of planned anew.
 */
public final class Auction {

    /** After so many units of work it is asked whether to stop. */
    private static final int STOP_CHECK = 1 << 16;

    final Network network;
    final int step;
    private final Groups groups;
    private final GroupSales sales;
    private final FloorPrices floors;
    Holdings[] holdings;
    int[] price;
    long[] unserved;
    private final Bidders bidders;
    private final Favourites favourites;
    private long nextCheck = STOP_CHECK;
    private Watcher watcher = Watcher.NONE;

    /**
     * @param step least raise of a price, at least 1; the smaller, the nearer to the best and the slower
     */
    public Auction(Network network, int step) {
        this(network, step, Groups.NONE, FloorPrices.NONE);
    }

    /** An auction under limits cannot be repaired. */
    Auction(Network network, int step, Limits limits) {
        this(network, step, new Groups(limits.groupOf(), limits.limit()), new FloorPrices(limits));
    }

    private Auction(Network network, int step, Groups groups, FloorPrices floors) {
        if (step < 1) {
            throw new IllegalArgumentException("a step is at least 1: " + step);
        }
        this.network = network;
        this.step = step;
        this.groups = groups;
        this.floors = floors;
        holdings = new Holdings[network.slots()];
        price = new int[network.slots()];
        unserved = new long[network.needs()];
        favourites = new Favourites(network, groups, floors.highest());
        bidders = new Bidders(network.needs());
        for (int slot = 0; slot < holdings.length; slot++) {
            holdings[slot] = new Holdings(network.capacity(slot));
        }
        sales = new GroupSales(this, groups);
        for (int slot = 0; slot < holdings.length; slot++) {
            price[slot] = sales.priceOf(slot);
        }
        for (int need = 0; need < unserved.length; need++) {
            demand(need, network.amount(need));
        }
    }

    /** A step of that part of the greatest value, at least 1. */
    public static int step(Network network, double part) {
        return Math.max(1, (int) (network.greatestValue() * part));
    }

    /**
     * Bids until nobody wants to bid any more.
     *
     * @param workLimit stops after about so many pairs have been looked at since the beginning
     * @param stop asked now and then; {@code true} stops
     * @return whether it came to its end; if not, what there is is a plan all the same
     */
    public boolean run(long workLimit, BooleanSupplier stop) {
        do {
            while (!bidders.isEmpty()) {
                if (work() >= workLimit || work() >= nextCheck && stop.getAsBoolean()) {
                    return false;
                }
                nextCheck = work() >= nextCheck ? work() + STOP_CHECK : nextCheck;
                bid(bidders.next());
            }
        } while (floors.raise(this));
        return true;
    }

    /** Pairs looked at so far. */
    public long work() {
        return favourites.work();
    }

    /** Total value of what is assigned. */
    public long value() {
        long value = 0;
        for (int slot = 0; slot < network.slots(); slot++) {
            Holdings held = holdings[slot];
            for (int part = 0; part < held.size(); part++) {
                value += held.units(part) * network.worth(held.owner(part), slot);
            }
        }
        return value;
    }

    /** No plan is worth more, missed floors taken off. */
    public long bound() {
        long bound = -floors.least();
        for (int slot = 0; slot < network.slots(); slot++) {
            bound += network.capacity(slot) * (long) Math.max(0, price[slot] - groupPrice(slot));
        }
        for (int group = 0; group < groups.count(); group++) {
            bound += groups.limit(group) * groups.price(group, holdings);
        }
        for (int need = 0; need < network.needs(); need++) {
            int best = 0;
            int lure = floors.of(need);
            for (int pair = network.begin(need); pair < network.end(need); pair++) {
                best = Math.max(best, network.value(pair) + lure - price[network.slot(pair)]);
            }
            bound += network.amount(need) * best;
        }
        return bound;
    }

    /** What a unit of any slot of a slot's group costs at least; 0 if it has no group. */
    int groupPrice(int slot) {
        int group = groups.of(slot);
        return group == Limits.NONE ? 0 : groups.price(group, holdings);
    }

    int floorPrice(int region) {
        return floors.ofRegion(region);
    }

    /** Units of a need that nothing serves. */
    public long unserved(int need) {
        return unserved[need];
    }

    /** Units a need holds of a slot. */
    public long held(int need, int slot) {
        Holdings held = holdings[slot];
        long units = 0;
        for (int part = 0; part < held.size(); part++) {
            units += held.owner(part) == need ? held.units(part) : 0;
        }
        return units;
    }

    /** Tells what changes from now on, when prices may fall again. */
    void tell(Watcher whom) {
        favourites.forget();
        watcher = whom;
    }

    /** Lets a need want more than it has. */
    void demand(int need, long units) {
        if (units > 0) {
            if (unserved[need] == 0) {
                bidders.add(need);
            }
            unserved[need] += units;
        }
    }

    /** Lets a need bid again that nothing left anything when it did last. */
    void wake(int need) {
        bidders.add(need);
    }

    /** What the best slot would leave a need if being served were worth so much besides; 0 if nothing. */
    int gain(int need, int lure) {
        favourites.choose(need, price, lure);
        return favourites.first();
    }

    /** Makes room for a need or slot that has come. */
    void grow() {
        if (network.needs() > unserved.length) {
            unserved = Arrays.copyOf(unserved, network.needs() + network.needs() / 8);
        }
        if (network.slots() > price.length) {
            int more = network.slots() + network.slots() / 8;
            holdings = Arrays.copyOf(holdings, more);
            price = Arrays.copyOf(price, more);
        }
        int last = network.slots() - 1;
        if (last >= 0 && holdings[last] == null) {
            holdings[last] = new Holdings(network.capacity(last));
        }
    }

    private void bid(int need) {
        watcher.bids(need);
        while (unserved[need] > 0) {
            favourites.choose(need, price, floors.of(need));
            int where = favourites.where();
            if (where < 0) {
                return;
            }
            int left = favourites.second() - step;
            buy(need, where, price[where] + favourites.first() - left);
            watcher.buys(need, where, left);
        }
    }

    private void buy(int need, int slot, int paid) {
        if (groups.of(slot) == Limits.NONE) {
            buy(need, slot, paid, Long.MAX_VALUE);
            price[slot] = holdings[slot].cheapest();
        } else {
            sales.buy(need, slot, paid);
        }
    }

    /**
     * Takes what is free first, then the cheapest part from whoever holds it.
     *
     * @param most units that may be taken of what is free
     * @return units taken of what was free
     */
    long buy(int need, int slot, int paid, long most) {
        Holdings held = holdings[slot];
        long wanted = unserved[need];
        if (held.free() > 0) {
            long taken = Math.min(most, Math.min(wanted, held.free()));
            held.setFree(held.free() - taken);
            held.add(need, paid, taken);
            unserved[need] = wanted - taken;
            return taken;
        }
        int loser = held.owner(0);
        long taken = Math.min(wanted, held.units(0));
        if (taken == held.units(0)) {
            held.replaceCheapest(need, paid);
        } else {
            held.cut(taken);
            held.add(need, paid, taken);
        }
        unserved[need] = wanted - taken;
        demand(loser, taken);
        return 0;
    }
}
