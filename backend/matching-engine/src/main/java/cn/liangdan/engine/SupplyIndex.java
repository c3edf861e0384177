package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Supplies kept ready to be ranked: the same answers as {@link Ranker}, without preparing and sorting the whole list
 * each time. Holds for one day, one policy and one text model; follows the list as it changes. Safe to share between
 * threads.
 *
 * <p>What is left of a supply may have changed since it was put here: who commits it reads it again.
 */
public final class SupplyIndex {

    private static final Comparator<Offered> BY_ID =
            Comparator.comparing((Offered offered) -> offered.supply().id());

    private final Preparation preparation;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<UUID, String> categories = new HashMap<>();
    private final Map<String, SupplyShelf> shelves = new HashMap<>();
    private final Dictionary dictionary = new Dictionary();

    public SupplyIndex(Context context, Policy policy, TextModel texts) {
        this.preparation = new Preparation(context, policy, texts);
    }

    /** Adds a supply or replaces the one of the same id. */
    public void put(Supply supply) {
        Offered offered = preparation.offered(supply);
        lock.writeLock().lock();
        try {
            drop(supply.id());
            if (PublishedRule.judge(supply, preparation.context()) == Fit.FIT
                    && !offered.days().isEmpty()) {
                categories.put(supply.id(), supply.category());
                shelves.computeIfAbsent(supply.category(), category -> new SupplyShelf())
                        .add(offered, preparation.policy(), dictionary);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets a supply; one it does not know is no error. */
    public void remove(UUID supply) {
        lock.writeLock().lock();
        try {
            drop(supply);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * The best supplies for a demand: highest score first, then by id.
     *
     * @param limit at most so many, not negative
     */
    public List<Suggestion> supplies(Demand demand, int limit) {
        Asked asked = preparation.asked(demand);
        Best<Offered> best = new Best<>(limit, BY_ID);
        lock.readLock().lock();
        try {
            SupplyQuery query = new SupplyQuery(asked, preparation.policy(), dictionary);
            if (!asked.past()) {
                shelves(demand).forEach(shelf -> shelf.scan(query, best));
            }
        } finally {
            lock.readLock().unlock();
        }
        return best.drained().stream()
                .map(offered -> Ranker.suggestion(asked, offered, preparation.policy()))
                .toList();
    }

    private Collection<SupplyShelf> shelves(Demand demand) {
        String category = demand.category();
        if (category == null) {
            return shelves.values();
        }
        return preparation.context().mappings().allOf(category).stream()
                .filter(shelves::containsKey)
                .map(shelves::get)
                .toList();
    }

    private void drop(UUID supply) {
        String category = categories.remove(supply);
        if (category != null) {
            SupplyShelf shelf = shelves.get(category);
            shelf.remove(supply);
            if (shelf.isEmpty()) {
                shelves.remove(category);
            }
        }
    }
}
