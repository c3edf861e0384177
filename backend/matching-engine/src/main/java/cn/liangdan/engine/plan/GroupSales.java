package cn.liangdan.engine.plan;

/**
 * How slots of groups are sold. A unit of a slot that has room costs what the cheapest unit of its group costs, and for
 * that one all slots with room are the same; so who bids for it raises the price to what it would lose outside the group,
 * and a slot that fills is dear only to those who need just this one.
 */
final class GroupSales {

    /** Steps that may be paid for a full slot above what another of its group costs: more are quicker and prove less. */
    private static final int LEEWAY = 8;

    private final Auction auction;
    private final Groups groups;
    private final Network network;
    private final Holdings[] holdings;
    private final int[] price;

    /** @param auction whose slots neither come nor go */
    GroupSales(Auction auction, Groups groups) {
        this.auction = auction;
        this.groups = groups;
        network = auction.network;
        holdings = auction.holdings;
        price = auction.price;
    }

    int priceOf(int slot) {
        Holdings held = holdings[slot];
        int group = groups.of(slot);
        return group == Limits.NONE || held.free() == 0 ? held.cheapest() : groups.price(group, holdings);
    }

    /** Sells what there is of a slot to a need that would pay so much. */
    void buy(int need, int slot, int paid) {
        int group = groups.of(slot);
        if (holdings[slot].free() == 0) {
            int most = Math.max(price[slot] + auction.step, most(need, slot, group));
            auction.buy(need, slot, Math.min(paid, most), Long.MAX_VALUE);
            refresh(group);
            return;
        }
        if (groups.free(group) == 0) {
            displace(need, slot, paid, groups.cheapest(group, holdings));
        } else {
            groups.take(group, auction.buy(need, slot, paid, groups.free(group)));
        }
        int filled = makeRoom(slot, group);
        refresh(group);
        relieve(slot, group);
        if (filled != Limits.NONE) {
            relieve(filled, group);
        }
    }

    private void refresh(int group) {
        for (int slot : groups.slots(group)) {
            price[slot] = priceOf(slot);
        }
    }

    /** Takes from the cheapest part of another slot of the same group, whose unit moves here. */
    private void displace(int need, int slot, int paid, int from) {
        Holdings held = holdings[slot];
        int loser = holdings[from].owner(0);
        long taken = holdings[from].cut(Math.min(auction.unserved[need], held.free()));
        holdings[from].setFree(holdings[from].free() + taken);
        held.setFree(held.free() - taken);
        held.add(need, paid, taken);
        auction.unserved[need] -= taken;
        auction.demand(loser, taken);
    }

    /**
     * Lets one who holds a slot that has filled, and can use another as well, move there.
     *
     * @return a slot that has filled thereby, {@link Limits#NONE} if none has
     */
    private int makeRoom(int slot, int group) {
        Holdings held = holdings[slot];
        for (int part = 0; part < held.size() && held.free() == 0; part++) {
            int other = alike(held.owner(part), slot, group);
            if (other != Limits.NONE) {
                Holdings there = holdings[other];
                long moved = Math.min(held.units(part), there.free());
                there.setFree(there.free() - moved);
                there.add(held.owner(part), held.price(part), moved);
                held.reduce(part, moved);
                held.setFree(moved);
                return there.free() == 0 ? other : Limits.NONE;
            }
        }
        return Limits.NONE;
    }

    /** Another slot of the group that has room and is worth no less to a need, {@link Limits#NONE} if there is none. */
    private int alike(int need, int slot, int group) {
        int worth = 0;
        for (int other : groups.slots(group)) {
            if (other != slot && holdings[other].free() > 0) {
                worth = worth == 0 ? network.worth(need, slot) : worth;
                if (network.worth(need, other) >= worth) {
                    return other;
                }
            }
        }
        return Limits.NONE;
    }

    /** Nobody pays much more for a slot that has filled than what would leave it as much in another of its group. */
    private void relieve(int slot, int group) {
        if (holdings[slot].free() == 0) {
            int least = groups.price(group, holdings) + auction.step;
            holdings[slot].lower(least, owner -> most(owner, slot, group));
            price[slot] = priceOf(slot);
        }
    }

    private int most(int need, int slot, int group) {
        int most = Network.HIGHEST_VALUE;
        int worth = network.worth(need, slot);
        for (int other : groups.slots(group)) {
            int there = other == slot ? 0 : network.worth(need, other);
            most = there == 0 ? most : Math.min(most, price[other] + worth - there + LEEWAY * auction.step);
        }
        return most;
    }
}
