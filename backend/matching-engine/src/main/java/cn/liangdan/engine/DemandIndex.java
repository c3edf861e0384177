package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/**
 * Waiting demands kept ready to be ranked: the same answers as {@link Ranker}, without preparing and sorting the whole
 * list each time. Holds for one day, one policy and one text model; follows the list as it changes. Safe to share
 * between threads.
 */
public final class DemandIndex {

    private static final Comparator<Asked> BY_ID =
            Comparator.comparing((Asked asked) -> asked.demand().id());

    /** Where demands wait that want no particular category. */
    private static final String ANY_CATEGORY = "";

    private final Preparation preparation;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<UUID, String> categories = new HashMap<>();
    private final Map<String, DemandShelf> shelves = new HashMap<>();
    private final Dictionary dictionary = new Dictionary();

    public DemandIndex(Context context, Policy policy, TextModel texts) {
        this.preparation = new Preparation(context, policy, texts);
    }

    /** Adds a demand or replaces the one of the same id. */
    public void put(Demand demand) {
        Asked asked = preparation.asked(demand);
        String wanted = demand.category();
        String category = wanted == null ? ANY_CATEGORY : wanted;
        lock.writeLock().lock();
        try {
            drop(demand.id());
            if (!asked.past()) {
                categories.put(demand.id(), category);
                shelves.computeIfAbsent(category, each -> new DemandShelf())
                        .add(asked, preparation.policy(), dictionary);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets a demand; one it does not know is no error. */
    public void remove(UUID demand) {
        lock.writeLock().lock();
        try {
            drop(demand);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * The demands a supply would serve best: highest score first, then by id.
     *
     * @param limit at most so many, not negative
     */
    public List<Suggestion> demands(Supply supply, int limit) {
        return demands(supply, limit, demand -> true);
    }

    /**
     * Of some demands those that a supply would serve best: highest score first, then by id.
     *
     * @param limit at most so many, not negative
     * @param wanted asked only of those that fit and are among the best so far
     */
    public List<Suggestion> demands(Supply supply, int limit, Predicate<Demand> wanted) {
        Offered offered = preparation.offered(supply);
        Best<Asked> best = new Best<>(limit, BY_ID);
        boolean open = PublishedRule.judge(supply, preparation.context()) == Fit.FIT
                && !offered.days().isEmpty();
        lock.readLock().lock();
        try {
            DemandQuery query = new DemandQuery(offered, preparation.policy(), dictionary, preparation.today(), wanted);
            if (open) {
                shelf(ANY_CATEGORY, query, best);
                for (String category : preparation.context().mappings().allOf(supply.category())) {
                    shelf(category, query, best);
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        return best.drained().stream()
                .map(asked -> Ranker.suggestion(asked, offered, preparation.policy()))
                .toList();
    }

    private void shelf(String category, DemandQuery query, Best<Asked> best) {
        DemandShelf shelf = shelves.get(category);
        if (shelf != null) {
            shelf.scan(query, best);
        }
    }

    private void drop(UUID demand) {
        String category = categories.remove(demand);
        if (category != null) {
            DemandShelf shelf = shelves.get(category);
            shelf.remove(demand);
            if (shelf.isEmpty()) {
                shelves.remove(category);
            }
        }
    }
}
