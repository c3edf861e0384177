package cn.liangdan.engine.plan;

import java.util.function.BooleanSupplier;

/** The auction under further limits, and the plan that it leads to: what it assigned, and then whatever else still fits. */
public final class LimitedAuction {

    private final Network network;
    private final long[] reserved;
    private final Flow flow;
    private final Limits limits;
    private long bound = Long.MAX_VALUE;

    /** @param reserved by slot: what it has besides, for others; the bound counts it in */
    public LimitedAuction(Network network, Limits limits, long[] reserved) {
        this.network = network;
        this.limits = limits;
        this.reserved = reserved;
        flow = new Flow(network, limits);
    }

    /**
     * @param step least raise of a price as a part of the greatest value
     * @return whether it came to its end; if not, what there is is a plan all the same
     * @see Auction#run
     */
    public boolean run(double step, long workLimit, BooleanSupplier stop) {
        Auction auction = new Auction(network, Auction.step(network, step), limits);
        boolean done = auction.run(workLimit, stop);
        for (int slot = 0; slot < network.slots(); slot++) {
            Holdings held = auction.holdings[slot];
            for (int part = 0; part < held.size(); part++) {
                flow.add(held.owner(part), network.pair(held.owner(part), slot), held.units(part));
            }
        }
        flow.fill();
        bound = auction.bound();
        for (int slot = 0; slot < reserved.length; slot++) {
            bound += reserved[slot] * auction.price[slot];
        }
        return done;
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
        return bound;
    }
}
