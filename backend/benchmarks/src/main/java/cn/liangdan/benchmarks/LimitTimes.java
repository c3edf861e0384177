package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.LimitedAuction;
import cn.liangdan.engine.plan.Limits;
import cn.liangdan.engine.plan.Network;
import java.util.Arrays;
import java.util.Random;

/**
 * What windows, floors and stability cost: the same problem with each offer cut into three windows, of which a need can
 * use one or two, with half of the needs in twenty regions whose floor is two thirds of them, and with a bonus of a tenth
 * for one offer of each need, beside the same problem without limits.
 */
final class LimitTimes {

    private static final int WINDOWS = 3;
    private static final int REGIONS = 20;
    private static final int RUNS = 7;
    private static final int WARM = 20;

    private LimitTimes() {}

    static void print(int needs, int offers) {
        for (int seed = 0; seed < WARM; seed++) {
            Network small = network(2_000, 200, seed);
            Random random = new Random(seed);
            planned(windows(small, random), limits(small, random));
        }
        Network plain = network(needs, offers, PlanComparison.SEED);
        Random random = new Random(PlanComparison.SEED);
        Network windows = windows(plain, random);
        Limits limits = limits(plain, random);
        double[] free = new double[RUNS];
        double[] limited = new double[RUNS];
        LimitedAuction auction = null;
        for (int run = 0; run < free.length; run++) {
            Cost cost = Cost.begin();
            PlanComparison.planned(plain);
            free[run] = cost.millis();
            cost = Cost.begin();
            auction = planned(windows, limits);
            limited[run] = cost.millis();
        }
        Arrays.sort(free);
        Arrays.sort(limited);
        System.out.printf(
                "%,d × %,d with windows, floors and stability: %.0f ms, without %.0f ms (%.1f×), certified gap %.3f%%%n",
                needs,
                offers,
                limited[RUNS / 2],
                free[RUNS / 2],
                limited[RUNS / 2] / free[RUNS / 2],
                100.0 * (auction.bound() - auction.worth()) / auction.worth());
    }

    private static LimitedAuction planned(Network network, Limits limits) {
        LimitedAuction auction = new LimitedAuction(network, limits, PlanComparison.STEP);
        auction.run(Long.MAX_VALUE, () -> false);
        return auction;
    }

    private static Network network(int needs, int offers, long seed) {
        return SyntheticPlans.network(needs, offers, PlanComparison.PAIRS, PlanComparison.PAIRS, 0.8, seed);
    }

    private static Network windows(Network plain, Random random) {
        Network windows = new Network(plain.needs(), WINDOWS * plain.slots(), 2 * plain.needs() * PlanComparison.PAIRS);
        for (int slot = 0; slot < plain.slots(); slot++) {
            for (int window = 0; window < WINDOWS; window++) {
                windows.addSlot((plain.capacity(slot) + 1) / 2);
            }
        }
        for (int need = 0; need < plain.needs(); need++) {
            int[] slots = new int[2 * plain.pairsOf(need)];
            int[] values = new int[slots.length];
            int[] used = {0};
            int promised = random.nextInt(plain.pairsOf(need));
            plain.pairs(need, (slot, value) -> {
                int worth = used[0] / 2 == promised ? value + value / 10 : value;
                int first = random.nextInt(WINDOWS);
                for (int i = 0; i < 2; i++) {
                    slots[used[0]] = WINDOWS * slot + (first + i) % WINDOWS;
                    values[used[0]++] = worth;
                }
            });
            windows.addNeed(1, slots, values);
        }
        return windows;
    }

    private static Limits limits(Network plain, Random random) {
        int[] groupOf = new int[WINDOWS * plain.slots()];
        Arrays.setAll(groupOf, slot -> slot / WINDOWS);
        long[] limit = new long[plain.slots()];
        Arrays.setAll(limit, plain::capacity);
        int[] regionOf = new int[plain.needs()];
        long[] floor = new long[REGIONS];
        for (int need = 0; need < regionOf.length; need++) {
            regionOf[need] = random.nextInt(2 * REGIONS);
            if (regionOf[need] < REGIONS) {
                floor[regionOf[need]]++;
            } else {
                regionOf[need] = -1;
            }
        }
        Arrays.setAll(floor, region -> floor[region] * 2 / 3);
        return new Limits(groupOf, limit, regionOf, floor, 500_000);
    }
}
