package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices of slots by which every need could choose for itself: where too many choose a slot its price rises, where too
 * few do it falls. Any prices prove a bound; the lowest is kept.
 */
final class PackingPrices {

    private static final int PATIENCE = 20;

    private final Packing packing;
    private final double[] price;
    private final int[] choice;
    private final long[] wanted;
    private double[] bestPrice;
    private double bound = Double.MAX_VALUE;

    PackingPrices(Packing packing) {
        this.packing = packing;
        price = new double[packing.slots()];
        choice = new int[packing.needs()];
        wanted = new long[packing.slots()];
        bestPrice = price;
    }

    boolean run(int rounds, BooleanSupplier stop) {
        double boldness = 1;
        int since = 0;
        for (int round = 0; round < rounds; round++) {
            double now = choose();
            since++;
            if (now < bound) {
                bound = now;
                bestPrice = price.clone();
                since = 0;
            } else if (since == PATIENCE) {
                boldness /= 2;
                since = 0;
            }
            if (!adjust(boldness)) {
                return true;
            }
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    double bound() {
        return bound;
    }

    /** By slot: the prices that prove the lowest bound. */
    double[] prices() {
        return bestPrice;
    }

    /** Lets every need choose and gives the bound that the prices prove. */
    private double choose() {
        Arrays.fill(wanted, 0);
        double total = 0;
        for (int slot = 0; slot < price.length; slot++) {
            total += price[slot] * packing.capacity(slot);
        }
        for (int need = 0; need < choice.length; need++) {
            double best = 0;
            choice[need] = Packing.NOWHERE;
            for (int pair = packing.begin(need); pair < packing.end(need); pair++) {
                double gain = packing.valueAt(pair) - price[packing.slot(pair)] * packing.weight(pair);
                if (gain > best) {
                    best = gain;
                    choice[need] = pair;
                }
            }
            if (choice[need] != Packing.NOWHERE) {
                wanted[packing.slot(choice[need])] += packing.weight(choice[need]);
            }
            total += best;
        }
        return total;
    }

    /** Moves prices towards balance; false if they are balanced. */
    private boolean adjust(double boldness) {
        double squares = 0;
        for (int slot = 0; slot < price.length; slot++) {
            double excess = excess(slot);
            squares += excess * excess;
        }
        if (squares == 0) {
            return false;
        }
        double pace = boldness * bound * 0.02 / squares;
        for (int slot = 0; slot < price.length; slot++) {
            price[slot] = Math.max(0, price[slot] + pace * excess(slot));
        }
        return true;
    }

    private double excess(int slot) {
        double excess = (double) wanted[slot] - packing.capacity(slot);
        return price[slot] == 0 ? Math.max(0, excess) : excess;
    }
}
