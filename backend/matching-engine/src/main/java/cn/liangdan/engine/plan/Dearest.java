package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * The part of each need that leaves it least: the first it would give up for something better. A need of one unit has
 * only one part, so what it buys is known without looking; the others are looked at again when something has changed.
 */
final class Dearest implements Watcher {

    static final int NOBODY = -1;

    /** What a need that has gone would have to gain. */
    private static final int GONE = Network.HIGHEST_VALUE;

    private final Network network;
    private final Auction auction;

    /** By need: what the part leaves it per unit. One that wants more gives nothing up. */
    private int[] lefts;

    /** By need: the slot of the part. */
    private int[] slots;

    private final Ints changed = new Ints();

    Dearest(Auction auction) {
        this.auction = auction;
        this.network = auction.network;
        lefts = new int[network.needs()];
        slots = new int[network.needs()];
        for (int need = 0; need < lefts.length; need++) {
            put(need, NOBODY, network.amount(need) == 0 ? GONE : 0);
        }
        for (int each = 0; each < network.slots(); each++) {
            Holdings held = auction.holdings[each];
            for (int part = 0; part < held.size(); part++) {
                int owner = held.owner(part);
                int left = network.worth(owner, each) - held.price(part);
                if (auction.unserved[owner] == 0 && (slot(owner) == NOBODY || left < left(owner))) {
                    put(owner, each, left);
                }
            }
        }
    }

    @Override
    public void bids(int need) {
        if (network.amount(need) == 1) {
            put(need, NOBODY, 0);
        } else {
            changed.add(need);
        }
    }

    @Override
    public void buys(int need, int where, int left) {
        if (network.amount(need) == 1) {
            put(need, where, left);
        }
    }

    /** Sees to the needs of several units that have bid since. */
    void refresh() {
        for (int i = 0; i < changed.size(); i++) {
            int need = changed.get(i);
            int where = auction.unserved[need] > 0 ? NOBODY : slot(need, NOBODY);
            put(need, where, where == NOBODY ? 0 : profit(need, where));
        }
        changed.clear();
    }

    /** A need comes and holds nothing yet. */
    void grow(int need) {
        if (need >= lefts.length) {
            lefts = Arrays.copyOf(lefts, need + 1 + need / 8);
            slots = Arrays.copyOf(slots, lefts.length);
        }
        put(need, NOBODY, 0);
    }

    /** A need goes: nothing is a gain to it any more. */
    void forget(int need) {
        put(need, NOBODY, GONE);
    }

    /** Where the part lies, {@link #NOBODY} if there is none or the need wants more. */
    int slot(int need) {
        return slots[need];
    }

    /** What the part leaves a need: it gains no more by a unit than what that is worth to it above this. */
    int left(int need) {
        return lefts[need];
    }

    /** The price below which a need would rather have a unit of a slot, worth so much, than this part. */
    int gain(int need, int where, int value) {
        if (slot(need) != where) {
            return value - left(need);
        }
        int elsewhere = elsewhere(need, where);
        return elsewhere == NOBODY ? 0 : value - profit(need, elsewhere);
    }

    /** Where the dearest part outside a slot lies, {@link #NOBODY} if there is none. */
    int elsewhere(int need, int except) {
        if (network.amount(need) == 1) {
            return slot(need) == except ? NOBODY : slot(need);
        }
        return slot(need, except);
    }

    /** What a need pays for its parts of a slot falls to a price where it is more than a limit. */
    void cheapens(Holdings held, int above, int price) {
        for (int part = 0; part < held.size(); part++) {
            int owner = held.owner(part);
            if (network.amount(owner) != 1) {
                changed.add(owner);
            } else if (held.price(part) > above) {
                put(owner, slot(owner), left(owner) + held.price(part) - price);
            }
        }
    }

    private void put(int need, int where, int left) {
        lefts[need] = left;
        slots[need] = where;
    }

    /** What the dearest part in a slot leaves a need. */
    private int profit(int need, int where) {
        Holdings held = auction.holdings[where];
        return network.worth(need, where) - held.price(held.dearest(need));
    }

    private int slot(int need, int except) {
        int least = Integer.MAX_VALUE;
        int where = NOBODY;
        for (int pair = network.begin(need); pair < network.end(need); pair++) {
            int each = network.slot(pair);
            Holdings held = auction.holdings[each];
            int part = each == except ? NOBODY : held.dearest(need);
            if (part >= 0 && network.value(pair) - held.price(part) < least) {
                least = network.value(pair) - held.price(part);
                where = each;
            }
        }
        return where;
    }
}
