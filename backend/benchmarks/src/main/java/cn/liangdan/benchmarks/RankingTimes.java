package cn.liangdan.benchmarks;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What {@link RankingBenchmark} measures, in processor time of the thread: what is left of it on a machine that others
 * use too.
 */
public final class RankingTimes {

    private static final int WARM = 12_000;
    private static final int CALLS = 6_000;
    private static final int COLLECTIONS = 3;

    private RankingTimes() {}

    public static void main(String[] args) {
        for (int size : new int[] {1_000, 10_000, 100_000}) {
            for (String survivors : new String[] {"few", "category"}) {
                RankingBenchmark ranking = new RankingBenchmark();
                ranking.size = size;
                ranking.survivors = survivors;
                long before = held();
                Cost filling = Cost.begin();
                ranking.fill();
                double millis = filling.millis();
                System.out.printf(
                        "%,9d %-8s both lists and their indexes built in %.0f ms, hold %.1f MB%n",
                        size, survivors, millis, (held() - before) / 1e6);
                print("offers for a need", ranking::offersForANeed);
                print("needs for an offer", ranking::needsForAnOffer);
            }
        }
    }

    /** Bytes that something still refers to. */
    private static long held() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String name, Supplier<?> call) {
        double[] millis = new double[CALLS];
        for (int i = 0; i < WARM; i++) {
            call.get();
        }
        Cost all = Cost.begin();
        for (int i = 0; i < CALLS; i++) {
            double before = all.millis();
            call.get();
            millis[i] = all.millis() - before;
        }
        long bytes = all.allocated() / CALLS;
        Arrays.sort(millis);
        System.out.printf(
                "%30s p50 %5.0f µs  p99 %5.0f µs  %d kB a call%n",
                name, 1_000 * millis[CALLS / 2], 1_000 * millis[CALLS * 99 / 100], bytes >> 10);
    }
}
