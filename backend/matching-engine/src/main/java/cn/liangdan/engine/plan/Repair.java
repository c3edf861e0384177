package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * Keeps a finished auction true while needs and slots come and go. What comes bids; what becomes free is offered, at a
 * falling price, to whoever would gain most by it, and what that need held before becomes free in turn. Prices stay a
 * proof: the bound is still at most one step per assigned unit above the value.
 */
public final class Repair {

    private static final int NOBODY = Dearest.NOBODY;

    /** From more free units than this on it pays to put those that want them in order. */
    private static final int FEW = 8;

    private final Network network;
    private final Auction auction;
    private final Dearest dearest;
    private final Ints freed = new Ints();

    /** By slot: the needs it may serve, and what they are worth from it. */
    private Ints[] needsOf;

    private Ints[] valuesOf;

    /** @param auction one whose {@link Auction#run} came to its end */
    public Repair(Auction auction) {
        this.auction = auction;
        this.network = auction.network;
        needsOf = new Ints[network.slots()];
        valuesOf = new Ints[network.slots()];
        Arrays.setAll(needsOf, slot -> new Ints());
        Arrays.setAll(valuesOf, slot -> new Ints());
        for (int need = 0; need < network.needs(); need++) {
            int who = need;
            network.pairs(need, (slot, value) -> know(who, slot, value));
        }
        dearest = new Dearest(auction);
        auction.tell(dearest);
    }

    private void know(int need, int slot, int value) {
        needsOf[slot].add(need);
        valuesOf[slot].add(value);
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
        dearest.grow(need);
        for (int i = 0; i < slots.length; i++) {
            know(need, slots[i], values[i]);
        }
        auction.demand(need, units);
        bid();
        return need;
    }

    /** A need goes; its number is not used again. */
    public void leave(int need) {
        boolean one = network.amount(need) == 1;
        network.setAmount(need, 0);
        boolean served = auction.unserved[need] == 0;
        auction.unserved[need] = 0;
        if (one && served && dearest.slot(need) != NOBODY) {
            release(need, dearest.slot(need), 1);
        }
        for (int pair = network.begin(need); !one && pair < network.end(need); pair++) {
            release(need, network.slot(pair), Long.MAX_VALUE);
        }
        dearest.forget(need);
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
        needsOf = Ints.room(needsOf, slot);
        needsOf[slot] = new Ints();
        valuesOf = Ints.room(valuesOf, slot);
        valuesOf[slot] = new Ints();
        for (int i = 0; i < needs.length; i++) {
            network.connect(needs[i], slot, values[i]);
            know(needs[i], slot, values[i]);
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
        dearest.refresh();
    }

    /** Offers all that became free until nobody would gain a step by it. */
    private void settle() {
        for (int next = 0; next < freed.size(); next++) {
            offer(freed.get(next));
        }
        freed.clear();
    }

    private void offer(int slot) {
        Holdings held = auction.holdings[slot];
        if (held.free() > FEW) {
            offerMany(slot, held);
        }
        while (held.free() > 0) {
            int best = auction.step;
            int second = 0;
            int who = NOBODY;
            Ints needs = needsOf[slot];
            Ints values = valuesOf[slot];
            for (int i = 0; i < needs.size(); i++) {
                int need = needs.get(i);
                if (values.get(i) - dearest.left(need) <= second) {
                    continue;
                }
                int worth = dearest.gain(need, slot, values.get(i));
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

    /** Sells to those that gain most, as long as they want one unit each: what one takes changes nothing for the next. */
    private void offerMany(int slot, Holdings held) {
        Ints needs = needsOf[slot];
        long[] gains = new long[needs.size()];
        for (int i = 0; i < gains.length; i++) {
            long gain = dearest.gain(needs.get(i), slot, valuesOf[slot].get(i));
            gains[i] = gain << Integer.SIZE | gains.length - i;
        }
        Arrays.sort(gains);
        for (int i = gains.length - 1; i > 0 && held.free() > 0; i--) {
            int need = needs.get(gains.length - (int) gains[i]);
            int best = (int) (gains[i] >> Integer.SIZE);
            if (best <= auction.step || network.amount(need) != 1) {
                return;
            }
            sell(slot, need, price(need, best, Math.max(0, (int) (gains[i - 1] >> Integer.SIZE))));
        }
    }

    /**
     * What the one that gains most pays: no less than the second would, so that nobody else wants it. One that may hold
     * several parts is its own second for the next of them and pays nearly all it gains.
     */
    private int price(int need, int best, int second) {
        int most = auction.unserved[need] > 0 ? best : best - auction.step;
        return network.amount(need) > 1 ? most : Math.min(most, second);
    }

    private void sell(int slot, int need, int price) {
        Holdings held = auction.holdings[slot];
        long units = Math.min(held.free(), auction.unserved[need]);
        if (units > 0) {
            auction.unserved[need] -= units;
        } else {
            units = release(need, dearest.elsewhere(need, slot), held.free());
        }
        held.setFree(held.free() - units);
        held.add(need, price, units);
        dearest.bids(need);
        dearest.buys(need, slot, network.worth(need, slot) - price);
        dearest.refresh();
    }

    /** Lowers what others pay for the same slot, which they need not know to keep it. */
    private void cheapen(int slot, int price) {
        Holdings held = auction.holdings[slot];
        dearest.cheapens(held, price + auction.step, price);
        held.cheapen(price + auction.step, price);
        dearest.refresh();
    }

    /** Takes up to so many units of one slot from a need, its dearest first. */
    private long release(int need, int slot, long limit) {
        Holdings held = auction.holdings[slot];
        long released = 0;
        for (int part = held.dearest(need); part >= 0; part = released < limit ? held.dearest(need) : -1) {
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
}
