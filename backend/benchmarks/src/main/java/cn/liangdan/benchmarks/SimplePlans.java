package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people do without a plan. */
final class SimplePlans {

    private record Pair(int need, int slot, int value) {}

    private SimplePlans() {}

    /** The best remaining pair first. */
    static long greedy(Network network) {
        List<Pair> pairs = pairs(network);
        pairs.sort(Comparator.comparingInt(Pair::value).reversed());
        return take(network, pairs);
    }

    /** Each need in turn takes the best offer that is left. */
    static long firstComeFirstServed(Network network) {
        List<Pair> pairs = pairs(network);
        pairs.sort(Comparator.comparingInt(Pair::need)
                .thenComparing(Comparator.comparingInt(Pair::value).reversed()));
        return take(network, pairs);
    }

    private static List<Pair> pairs(Network network) {
        List<Pair> pairs = new ArrayList<>();
        for (int need = 0; need < network.needs(); need++) {
            int at = need;
            network.pairs(need, (slot, value) -> pairs.add(new Pair(at, slot, value)));
        }
        return pairs;
    }

    private static long take(Network network, List<Pair> pairs) {
        long[] wanted = new long[network.needs()];
        long[] left = new long[network.slots()];
        for (int need = 0; need < wanted.length; need++) {
            wanted[need] = network.amount(need);
        }
        for (int slot = 0; slot < left.length; slot++) {
            left[slot] = network.capacity(slot);
        }
        long value = 0;
        for (Pair pair : pairs) {
            long units = Math.min(wanted[pair.need], left[pair.slot]);
            wanted[pair.need] -= units;
            left[pair.slot] -= units;
            value += units * pair.value;
        }
        return value;
    }
}
