package cn.liangdan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best few of many: a heap whose root is the worst that still counts. */
final class Best<T> {

    private final int limit;
    private final Comparator<T> order;
    private final List<T> items = new ArrayList<>();
    private int[] scores = new int[8];

    /** @param order decides between equal scores, the first wins */
    Best(int limit, Comparator<T> order) {
        this.limit = limit;
        this.order = order;
    }

    /** Whether something of this score could still come in. */
    boolean welcomes(int score) {
        return items.size() < limit || limit > 0 && score >= scores[0];
    }

    void offer(int score, T item) {
        if (items.size() < limit) {
            scores = Columns.room(scores, items.size());
            items.add(item);
            scores[items.size() - 1] = score;
            rise(items.size() - 1);
        } else if (limit > 0 && beats(score, item, 0)) {
            items.set(0, item);
            scores[0] = score;
            sink();
        }
    }

    /** Best first. Empties this. */
    List<T> drained() {
        List<T> drained = new ArrayList<>(items);
        for (int i = items.size() - 1; i >= 0; i--) {
            drained.set(i, items.get(0));
            T last = items.remove(i);
            if (i > 0) {
                items.set(0, last);
                scores[0] = scores[i];
                sink();
            }
        }
        return drained;
    }

    private boolean beats(int score, T item, int at) {
        return score != scores[at] ? score > scores[at] : order.compare(item, items.get(at)) < 0;
    }

    private void rise(int at) {
        int child = at;
        while (child > 0 && beats(scores[(child - 1) / 2], items.get((child - 1) / 2), child)) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void sink() {
        int parent = 0;
        while (2 * parent + 1 < items.size()) {
            int child = 2 * parent + 1;
            if (child + 1 < items.size() && beats(scores[child], items.get(child), child + 1)) {
                child++;
            }
            if (!beats(scores[parent], items.get(parent), child)) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int one, int other) {
        T item = items.get(one);
        items.set(one, items.get(other));
        items.set(other, item);
        int score = scores[one];
        scores[one] = scores[other];
        scores[other] = score;
    }
}
