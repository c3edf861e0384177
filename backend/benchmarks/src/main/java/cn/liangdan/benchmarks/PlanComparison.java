package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Auction;
import cn.liangdan.engine.plan.Network;

/**
 * Plans of three sizes and three loads beside OR-Tools' optimum and what people do without a plan, in one run. The
 * argument {@code large} adds a million needs.
 */
public final class PlanComparison {

    private static final double STEP = 0.005;
    private static final int PAIRS = 20;
    private static final long SEED = 20_200_101L;

    private PlanComparison() {}

    public static void main(String[] args) {
        FlowOracle.load();
        warmUp();
        System.out.printf(
                "%9s %7s %5s %8s | %9s %9s %6s | %10s %10s %8s | %8s %8s%n",
                "needs",
                "offers",
                "load",
                "matched",
                "auction",
                "OR-Tools",
                "ratio",
                "certified",
                "true loss",
                "heap",
                "greedy",
                "FCFS");
        for (double load : new double[] {0.6, 0.8, 1.0}) {
            compare(1_000, 100, PAIRS, load);
            compare(10_000, 1_000, PAIRS, load);
            compare(100_000, 10_000, PAIRS, load);
        }
        if (args.length > 0 && args[0].equals("large")) {
            compare(1_000_000, 50_000, PAIRS / 2, 0.8);
        }
    }

    private static void warmUp() {
        for (int i = 0; i < 20; i++) {
            planned(SyntheticPlans.network(2_000, 200, PAIRS, 0.8, i));
        }
        FlowOracle.optimum(SyntheticPlans.network(1_000, 100, PAIRS, 0.8, SEED));
    }

    private static Auction planned(Network network) {
        Auction auction = new Auction(network, Auction.step(network, STEP));
        auction.run(Long.MAX_VALUE, () -> false);
        return auction;
    }

    private static void compare(int needs, int offers, int pairs, double load) {
        Network network = SyntheticPlans.network(needs, offers, pairs, load, SEED);
        long before = usedMemory();
        long start = System.nanoTime();
        Auction auction = planned(network);
        double millis = (System.nanoTime() - start) / 1e6;
        long heap = usedMemory() - before;
        start = System.nanoTime();
        long optimum = FlowOracle.optimum(network);
        double oracleMillis = (System.nanoTime() - start) / 1e6;
        long matched = 0;
        for (int need = 0; need < needs; need++) {
            matched += 1 - auction.unserved(need);
        }
        long value = auction.value();
        System.out.printf(
                "%,9d %,7d %5.1f %7.1f%% | %7.0fms %7.0fms %5.1f× | %9.4f%% %9.4f%% %6dMB | %7.2f%% %7.2f%%%n",
                needs,
                offers,
                load,
                100.0 * matched / needs,
                millis,
                oracleMillis,
                oracleMillis / millis,
                100.0 * (auction.bound() - value) / value,
                100.0 * (optimum - value) / optimum,
                heap >> 20,
                100.0 * (value - SimplePlans.greedy(network)) / value,
                100.0 * (value - SimplePlans.firstComeFirstServed(network)) / value);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
