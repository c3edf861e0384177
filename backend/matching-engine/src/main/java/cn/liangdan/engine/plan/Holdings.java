package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Who holds how much of one slot and at what price: a heap whose root is the cheapest part. What nobody holds is free
 * and costs nothing.
 */
final class Holdings {

    /** Price above, owner below, so that comparing two parts is comparing two numbers. */
    private long[] parts = new long[2];

    private long[] units = new long[2];
    private int size;
    private long free;

    Holdings(long free) {
        this.free = free;
    }

    long free() {
        return free;
    }

    void setFree(long units) {
        free = units;
    }

    int size() {
        return size;
    }

    int owner(int part) {
        return (int) parts[part];
    }

    int price(int part) {
        return (int) (parts[part] >>> 32);
    }

    long units(int part) {
        return units[part];
    }

    /** What the next unit costs at least: nothing while some is free, more than any value if there is none at all. */
    int cheapest() {
        if (free > 0) {
            return 0;
        }
        return size == 0 ? Network.HIGHEST_VALUE : price(0);
    }

    /** The part of a need for which it pays most, -1 if it has none. */
    int dearest(int need) {
        int found = -1;
        for (int part = 0; part < size; part++) {
            if (owner(part) == need && (found < 0 || price(part) > price(found))) {
                found = part;
            }
        }
        return found;
    }

    /** Takes from the cheapest part up to so many units away and says how many. */
    long cut(long wanted) {
        long taken = Math.min(wanted, units[0]);
        units[0] -= taken;
        if (units[0] == 0) {
            drop(0);
        }
        return taken;
    }

    void add(int need, int paid, long taken) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        parts[size] = part(need, paid);
        units[size] = taken;
        rise(size++);
    }

    /** Replaces the whole cheapest part by one at a higher price. */
    void replaceCheapest(int need, int paid) {
        parts[0] = part(need, paid);
        sink(0);
    }

    /** Takes units away from a part. */
    void reduce(int part, long taken) {
        units[part] -= taken;
        if (units[part] == 0) {
            drop(part);
        }
    }

    /** Makes everything that costs more than a limit cost less. */
    void cheapen(int above, int to) {
        for (int part = 0; part < size; part++) {
            if (price(part) > above) {
                parts[part] = part(owner(part), to);
            }
        }
        order();
    }

    /** Lowers what is paid to the most that its owner should pay, but not below a limit. */
    void lower(int least, IntUnaryOperator mostOf) {
        boolean lowered = false;
        for (int part = 0; part < size; part++) {
            int price = price(part);
            int most = price > least ? Math.max(least, mostOf.applyAsInt(owner(part))) : price;
            if (most < price) {
                parts[part] = part(owner(part), most);
                lowered = true;
            }
        }
        if (lowered) {
            order();
        }
    }

    private void order() {
        for (int part = size / 2 - 1; part >= 0; part--) {
            sink(part);
        }
    }

    private void drop(int part) {
        size--;
        if (part < size) {
            parts[part] = parts[size];
            units[part] = units[size];
            sink(part);
            rise(part);
        }
    }

    private static long part(int need, int paid) {
        return (long) paid << 32 | need;
    }

    private void rise(int from) {
        long part = parts[from];
        long many = units[from];
        int child = from;
        while (child > 0 && parts[(child - 1) / 2] > part) {
            put(child, parts[(child - 1) / 2], units[(child - 1) / 2]);
            child = (child - 1) / 2;
        }
        put(child, part, many);
    }

    private void sink(int from) {
        long part = parts[from];
        long many = units[from];
        int parent = from;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && parts[child + 1] < parts[child]) {
                child++;
            }
            if (part <= parts[child]) {
                break;
            }
            put(parent, parts[child], units[child]);
            parent = child;
        }
        put(parent, part, many);
    }

    private void put(int at, long part, long many) {
        parts[at] = part;
        units[at] = many;
    }
}
