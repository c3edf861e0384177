package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Improves a packing by small changes: a need moves to another slot, or trades places with one that is in its way. At
 * first changes for the worse are often accepted, later hardly ever. Always feasible.
 */
final class Annealing {

    private static final long SEED = 20_191_226L;
    private static final int STOP_CHECK = 1 << 13;

    /** Cooled down so many times, each time from half the heat. */
    private static final int CYCLES = 6;

    /** As parts of the typical difference between the values of a need. */
    private static final double HOT = 0.8;

    private static final double COLD = 0.004;

    private final Packing packing;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int[] at;
    private final long[] left;
    private final int[][] members;
    private final int[] count;
    private final int[] place;
    private long value;
    private long bestValue;
    private int[] best;

    Annealing(Packing packing) {
        this.packing = packing;
        at = new int[packing.needs()];
        place = new int[packing.needs()];
        left = new long[packing.slots()];
        members = new int[packing.slots()][4];
        count = new int[packing.slots()];
        for (int slot = 0; slot < left.length; slot++) {
            left[slot] = packing.capacity(slot);
        }
        Arrays.fill(at, Packing.NOWHERE);
        for (int need = 0; need < at.length; need++) {
            insert(need);
        }
        best = at.clone();
        bestValue = value;
    }

    boolean run(long moves, BooleanSupplier stop) {
        double hot = HOT * typicalDifference();
        double cold = COLD * typicalDifference();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            if (at.length > 0 && !cool(hot, cold, moves / CYCLES, stop)) {
                return false;
            }
            hot = Math.max(cold, hot / 2);
        }
        return true;
    }

    private boolean cool(double hot, double cold, long moves, BooleanSupplier stop) {
        double temperature = hot;
        double cooling = StrictMath.pow(cold / hot, (double) STOP_CHECK / Math.max(moves, STOP_CHECK));
        for (long move = 0; move < moves; move++) {
            if (move % STOP_CHECK == STOP_CHECK - 1) {
                temperature *= cooling;
                if (stop.getAsBoolean()) {
                    return false;
                }
            }
            attempt(temperature);
            if (value > bestValue) {
                bestValue = value;
                System.arraycopy(at, 0, best, 0, at.length);
            }
        }
        return true;
    }

    /** By need: the pair that serves it, {@link Packing#NOWHERE} if none does. */
    int[] best() {
        return best;
    }

    private void attempt(double temperature) {
        int need = random.nextInt(at.length);
        int options = packing.end(need) - packing.begin(need);
        if (options == 0) {
            return;
        }
        int to = packing.begin(need) + promising(options);
        if (to == at[need]) {
            return;
        }
        int slot = packing.slot(to);
        if (packing.weight(to) <= left[slot]) {
            if (accepts(packing.valueAt(to) - valueOf(at[need]), temperature)) {
                take(need);
                put(need, to);
            }
        } else if (count[slot] > 0) {
            trade(need, to, members[slot][random.nextInt(count[slot])], temperature);
        }
    }

    /** The pairs that looked best at the prices come first and are tried most. */
    private int promising(int options) {
        double low = random.nextDouble();
        return (int) (options * low * low * low * low * low);
    }

    /** The other makes room: it goes where the need comes from, or wherever it fits best. */
    private void trade(int need, int to, int other, double temperature) {
        int slot = packing.slot(to);
        int from = at[need];
        int given = at[other];
        if (packing.weight(to) > left[slot] + packing.weight(given)) {
            return;
        }
        take(other);
        if (from != Packing.NOWHERE) {
            take(need);
        }
        put(need, to);
        int refuge = bestFit(other);
        int change = packing.valueAt(to) - valueOf(from) + valueOf(refuge) - packing.valueAt(given);
        if (accepts(change, temperature)) {
            if (refuge != Packing.NOWHERE) {
                put(other, refuge);
            }
            return;
        }
        take(need);
        put(other, given);
        if (from != Packing.NOWHERE) {
            put(need, from);
        }
    }

    private boolean accepts(int change, double temperature) {
        return change >= 0 || random.nextDouble() < StrictMath.exp(change / temperature);
    }

    private int valueOf(int pair) {
        return pair == Packing.NOWHERE ? 0 : packing.valueAt(pair);
    }

    /** Where it looks best at the prices, of what still fits. */
    private void insert(int need) {
        for (int pair = packing.begin(need); pair < packing.end(need); pair++) {
            if (packing.weight(pair) <= left[packing.slot(pair)]) {
                put(need, pair);
                return;
            }
        }
    }

    private int bestFit(int need) {
        int found = Packing.NOWHERE;
        for (int pair = packing.begin(need); pair < packing.end(need); pair++) {
            boolean fits = packing.weight(pair) <= left[packing.slot(pair)];
            if (fits && packing.valueAt(pair) > valueOf(found)) {
                found = pair;
            }
        }
        return found;
    }

    private void put(int need, int pair) {
        int slot = packing.slot(pair);
        at[need] = pair;
        left[slot] -= packing.weight(pair);
        value += packing.valueAt(pair);
        if (count[slot] == members[slot].length) {
            members[slot] = Arrays.copyOf(members[slot], 2 * count[slot]);
        }
        place[need] = count[slot];
        members[slot][count[slot]++] = need;
    }

    private void take(int need) {
        int pair = at[need];
        if (pair == Packing.NOWHERE) {
            return;
        }
        int slot = packing.slot(pair);
        left[slot] += packing.weight(pair);
        value -= packing.valueAt(pair);
        int last = members[slot][--count[slot]];
        members[slot][place[need]] = last;
        place[last] = place[need];
        at[need] = Packing.NOWHERE;
    }

    private double typicalDifference() {
        double sum = 1;
        int several = 1;
        for (int need = 0; need < at.length; need++) {
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int pair = packing.begin(need); pair < packing.end(need); pair++) {
                least = Math.min(least, packing.valueAt(pair));
                most = Math.max(most, packing.valueAt(pair));
            }
            if (most > least && least < Integer.MAX_VALUE) {
                sum += most - least;
                several++;
            }
        }
        return sum / several / 2;
    }
}
