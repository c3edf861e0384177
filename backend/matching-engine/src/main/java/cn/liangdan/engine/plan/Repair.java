package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * Keeps a finished auction true while needs and slots come and go. What comes bids; what becomes free is offered, at a
 * falling price, to whoever would gain most by it, and what that need held before becomes free in turn. Prices stay a
 * proof: the bound is still at most one step per assigned unit above the value.
 */
public final class Repair {

    private static final int NOBODY = -1;

    private final Network network;
    private final Auction auction;
    private Ints[] needsOf;

    /** By need: what its dearest part leaves it per unit. */
    private int[] profit;

    /** By need: the slot where that part lies, {@link #NOBODY} if it holds nothing. */
    private int[] dearestSlot;

    private final Ints bidders = new Ints();
    private final Ints freed = new Ints();

    /** @param auction one whose {@link Auction#run} came to its end */
    public Repair(Auction auction) {
        this.auction = auction;
        this.network = auction.network;
        needsOf = new Ints[network.slots()];
        Arrays.setAll(needsOf, slot -> new Ints());
        profit = new int[network.needs()];
        dearestSlot = new int[network.needs()];
        for (int need = 0; need < profit.length; need++) {
            int who = need;
            network.pairs(need, (slot, value) -> needsOf[slot].add(who));
            refresh(need);
        }
        auction.tell(bidders::add);
    }

    /**
     * A need comes.
     *
     * @return its number
     * @see Network#addNeed
     */
    public int arrive(long units, int[] slots, int[] values) {
        int need = network.addNeed(units, slots, values);
        auction.grow();
        if (need >= profit.length) {
            profit = Arrays.copyOf(profit, need + 1 + need / 8);
            dearestSlot = Arrays.copyOf(dearestSlot, profit.length);
        }
        refresh(need);
        for (int slot : slots) {
            needsOf[slot].add(need);
        }
        auction.demand(need, units);
        bid();
        return need;
    }

    /** A need goes; its number is not used again. */
    public void leave(int need) {
        network.setAmount(need, 0);
        auction.unserved[need] = 0;
        for (int pair = network.begin(need); pair < network.end(need); pair++) {
            release(need, network.slot(pair), Long.MAX_VALUE);
        }
        refresh(need);
        settle();
    }

    /**
     * A slot comes.
     *
     * @param needs that it may serve, each once
     * @param values by need: what a unit is worth
     * @return its number
     */
    public int open(long units, int[] needs, int[] values) {
        int slot = network.addSlot(units);
        auction.grow();
        needsOf = Arrays.copyOf(needsOf, network.slots());
        needsOf[slot] = new Ints();
        for (int i = 0; i < needs.length; i++) {
            network.connect(needs[i], slot, values[i]);
            needsOf[slot].add(needs[i]);
        }
        freed.add(slot);
        settle();
        return slot;
    }

    /** A slot goes; its number is not used again. */
    public void close(int slot) {
        network.setCapacity(slot, 0);
        Holdings held = auction.holdings[slot];
        held.setFree(0);
        while (held.size() > 0) {
            int owner = held.owner(0);
            auction.demand(owner, held.cut(held.units(0)));
        }
        auction.price[slot] = held.cheapest();
        bid();
    }

    private void bid() {
        auction.run(Long.MAX_VALUE, () -> false);
        for (int i = 0; i < bidders.size(); i++) {
            refresh(bidders.get(i));
        }
        bidders.clear();
    }

    /** Offers all that became free until nobody would gain a step by it. */
    private void settle() {
        while (freed.size() > 0) {
            offer(freed.removeLast());
        }
    }

    private void offer(int slot) {
        Holdings held = auction.holdings[slot];
        while (held.free() > 0) {
            int best = auction.step;
            int second = 0;
            int who = NOBODY;
            Ints needs = needsOf[slot];
            for (int i = 0; i < needs.size(); i++) {
                int need = needs.get(i);
                int worth = gain(need, slot);
                if (worth > best) {
                    second = who == NOBODY ? second : best;
                    best = worth;
                    who = need;
                } else {
                    second = Math.max(second, worth);
                }
            }
            int price = who == NOBODY ? 0 : price(who, best, second);
            cheapen(slot, price);
            if (who == NOBODY) {
                break;
            }
            sell(slot, who, price);
        }
        auction.price[slot] = held.cheapest();
    }

    /**
     * What the one that gains most pays: no less than the second would, so that nobody else wants it. One that may hold
     * several parts is its own second for the next of them and pays nearly all it gains.
     */
    private int price(int need, int best, int second) {
        int most = auction.unserved[need] > 0 ? best : best - auction.step;
        return network.amount(need) > 1 ? most : Math.min(most, second);
    }

    /** The price below which a need would rather have a unit of a slot than the dearest it holds elsewhere. */
    private int gain(int need, int slot) {
        if (auction.unserved[need] > 0) {
            return network.worth(need, slot);
        }
        if (dearestSlot[need] != slot) {
            return dearestSlot[need] == NOBODY ? 0 : network.worth(need, slot) - profit[need];
        }
        int elsewhere = dearestSlot(need, slot);
        return elsewhere == NOBODY ? 0 : network.worth(need, slot) - profit(need, elsewhere);
    }

    private void sell(int slot, int need, int price) {
        Holdings held = auction.holdings[slot];
        long units = Math.min(held.free(), auction.unserved[need]);
        if (units > 0) {
            auction.unserved[need] -= units;
        } else {
            units = release(need, dearestSlot(need, slot), held.free());
        }
        held.setFree(held.free() - units);
        held.add(need, price, units);
        refresh(need);
    }

    /** Lowers what others pay for the same slot, which they need not know to keep it. */
    private void cheapen(int slot, int price) {
        Holdings held = auction.holdings[slot];
        held.cheapen(price + auction.step, price);
        for (int part = 0; part < held.size(); part++) {
            refresh(held.owner(part));
        }
    }

    /** Takes up to so many units of one slot from a need, its dearest first. */
    private long release(int need, int slot, long limit) {
        Holdings held = auction.holdings[slot];
        long released = 0;
        for (int part = dearest(need, held); part >= 0 && released < limit; part = dearest(need, held)) {
            long units = Math.min(limit - released, held.units(part));
            held.reduce(part, units);
            held.setFree(held.free() + units);
            released += units;
        }
        if (released > 0) {
            freed.add(slot);
        }
        return released;
    }

    private static int dearest(int need, Holdings held) {
        int found = -1;
        for (int part = 0; part < held.size(); part++) {
            if (held.owner(part) == need && (found < 0 || held.price(part) > held.price(found))) {
                found = part;
            }
        }
        return found;
    }

    private void refresh(int need) {
        int slot = dearestSlot(need, NOBODY);
        dearestSlot[need] = slot;
        profit[need] = slot == NOBODY ? 0 : profit(need, slot);
    }

    /** What the dearest part in a slot leaves a need. */
    private int profit(int need, int slot) {
        Holdings held = auction.holdings[slot];
        return network.worth(need, slot) - held.price(dearest(need, held));
    }

    /** Where the part lies that leaves a need least, one slot left out; {@link #NOBODY} if there is none. */
    private int dearestSlot(int need, int except) {
        int least = Integer.MAX_VALUE;
        int where = NOBODY;
        for (int pair = network.begin(need); pair < network.end(need); pair++) {
            int slot = network.slot(pair);
            Holdings held = auction.holdings[slot];
            int part = slot == except ? NOBODY : dearest(need, held);
            if (part >= 0 && network.value(pair) - held.price(part) < least) {
                least = network.value(pair) - held.price(part);
                where = slot;
            }
        }
        return where;
    }
}
