package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * Needs, slots and what serving a need from a slot is worth, as numbers. Needs and slots count from 0; both may be
 * added later. An amount of a need may be spread over several slots.
 */
public final class Network {

    /** Values and prices stay below this, so that sums of two never overflow. */
    public static final int HIGHEST_VALUE = 1 << 29;

    private int needs;
    private int slots;
    private int used;
    private int[] begin;
    private int[] end;
    private long[] amount;
    private long[] capacity;

    /** Value above, slot below: a bid reads both together. */
    private long[] pairs;

    /** An empty network with room for so many needs, slots and pairs. */
    public Network(int needs, int slots, int pairs) {
        begin = new int[needs];
        end = new int[needs];
        amount = new long[needs];
        capacity = new long[slots];
        this.pairs = new long[pairs];
    }

    /**
     * @param units how much it has, not negative
     * @return the number of the slot
     */
    public int addSlot(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("a capacity is not negative: " + units);
        }
        if (slots == capacity.length) {
            capacity = Arrays.copyOf(capacity, grown(slots));
        }
        capacity[slots] = units;
        return slots++;
    }

    /**
     * @param units how much it asks for, not negative
     * @param where slots that may serve it, each once
     * @param values by slot: what a unit is worth, more than 0 and less than {@link #HIGHEST_VALUE}
     * @return the number of the need
     */
    public int addNeed(long units, int[] where, int[] values) {
        if (units < 0 || where.length != values.length) {
            throw new IllegalArgumentException("not a need: " + units + " units, " + where.length + " slots");
        }
        if (needs == begin.length) {
            begin = Arrays.copyOf(begin, grown(needs));
            end = Arrays.copyOf(end, begin.length);
            amount = Arrays.copyOf(amount, begin.length);
        }
        amount[needs] = units;
        begin[needs] = used;
        end[needs] = used;
        for (int i = 0; i < where.length; i++) {
            append(needs, where[i], values[i]);
        }
        return needs++;
    }

    /** Lets a slot serve a need that has been added before. */
    void connect(int need, int slot, int value) {
        if (end[need] != used) {
            int length = end[need] - begin[need];
            room(length);
            System.arraycopy(pairs, begin[need], pairs, used, length);
            begin[need] = used;
            used += length;
            end[need] = used;
        }
        append(need, slot, value);
    }

    private void append(int need, int slot, int value) {
        if (slot < 0 || slot >= slots || value <= 0 || value >= HIGHEST_VALUE) {
            throw new IllegalArgumentException("not a pair: slot " + slot + ", value " + value);
        }
        room(1);
        pairs[used++] = (long) value << 32 | slot;
        end[need] = used;
    }

    private void room(int more) {
        if (used + more > pairs.length) {
            pairs = Arrays.copyOf(pairs, grown(used + more));
        }
    }

    private static int grown(int size) {
        return Math.max(8, size + size / 2);
    }

    public int needs() {
        return needs;
    }

    public int slots() {
        return slots;
    }

    /** Receives the pairs of a need. */
    public interface Pairs {
        void pair(int slot, int value);
    }

    /** Tells every slot that may serve a need. */
    public void pairs(int need, Pairs to) {
        for (int pair = begin[need]; pair < end[need]; pair++) {
            to.pair(slot(pair), value(pair));
        }
    }

    /** Number of slots that may serve a need. */
    public int pairsOf(int need) {
        return end[need] - begin[need];
    }

    public long amount(int need) {
        return amount[need];
    }

    void setAmount(int need, long units) {
        amount[need] = units;
    }

    public long capacity(int slot) {
        return capacity[slot];
    }

    void setCapacity(int slot, long units) {
        capacity[slot] = units;
    }

    int begin(int need) {
        return begin[need];
    }

    int end(int need) {
        return end[need];
    }

    int slot(int pair) {
        return (int) pairs[pair];
    }

    int value(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    /** What a unit of a need is worth from a slot, 0 if the slot may not serve it. */
    int worth(int need, int slot) {
        int pair = pair(need, slot);
        return pair < 0 ? 0 : value(pair);
    }

    /** The pair of a need and a slot, -1 if the slot may not serve it. */
    int pair(int need, int slot) {
        for (int pair = begin[need]; pair < end[need]; pair++) {
            if (slot(pair) == slot) {
                return pair;
            }
        }
        return -1;
    }

    long[] pairs() {
        return pairs;
    }

    int greatestValue() {
        int greatest = 1;
        for (int need = 0; need < needs; need++) {
            for (int pair = begin[need]; pair < end[need]; pair++) {
                greatest = Math.max(greatest, value(pair));
            }
        }
        return greatest;
    }
}
