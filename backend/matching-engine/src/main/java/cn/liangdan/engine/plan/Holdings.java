package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * Who holds how much of one slot and at what price: a heap whose root is the cheapest part. What nobody holds is free
 * and costs nothing.
 */
final class Holdings {

    private int[] owner = new int[2];
    private int[] price = new int[2];
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
        return owner[part];
    }

    int price(int part) {
        return price[part];
    }

    long units(int part) {
        return units[part];
    }

    /** What the next unit costs at least: nothing while some is free, more than any value if there is none at all. */
    int cheapest() {
        if (free > 0) {
            return 0;
        }
        return size == 0 ? Network.HIGHEST_VALUE : price[0];
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
        if (size == owner.length) {
            owner = Arrays.copyOf(owner, 2 * size);
            price = Arrays.copyOf(price, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        owner[size] = need;
        price[size] = paid;
        units[size] = taken;
        rise(size++);
    }

    /** Replaces the whole cheapest part by one at a higher price. */
    void replaceCheapest(int need, int paid) {
        owner[0] = need;
        price[0] = paid;
        sink(0);
    }

    /** Takes units away from a part. */
    void reduce(int part, long taken) {
        units[part] -= taken;
        if (units[part] == 0) {
            drop(part);
        }
    }

    /** Where a need holds a part, -1 if it holds none. */
    int find(int need) {
        for (int part = 0; part < size; part++) {
            if (owner[part] == need) {
                return part;
            }
        }
        return -1;
    }

    private void drop(int part) {
        size--;
        if (part < size) {
            owner[part] = owner[size];
            price[part] = price[size];
            units[part] = units[size];
            sink(part);
            rise(part);
        }
    }

    private void rise(int from) {
        int child = from;
        while (child > 0 && price[(child - 1) / 2] > price[child]) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void sink(int from) {
        int parent = from;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && price[child + 1] < price[child]) {
                child++;
            }
            if (price[parent] <= price[child]) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int one, int other) {
        int someone = owner[one];
        owner[one] = owner[other];
        owner[other] = someone;
        int paid = price[one];
        price[one] = price[other];
        price[other] = paid;
        long many = units[one];
        units[one] = units[other];
        units[other] = many;
    }
}
