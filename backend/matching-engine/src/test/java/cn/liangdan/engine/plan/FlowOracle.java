package cn.liangdan.engine.plan;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** The optimum by OR-Tools' minimum cost flow, for tests and for the benchmarks. */
public final class FlowOracle {

    private FlowOracle() {}

    static {
        Loader.loadNativeLibraries();
    }

    public static long optimum(Network network) {
        int needs = network.needs();
        int sink = needs + network.slots();
        MinCostFlow flow = new MinCostFlow();
        long total = 0;
        for (int need = 0; need < needs; need++) {
            int at = need;
            network.pairs(
                    need,
                    (slot, value) -> flow.addArcWithCapacityAndUnitCost(at, needs + slot, network.amount(at), -value));
            flow.addArcWithCapacityAndUnitCost(need, sink, network.amount(need), 0);
            flow.setNodeSupply(need, network.amount(need));
            total += network.amount(need);
        }
        for (int slot = 0; slot < network.slots(); slot++) {
            flow.addArcWithCapacityAndUnitCost(needs + slot, sink, network.capacity(slot), 0);
        }
        flow.setNodeSupply(sink, -total);
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("the oracle found no optimum");
        }
        return -flow.getOptimalCost();
    }
}
