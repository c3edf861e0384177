package cn.liangdan.matching;

import cn.liangdan.platform.Paging;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A ranked list page by page: a page begins after the one that the last page ended with, or where that one stood when it
 * has left the list meanwhile.
 */
record Ranking<R>(Paging paging, Function<R, UUID> id, List<R> best, int start) {
    /** @param ranked gives at least so many of the best, if there are so many */
    static <R> Ranking<R> of(Paging paging, Function<R, UUID> id, IntFunction<List<R>> ranked) {
        int seen = paging.after().isEmpty() ? 0 : Integer.parseInt(paging.after().getFirst());
        List<R> best = ranked.apply(seen + paging.limit() + 1);
        int last = paging.after().isEmpty() ? -1 : best.stream().map(id).toList().indexOf(UUID.fromString(paging.after().getLast()));
        return new Ranking<>(paging, id, best, last < 0 ? seen : last + 1);
    }

    /** The page's, and one more to know whether there is another. */
    private List<R> next() {
        return best.stream().skip(start).limit(paging.limit() + 1L).toList();
    }

    List<UUID> ids() {
        return next().stream().map(id).toList();
    }

    /** @param found what the page shows of each; what is missing there is out of the reader's sight */
    <F, T> Paging.Page<T> page(Map<UUID, F> found, BiFunction<F, R, T> item) {
        return paging.page(next().stream()
                .filter(one -> found.containsKey(id.apply(one)))
                .map(one -> new Paging.Keyed<>(
                        item.apply(found.get(id.apply(one)), one),
                        List.of(String.valueOf(best.indexOf(one) + 1), id.apply(one).toString())))
                .toList());
    }
}
