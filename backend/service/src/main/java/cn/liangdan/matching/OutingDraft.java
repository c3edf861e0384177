package cn.liangdan.matching;

import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Outing;
import cn.liangdan.engine.Visit;
import cn.liangdan.need.NeedView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An outing while what could be served on the way is still being added. */
record OutingDraft(Outing outing, List<Promises.Promised> visits, List<Addition> additions) {
    /** Late promises first, then by the last day on which all can be served. */
    static final Comparator<OutingDraft> MOST_PRESSING_FIRST = Comparator.comparing((OutingDraft draft) -> !draft.isLate())
            .thenComparing(OutingDraft::lastDay)
            .thenComparing(draft -> draft.outing.division())
            .thenComparing(OutingDraft::id);

    private static final int MOST_ADDITIONS = 5;

    /** A need that waits, the offer that serves it best, and the outing's days that suit it. */
    record Addition(UUID needId, NeedView.OfferRef offer, List<DateRange> days) {}

    OutingDraft(Outing outing, List<Promises.Promised> visits) {
        this(outing, visits, new ArrayList<>());
    }

    /** Every promise is in one outing, so its first one names it. */
    UUID id() {
        return visits.getFirst().visit().id();
    }

    private boolean isLate() {
        return visits.stream().anyMatch(Promises.Promised::late);
    }

    private LocalDate lastDay() {
        return outing.days().getLast().to();
    }

    /** Whether there is something to plan, and more than one stop. */
    boolean isWorthTelling() {
        return visits.stream().anyMatch(Promises.Promised::isToBePlanned) && visits.size() + additions.size() > 1;
    }

    /** @return whether the need can be served on the way */
    boolean takesAlong(Demand need, Stocked offer) {
        Visit visit = new Visit(need.id(), offer.supply().unit(), need.division(), need.window(), offer.supply().availability());
        List<DateRange> days = outing.daysWith(visit);
        boolean fits = !days.isEmpty() && additions.size() < MOST_ADDITIONS;
        if (fits) {
            additions.add(new Addition(need.id(), new NeedView.OfferRef(offer.id(), offer.serviceItem()), days));
        }
        return fits;
    }

    List<UUID> needIds() {
        List<UUID> ids = new ArrayList<>(visits.stream().map(Promises.Promised::needId).toList());
        additions.forEach(addition -> ids.add(addition.needId()));
        return ids;
    }
}
