package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Auction;
import cn.liangdan.engine.plan.FlowOracle;
import cn.liangdan.engine.plan.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Plans of three sizes and three loads beside OR-Tools' optimum and what people do without a plan, in one run. The
 * argument {@code large} adds a million needs.
 */
public final class PlanComparison {

    static final double STEP = 0.005;
    static final int PAIRS = 20;
    static final long SEED = 20_200_101L;

    private PlanComparison() {}

    public static void main(String[] args) {
        warmUp();
        System.out.println(
                "times are processor time, median of 3, taken in turns; memory is all that was allocated beside"
                        + " what OR-Tools took at its peak; more value than greedy and than first come first served");
        System.out.printf(
                "%9s %7s %10s %4s %6s | %9s %9s %6s | %9s %9s | %6s %7s | %7s %7s%n",
                "needs",
                "offers",
                "arcs",
                "load",
                "served",
                "auction",
                "OR-Tools",
                "ratio",
                "certified",
                "true loss",
                "memory",
                "OR-T.",
                "greedy",
                "FCFS");
        for (double load : new double[] {0.6, 0.8, 1.0}) {
            compare(1_000, 100, PAIRS, PAIRS, load);
            compare(10_000, 1_000, PAIRS, PAIRS, load);
            compare(10_000, 1_000, 20, 60, load);
            compare(100_000, 10_000, PAIRS, PAIRS, load);
        }
        RepairTimes.print(10_000, 1_000);
        RepairTimes.print(100_000, 10_000);
        LimitTimes.print(10_000, 1_000);
        LimitTimes.print(100_000, 10_000);
        if (args.length > 0 && args[0].equals("large")) {
            compare(1_000_000, 50_000, PAIRS / 2, PAIRS / 2, 0.8);
        }
    }

    private static void warmUp() {
        for (int i = 0; i < 20; i++) {
            planned(SyntheticPlans.network(2_000, 200, PAIRS, PAIRS, 0.8, i));
        }
        FlowOracle.optimum(SyntheticPlans.network(1_000, 100, PAIRS, PAIRS, 0.8, SEED));
    }

    static Auction planned(Network network) {
        Auction auction = new Auction(network, Auction.step(network, STEP));
        auction.run(Long.MAX_VALUE, () -> false);
        return auction;
    }

    private static void compare(int needs, int offers, int least, int most, double load) {
        Network network = SyntheticPlans.network(needs, offers, least, most, load, SEED);
        Auction auction = planned(network);
        long optimum = 0;
        double[] own = new double[needs > 100_000 ? 1 : 3];
        double[] theirs = new double[own.length];
        long ownMemory = 0;
        long theirMemory = 0;
        for (int run = 0; run < own.length; run++) {
            Cost cost = Cost.begin();
            auction = planned(network);
            own[run] = cost.millis();
            ownMemory = cost.allocated() + size(network);
            cost = Cost.begin();
            optimum = FlowOracle.optimum(network);
            theirs[run] = cost.millis();
            theirMemory = Math.max(theirMemory, cost.peak());
        }
        Arrays.sort(own);
        Arrays.sort(theirs);
        double millis = own[own.length / 2];
        double oracleMillis = theirs[own.length / 2];
        long value = auction.value();
        System.out.printf(
                "%,9d %,7d %,10d %4.1f %5.1f%% | %7.0fms %7.0fms %5.1f× | %8.4f%% %8.4f%% | %4dMB %5dMB | %6.2f%% %6.2f%%%n",
                needs,
                offers,
                arcs(network),
                load,
                100.0 * matched(auction, needs) / needs,
                millis,
                oracleMillis,
                oracleMillis / millis,
                100.0 * (auction.bound() - value) / value,
                100.0 * (optimum - value) / optimum,
                ownMemory >> 20,
                theirMemory >> 20,
                100.0 * value / SimplePlans.greedy(network) - 100,
                100.0 * value / SimplePlans.firstComeFirstServed(network) - 100);
    }

    private static long matched(Auction auction, int needs) {
        return needs - IntStream.range(0, needs).mapToLong(auction::unserved).sum();
    }

    private static long arcs(Network network) {
        return IntStream.range(0, network.needs()).mapToLong(network::pairsOf).sum();
    }

    /** Bytes of the lists that an auction works on: they are counted in, as the oracle's own copy is. */
    private static long size(Network network) {
        return 8 * arcs(network) + 16L * network.needs() + 8L * network.slots();
    }
}
