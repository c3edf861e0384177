package cn.liangdan.matching;

import cn.liangdan.platform.Paging;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A ranked list page by page: a page begins after the one that the last page ended with. */
record Ranking<R>(List<R> all, Function<R, UUID> id) {
    /** The next page's, and one more to know whether there is another. */
    List<R> next(Paging paging) {
        int start = paging.after().isEmpty() ? 0 : ids(all).indexOf(UUID.fromString(paging.after().getLast())) + 1;
        return all.stream().skip(start).limit(paging.limit() + 1L).toList();
    }

    List<UUID> ids(List<R> some) {
        return some.stream().map(id).toList();
    }

    /** @param found what the page shows of each; what is missing there is out of the reader's sight */
    <F, T> Paging.Page<T> page(Paging paging, List<R> next, Map<UUID, F> found, BiFunction<F, R, T> item) {
        return paging.page(next.stream()
                .filter(one -> found.containsKey(id.apply(one)))
                .map(one -> new Paging.Keyed<>(
                        item.apply(found.get(id.apply(one)), one), List.of(id.apply(one).toString())))
                .toList());
    }
}
