package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Auction;
import cn.liangdan.engine.plan.Network;
import cn.liangdan.engine.plan.Repair;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;

/** How long it takes to keep a plan true when single needs and offers come and go. */
final class RepairTimes {

    private static final int CHANGES = 5_000;
    private static final int OFFERS = 3_000;

    /** Time of this thread alone: what other programs do meanwhile would weigh more than what is measured. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Network network;
    private final Auction auction;
    private final Repair repair;
    private final Random random = new Random(PlanComparison.SEED);

    private RepairTimes(int needs, int offers) {
        network = SyntheticPlans.network(
                needs, offers, PlanComparison.PAIRS, PlanComparison.PAIRS, 0.8, PlanComparison.SEED);
        auction = PlanComparison.planned(network);
        repair = new Repair(auction);
    }

    static void print(int needs, int offers) {
        RepairTimes times = new RepairTimes(needs, offers);
        System.out.printf(
                "repair of %,d × %,d, processor time: %s; %s; certified gap after it %.4f%%%n",
                needs,
                offers,
                times.needs(needs, offers),
                times.offers(offers),
                100.0 * (times.auction.bound() - times.auction.value()) / times.auction.value());
    }

    private String needs(int needs, int offers) {
        Network more = SyntheticPlans.network(
                CHANGES, offers, PlanComparison.PAIRS, PlanComparison.PAIRS, 0.8, PlanComparison.SEED + 1);
        double[] coming = new double[CHANGES];
        double[] going = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            int[] slots = new int[more.pairsOf(i)];
            int[] values = new int[slots.length];
            int[] used = {0};
            more.pairs(i, (slot, value) -> {
                slots[used[0]] = slot;
                values[used[0]++] = value;
            });
            long start = CPU.getCurrentThreadCpuTime();
            repair.arrive(1, slots, values);
            long between = CPU.getCurrentThreadCpuTime();
            repair.leave(random.nextInt(needs));
            coming[i] = between - start;
            going[i] = CPU.getCurrentThreadCpuTime() - between;
        }
        return "need comes " + percentiles(coming) + ", goes " + percentiles(going);
    }

    /** Each goes, and one like it comes. */
    private String offers(int offers) {
        double[] coming = new double[OFFERS];
        double[] going = new double[OFFERS];
        for (int i = 0; i < OFFERS; i++) {
            int slot = random.nextInt(offers);
            long units = network.capacity(slot);
            int[][] reach = reach(slot);
            long start = CPU.getCurrentThreadCpuTime();
            repair.close(slot);
            long between = CPU.getCurrentThreadCpuTime();
            repair.open(units, reach[0], reach[1]);
            going[i] = between - start;
            coming[i] = CPU.getCurrentThreadCpuTime() - between;
        }
        return "offer goes " + percentiles(going) + ", comes " + percentiles(coming);
    }

    /** The needs a slot may serve and what they are worth from it. */
    private int[][] reach(int slot) {
        int[] needs = new int[network.needs()];
        int[] values = new int[needs.length];
        int[] used = {0};
        for (int need = 0; need < needs.length; need++) {
            int who = need;
            network.pairs(need, (each, value) -> {
                if (each == slot && network.amount(who) > 0) {
                    needs[used[0]] = who;
                    values[used[0]++] = value;
                }
            });
        }
        return new int[][] {Arrays.copyOf(needs, used[0]), Arrays.copyOf(values, used[0])};
    }

    private static String percentiles(double[] nanos) {
        // What the compiler had not seen yet is not counted.
        double[] warm = Arrays.copyOfRange(nanos, nanos.length / 10, nanos.length);
        Arrays.sort(warm);
        return "p50 %.0f µs p99 %.0f µs".formatted(warm[warm.length / 2] / 1e3, warm[warm.length * 99 / 100] / 1e3);
    }
}
