package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Needs that cannot be divided, each served whole by one slot or not at all, and taking different amounts of different
 * slots. What is found need not be the best; {@link #bound()} proves how far from it it can be.
 */
public final class Packing {

    static final int NOWHERE = -1;

    static final int PRICE_ROUNDS = 400;

    private final long[] capacity;
    private int[] begin = new int[9];
    private int needs;
    private int used;
    private int[] slotOf = new int[32];
    private int[] valueOf = new int[32];
    private long[] weightOf = new long[32];
    private int[] chosen = new int[0];
    private double bound;
    private double[] prices = new double[0];

    /** @param capacity of each slot, not negative */
    public Packing(long[] capacity) {
        this.capacity = capacity.clone();
    }

    /**
     * @param slots that may serve it, each once
     * @param values by slot: what serving it is worth, more than 0
     * @param weights by slot: what serving it takes, more than 0
     * @return the number of the need
     */
    public int addNeed(int[] slots, int[] values, long[] weights) {
        if (needs + 2 > begin.length) {
            begin = Arrays.copyOf(begin, 2 * begin.length);
        }
        for (int i = 0; i < slots.length; i++) {
            if (values[i] <= 0 || weights[i] <= 0) {
                throw new IllegalArgumentException("not a pair: value " + values[i] + ", weight " + weights[i]);
            }
            if (weights[i] <= capacity[slots[i]]) {
                append(slots[i], values[i], weights[i]);
            }
        }
        begin[++needs] = used;
        return needs - 1;
    }

    /**
     * Looks for a good plan. The same calls give the same plan unless it is stopped.
     *
     * @param moves how many changes to try
     * @param stop asked now and then; {@code true} stops
     * @return whether it came to its end; if not, what there is is a plan all the same
     */
    public boolean run(long moves, BooleanSupplier stop) {
        return run(PRICE_ROUNDS, moves, stop);
    }

    /** @param rounds how often all needs may choose, to find prices */
    boolean run(int rounds, long moves, BooleanSupplier stop) {
        PackingPrices search = new PackingPrices(this);
        boolean priced = search.run(rounds, stop);
        bound = search.bound();
        prices = search.prices();
        sort(prices);
        Annealing annealing = new Annealing(this);
        boolean done = annealing.run(moves, stop);
        chosen = annealing.best();
        return priced && done;
    }

    /** The slot that serves a need, -1 if none does. */
    public int slotOf(int need) {
        return chosen[need] == NOWHERE ? NOWHERE : slotOf[chosen[need]];
    }

    /** Total value of what is served. */
    public long value() {
        long value = 0;
        for (int pair : chosen) {
            value += pair == NOWHERE ? 0 : valueOf[pair];
        }
        return value;
    }

    /** No plan is worth more. */
    public long bound() {
        return Math.max(value(), (long) Math.floor(bound + 1e-6));
    }

    /** What a unit of a slot costs at the prices that prove the bound. */
    double price(int slot) {
        return prices[slot];
    }

    /** Pairs of a need and a slot. */
    int pairs() {
        return used;
    }

    int needs() {
        return needs;
    }

    int slots() {
        return capacity.length;
    }

    long capacity(int slot) {
        return capacity[slot];
    }

    int begin(int need) {
        return begin[need];
    }

    int end(int need) {
        return begin[need + 1];
    }

    int slot(int pair) {
        return slotOf[pair];
    }

    int valueAt(int pair) {
        return valueOf[pair];
    }

    long weight(int pair) {
        return weightOf[pair];
    }

    /** Puts the pairs of each need in order: what is left of the value after the price, greatest first. */
    private void sort(double[] price) {
        for (int need = 0; need < needs; need++) {
            for (int i = begin(need) + 1; i < end(need); i++) {
                for (int j = i; j > begin(need) && gain(j, price) > gain(j - 1, price); j--) {
                    swap(j, j - 1);
                }
            }
        }
    }

    private double gain(int pair, double[] price) {
        return valueOf[pair] - price[slotOf[pair]] * weightOf[pair];
    }

    private void swap(int one, int other) {
        int slot = slotOf[one];
        slotOf[one] = slotOf[other];
        slotOf[other] = slot;
        int value = valueOf[one];
        valueOf[one] = valueOf[other];
        valueOf[other] = value;
        long weight = weightOf[one];
        weightOf[one] = weightOf[other];
        weightOf[other] = weight;
    }

    private void append(int slot, int value, long weight) {
        if (used == slotOf.length) {
            slotOf = Arrays.copyOf(slotOf, 2 * used);
            valueOf = Arrays.copyOf(valueOf, 2 * used);
            weightOf = Arrays.copyOf(weightOf, 2 * used);
        }
        slotOf[used] = slot;
        valueOf[used] = value;
        weightOf[used] = weight;
        used++;
    }
}
