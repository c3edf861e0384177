package cn.liangdan.offer;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.NumberRepository;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Needs that a unit took without an offer, as entries of the supply list (并列入供给侧清单). */
@ApplicationScoped
public class SupplyEntries {
    private static final int MONTHS = 12;

    private final OfferRepository offers;
    private final OfferDesk desk;
    private final NumberRepository numbers;
    private final Ids ids;
    private final Times times;

    SupplyEntries(OfferRepository offers, OfferDesk desk, NumberRepository numbers, Ids ids, Times times) {
        this.offers = offers;
        this.desk = desk;
        this.numbers = numbers;
        this.ids = ids;
        this.times = times;
    }

    /**
     * What was taken.
     *
     * @param until when the village wants it at the latest; without it, within a year
     */
    public record Entry(
            UUID unitId,
            long division,
            String title,
            String categoryCode,
            String form,
            String level,
            String language,
            int quantity,
            String unit,
            @Nullable LocalDate until,
            String programme,
            boolean synthetic) {}

    /** @return the id of the entry; all of its capacity is the promise's */
    public UUID enter(Caller caller, Entry entry) {
        Offer offer = new Offer();
        offer.id = ids.next();
        offer.origin = "NEED";
        offer.state = OfferState.PUBLISHED;
        offer.unitId = entry.unitId();
        offer.division = entry.division();
        offer.createdBy = caller.id();
        offer.number = numbers.next(caller.scope(), "GJ", offer.division, times.today());
        offer.serviceItem = entry.title();
        offer.search = Grams.of(entry.title());
        offer.categoryCode = entry.categoryCode();
        offer.serviceForm = entry.form();
        offer.level = entry.level();
        offer.language = entry.language();
        offer.capacity = entry.quantity();
        offer.capacityUnit = entry.unit();
        offer.availableFrom = times.today();
        LocalDate until = entry.until();
        offer.availableUntil = until != null && until.isAfter(times.today()) ? until : times.today().plusMonths(MONTHS);
        offer.programme = entry.programme();
        offer.synthetic = entry.synthetic();
        offer.createdAt = times.now();
        offer.updatedAt = offer.createdAt;
        offer.publishedAt = offer.createdAt;
        offers.add(caller.scope(), offer);
        offers.setArea(caller.scope(), offer.id, List.of(entry.division()));
        desk.record(caller, offer, "offer.entered", null, null);
        return offer.id;
    }

    /** The promise ended unkept: an entry that it made leaves the list; an offer stays. */
    public void leave(Caller caller, UUID offerId, String reason) {
        Offer offer = Objects.requireNonNull(offers.lock(Scope.SYSTEM, offerId));
        if (offer.origin.equals("NEED") && offer.state == OfferState.PUBLISHED) {
            offer.state = OfferState.SUSPENDED;
            offer.updatedAt = times.now();
            offers.save(caller.scope(), offer);
            desk.record(caller, offer, "offer.left", OfferState.PUBLISHED, reason);
        }
    }
}
