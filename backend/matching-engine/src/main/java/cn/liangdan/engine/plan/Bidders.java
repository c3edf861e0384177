package cn.liangdan.engine.plan;

/** The needs that are about to bid, first come first served; a ring that grows. */
final class Bidders {
    private int[] ring;
    private int head;
    private int size;

    Bidders(int capacity) {
        ring = new int[Math.max(1, capacity)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int need) {
        if (size == ring.length) {
            grow();
        }
        int tail = head + size;
        ring[tail < ring.length ? tail : tail - ring.length] = need;
        size++;
    }

    int next() {
        int need = ring[head];
        head = head + 1 == ring.length ? 0 : head + 1;
        size--;
        return need;
    }

    private void grow() {
        int[] longer = new int[2 * ring.length];
        for (int i = 0; i < size; i++) {
            longer[i] = ring[(head + i) % ring.length];
        }
        ring = longer;
        head = 0;
    }
}
