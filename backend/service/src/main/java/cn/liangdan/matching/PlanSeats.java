package cn.liangdan.matching;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Supply;
import cn.liangdan.matching.PlanComputation.Draft;
import cn.liangdan.matching.PlanDays.Promise;
import cn.liangdan.matching.PlanDays.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The room on the days of standing offers while a plan is made. The engine counts needs by runs of days; here each gets its
 * day, by the people who come.
 */
final class PlanSeats {
    private final Map<UUID, Standing> standing;
    private final Map<UUID, Promise> proposed = new HashMap<>();

    /** What unanswered proposals of these needs reserve is free to be proposed anew. */
    PlanSeats(PlanDays.Calendar calendar, Map<UUID, Open> needs) {
        standing = calendar.standing();
        for (Promise promise : calendar.promises()) {
            Open need = needs.get(promise.needId());
            Standing offer = standing.get(promise.offerId());
            if (promise.proposed() && need != null && need.proposal() != null && offer != null) {
                proposed.put(promise.needId(), promise);
                offer.take(promise.day(), -promise.places());
            }
        }
    }

    /** The offer on those of its days on which somebody still finds room. */
    Stream<Supply> supply(Stocked offer, Collection<Open> needs) {
        Standing one = standing.get(offer.id());
        if (one == null) {
            return Stream.of(offer.supply());
        }
        int least = needs.stream().mapToInt(need -> places(offer, need, 1)).min().orElse(1);
        List<LocalDate> free = one.days().stream().filter(day -> one.left(day) >= least).toList();
        return free.isEmpty() ? Stream.of() : Stream.of(offer.on(free, eachRun(one, free, least)));
    }

    /** As many occasions as any run of days can hold at most, so that what the engine proves stays true. */
    private static long eachRun(Standing offer, List<LocalDate> free, int least) {
        long most = 0;
        long run = 0;
        for (int i = 0; i < free.size(); i++) {
            boolean goesOn = i > 0 && free.get(i).equals(free.get(i - 1).plusDays(1));
            run = (goesOn ? run : 0) + offer.left(free.get(i)) / least;
            most = Math.max(most, run);
        }
        return offer.room() == null ? Capacity.ANY_NUMBER : most;
    }

    /** What a line takes of a day: goods their quantity, services the people who come, or one place. */
    static int places(Stocked offer, Open need, int quantity) {
        boolean counted = offer.counted().equals(need.demand().amount().unit());
        return counted ? quantity : Objects.requireNonNullElse(need.people(), 1);
    }

    /** On its day; null when no day that suits it has room. What is proposed keeps the day that it has, if it has one. */
    @Nullable Draft seat(Draft draft) {
        Standing offer = standing.get(draft.offer().id());
        if (offer == null) {
            return draft;
        }
        if (draft.change() == PlanLine.Change.SAME) {
            Promise promise = proposed.get(draft.need().demand().id());
            return promise == null ? draft : draft.on(promise.day());
        }
        LocalDate day = free(offer, draft);
        return day == null ? null : draft.on(day);
    }

    /** Of the days that the need wants the one that is filled best, the soonest of those that are as good. */
    private static @Nullable LocalDate free(Standing offer, Draft draft) {
        DateRange wanted = draft.need().demand().window();
        return offer.days().stream()
                .filter(day -> (wanted == null || wanted.contains(day)) && offer.left(day) >= draft.places())
                .min(Comparator.comparingInt(offer::left).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Keeps the places of a line from the next ones. */
    void take(Draft draft) {
        Standing offer = standing.get(draft.offer().id());
        LocalDate day = draft.day();
        if (offer != null && day != null) {
            offer.take(day, draft.places());
        }
    }
}
