package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * The few slots that leave each need most. While prices only rise, no other slot can leave more than the best of the
 * others did when it was last looked at all of them; so most bids need look at the favourites only.
 */
final class Favourites {

    private static final int COUNT = 4;
    private static final int NOBODY = -1;

    private final Network network;
    private final Groups groups;
    private final long[] pairs;

    /** By need: the most that any other slot can leave it. */
    private final int[] others;

    private final int[] gains = new int[COUNT + 1];
    private final long[] best = new long[COUNT + 1];

    /** A slot that leaves no more than this is never chosen. */
    private final int least;

    private boolean forgetful;
    private int first;
    private int second;
    private int where;
    private long work;

    /**
     * @param groups slots of one group that leave a need the same are one choice to it
     * @param highest the greatest lure that a need will be given
     */
    Favourites(Network network, Groups groups, int highest) {
        this.network = network;
        this.groups = groups;
        least = -highest;
        pairs = new long[COUNT * Math.max(1, network.needs())];
        others = new int[Math.max(1, network.needs())];
        Arrays.fill(others, Integer.MAX_VALUE);
    }

    /** From now on prices may fall and needs may come. */
    void forget() {
        forgetful = true;
    }

    /**
     * Finds the best slot of a need.
     *
     * @param lure what being served is worth besides
     */
    void choose(int need, int[] price, int lure) {
        if (forgetful) {
            lookForTwo(network.pairs(), network.begin(need), network.end(need), price, lure);
            return;
        }
        if (others[need] != Integer.MAX_VALUE) {
            look(need, price, lure);
        }
        if (others[need] == Integer.MAX_VALUE || second < others[need] + lure) {
            lookAtAll(need, need, price);
            look(need, price, lure);
            // there may be more slots alike than favourites
            second = Math.max(second, Math.min(first, others[need] + lure));
        }
    }

    /** What the best slot leaves, the lure counted in; 0 if none leaves anything. */
    int first() {
        return first;
    }

    /** What the second best leaves, at least 0. */
    int second() {
        return second;
    }

    /** The best slot, -1 if none leaves anything. */
    int where() {
        return where;
    }

    /** Pairs looked at so far. */
    long work() {
        return work;
    }

    private void look(int at, int[] price, int lure) {
        lookForTwo(pairs, COUNT * at, COUNT * at + COUNT, price, lure);
    }

    private void lookForTwo(long[] among, int begin, int end, int[] price, int lure) {
        int top = -lure;
        int next = -lure;
        int slot = NOBODY;
        for (int i = begin; i < end; i++) {
            long pair = among[i];
            int gain = pair == 0 ? least : (int) (pair >>> 32) - price[(int) pair];
            if (gain > next) {
                if (gain > top) {
                    next = top;
                    top = gain;
                    slot = (int) pair;
                } else if (!groups.same(slot, (int) pair)) {
                    next = gain;
                }
            }
        }
        first = top + lure;
        second = next + lure;
        where = slot;
        work += end - begin;
    }

    private void lookAtAll(int need, int at, int[] price) {
        Arrays.fill(gains, least);
        Arrays.fill(best, 0);
        long[] all = network.pairs();
        int end = network.end(need);
        for (int i = network.begin(need); i < end; i++) {
            int gain = (int) (all[i] >>> 32) - price[(int) all[i]];
            if (gain > gains[COUNT]) {
                insert(gain, all[i]);
            }
        }
        System.arraycopy(best, 0, pairs, COUNT * at, COUNT);
        others[at] = gains[COUNT];
        work += end - network.begin(need);
    }

    private void insert(int gain, long pair) {
        int at = COUNT;
        while (at > 0 && gains[at - 1] < gain) {
            gains[at] = gains[at - 1];
            best[at] = best[at - 1];
            at--;
        }
        gains[at] = gain;
        best[at] = pair;
    }
}
