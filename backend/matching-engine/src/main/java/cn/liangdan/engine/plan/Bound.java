package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * What no plan can be worth more than, at prices of stores and floors: what all stores hold would bring in, and what the
 * best way would leave each need if it could choose for itself. It holds for any prices, for all kinds of needs together,
 * so each store is counted once, whoever draws on it.
 *
 * <p>It holds for a divisible need with an occasion and goods, too: what it has of each is worth no more, at these prices,
 * than if the better of them served all of it.
 */
final class Bound {

    /** Points of a whole plan that the arithmetic of prices may be wrong by. */
    private static final double ROUNDING = 1e-3;

    private static final int ROUNDS = 300;
    private static final int PATIENCE = 15;
    private static final long MOST_WORK = 30_000_000;

    private final Choices choices;
    private final Floors floors;

    /** By store: the mean of what its ways take, so that goods and occasions are as easy to move. */
    private final double[] size;

    private final double[] wanted;
    private final double[] slope;
    private Prices prices;

    Bound(Choices choices, Floors floors, Prices prices) {
        this.choices = choices;
        this.floors = floors;
        this.prices = prices;
        size = new double[choices.stores()];
        wanted = new double[size.length];
        slope = new double[size.length];
        int[] count = new int[size.length];
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                size[choices.store(way)] += choices.weight(need, way);
                count[choices.store(way)]++;
            }
        }
        Arrays.setAll(size, store -> count[store] == 0 || size[store] == 0 ? 1 : size[store] / count[store]);
    }

    /** At the prices given. */
    long proved() {
        return rounded(choose(prices));
    }

    /** Looks for prices that prove more, and says what they prove. */
    long improved(long worth, Effort effort) {
        double least = Double.MAX_VALUE;
        double boldness = 1;
        int since = 0;
        long rounds = Math.min(ROUNDS, Math.min(MOST_WORK, effort.left()) / (choices.ways() + 1));
        for (long round = 0; round < rounds && rounded(least) > worth && !effort.stopped(); round++) {
            double now = choose(prices);
            effort.spend(choices.ways());
            if (now < least - 1e-9) {
                least = now;
                since = 0;
            } else if (++since == PATIENCE) {
                boldness /= 2;
                since = 0;
            }
            if (!move(boldness * (now - worth))) {
                break;
            }
        }
        return rounded(least);
    }

    private static long rounded(double bound) {
        return bound >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) Math.floor(bound + ROUNDING);
    }

    private double choose(Prices at) {
        Arrays.fill(wanted, 0);
        double sum = 0;
        for (int need = 0; need < choices.needs(); need++) {
            sum += best(need, at);
        }
        for (int store = 0; store < size.length; store++) {
            sum += at.store(store) == 0 ? 0 : at.store(store) * choices.capacity(store);
        }
        for (int region = 0; region < floors.regions(); region++) {
            sum -= at.region(region) * floors.floor(region);
        }
        return sum;
    }

    private double best(int need, Prices at) {
        double lure = choices.region(need) == Choices.NONE ? 0 : at.region(choices.region(need));
        double best = -lure;
        int chosen = Choices.NONE;
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            double left = choices.points(way) - at.of(choices, way, choices.weight(need, way));
            if (left > best) {
                best = left;
                chosen = way;
            }
        }
        if (chosen != Choices.NONE) {
            want(chosen, choices.weight(need, chosen));
        }
        return best + lure;
    }

    private void want(int way, double weight) {
        wanted[choices.store(way)] += weight;
        if (choices.window(way) != Choices.NONE) {
            wanted[choices.window(way)] += weight;
        }
    }

    /** Moves prices towards balance, as far as the distance from a plan's worth suggests; false if they are balanced. */
    private boolean move(double distance) {
        double squares = 0;
        for (int store = 0; store < size.length; store++) {
            double excess = (wanted[store] - choices.capacity(store)) / size[store];
            slope[store] = prices.store(store) == 0 ? Math.max(0, excess) : excess;
            squares += slope[store] * slope[store];
        }
        for (int store = 0; store < size.length && squares > 0; store++) {
            prices.setStore(store, prices.store(store) + distance / squares * slope[store] / size[store]);
        }
        return squares > 0;
    }
}
