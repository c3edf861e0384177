package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Auction;
import cn.liangdan.engine.plan.Network;
import cn.liangdan.engine.plan.Repair;
import java.util.Arrays;
import java.util.Random;

/**
 * Plans of three sizes and three loads beside OR-Tools' optimum and what people do without a plan, in one run. The
 * argument {@code large} adds a million needs.
 */
public final class PlanComparison {

    private static final double STEP = 0.007;
    private static final int PAIRS = 20;
    private static final int CHANGES = 5_000;
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
        repair(10_000, 1_000);
        repair(100_000, 10_000);
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

    /** Single needs and offers that come and go after a plan has been made. */
    private static void repair(int needs, int offers) {
        Network network = SyntheticPlans.network(needs, offers, PAIRS, 0.8, SEED);
        Network more = SyntheticPlans.network(CHANGES, offers, PAIRS, 0.8, SEED + 1);
        Auction auction = planned(network);
        Repair repair = new Repair(auction);
        Random random = new Random(SEED);
        double[] arriving = new double[CHANGES];
        double[] leaving = new double[CHANGES];
        double[] closing = new double[CHANGES / 10];
        for (int i = 0; i < CHANGES; i++) {
            int[][] pairs = pairs(more, i);
            long start = System.nanoTime();
            repair.arrive(1, pairs[0], pairs[1]);
            long between = System.nanoTime();
            repair.leave(random.nextInt(needs));
            arriving[i] = (between - start) / 1e3;
            leaving[i] = (System.nanoTime() - between) / 1e3;
        }
        for (int i = 0; i < closing.length; i++) {
            long start = System.nanoTime();
            repair.close(i);
            closing[i] = (System.nanoTime() - start) / 1e3;
        }
        System.out.printf(
                "repair of %,d × %,d: need comes %s, goes %s; offer goes %s; certified gap after it %.4f%%%n",
                needs,
                offers,
                percentiles(arriving),
                percentiles(leaving),
                percentiles(closing),
                100.0 * (auction.bound() - auction.value()) / auction.value());
    }

    /** The slots and the values of a need. */
    private static int[][] pairs(Network network, int need) {
        int[][] pairs = new int[2][PAIRS];
        int[] used = {0};
        network.pairs(need, (slot, value) -> {
            pairs[0][used[0]] = slot;
            pairs[1][used[0]++] = value;
        });
        return pairs;
    }

    private static String percentiles(double[] micros) {
        // What the compiler had not seen yet is not counted.
        double[] warm = Arrays.copyOfRange(micros, micros.length / 10, micros.length);
        Arrays.sort(warm);
        return "p50 %.0f µs p99 %.0f µs".formatted(warm[warm.length / 2], warm[warm.length * 99 / 100]);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
