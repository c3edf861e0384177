package cn.liangdan.engine.plan;

import java.util.function.BooleanSupplier;

/** The auction under further limits, and the plan that it leads to: what it assigned, and then whatever else still fits. */
public final class LimitedAuction {

    private final Network network;
    private final Limits limits;
    private final Auction auction;
    private final Flow flow;

    /** @param step least raise of a price as a part of the greatest value */
    public LimitedAuction(Network network, Limits limits, double step) {
        this.network = network;
        this.limits = limits;
        auction = new Auction(network, Auction.step(network, step), limits);
        flow = new Flow(network, limits);
    }

    /**
     * To be called once.
     *
     * @return whether it came to its end; if not, what there is is a plan all the same
     * @see Auction#run
     */
    public boolean run(long workLimit, BooleanSupplier stop) {
        boolean done = auction.run(workLimit, stop);
        for (int slot = 0; slot < network.slots(); slot++) {
            Holdings held = auction.holdings[slot];
            for (int part = 0; part < held.size(); part++) {
                flow.add(held.owner(part), network.pair(held.owner(part), slot), held.units(part));
            }
        }
        flow.fill();
        return done;
    }

    /** Pairs looked at. */
    long work() {
        return auction.work();
    }

    /** What a unit of a slot costs, that of its group counted in. */
    int price(int slot) {
        return auction.price[slot];
    }

    /** What a unit of any slot of a slot's group costs at least; 0 if it has no group. */
    int groupPrice(int slot) {
        return auction.groupPrice(slot);
    }

    /** What a need of a region is worth more, for its floor. */
    int floorPrice(int region) {
        return auction.floorPrice(region);
    }

    Flow best() {
        return flow;
    }

    /** Value of what was found, missed floors taken off. */
    public long worth() {
        return flow.worth();
    }

    /** No plan that keeps the limits is worth more, missed floors taken off. */
    public long bound() {
        return auction.bound();
    }
}
