package cn.liangdan.demo;

import cn.liangdan.offer.OfferForm;
import cn.liangdan.offer.OfferService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers of a programme. */
@ApplicationScoped
class DemoOffers {
    private static final int HOUR = 8;

    private final OfferService offers;
    private final DemoPeople people;
    private final EntityManager entities;
    private final Map<String, UUID> ids = new HashMap<>();

    DemoOffers(OfferService offers, DemoPeople people, EntityManager entities) {
        this.offers = offers;
        this.people = people;
        this.entities = entities;
    }

    UUID id(String key) {
        return Objects.requireNonNull(ids.get(key), "offer " + key);
    }

    void load(DemoData.ProgrammeFile programme, LocalDate today) {
        for (DemoData.OfferEntry entry : programme.offers()) {
            LocalDate from = day(entry.availableFrom(), entry.fromDay(), today);
            LocalDate until = day(entry.availableUntil(), entry.untilDay(), today);
            LocalDate filed = from == null || from.isAfter(today) ? today.minusDays(1) : from.minusDays(30);
            ScopedValue.where(Times.AS_OF, filed.atTime(HOUR, 0).atZone(Times.ZONE).toInstant())
                    .where(Programme.CURRENT, new Programme.Named(programme.name(), programme.synthetic()))
                    .run(() -> file(entry, from, until, today));
            entities.clear();
        }
    }

    private void file(DemoData.OfferEntry entry, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        Caller clerk = people.clerk(entry.unit());
        OfferForm form = new OfferForm(
                null, entry.serviceItem(), entry.description(), entry.category(), entry.serviceForm(),
                entry.responsibleLeader(), entry.implementingContact(), entry.area(), from, until, entry.capacity(),
                entry.capacityUnit(), entry.capacityPerOccurrence(), entry.level(), entry.audience(), entry.seasonMonths(), entry.language(),
                entry.costFen(), entry.attributes(), recurrence(entry.recurrence(), today));
        UUID id = offers.create(clerk, Request.of(form)).offer().id();
        ids.put(entry.key(), id);
        if (!entry.state().equals("DRAFT")) {
            offers.publish(clerk, id, Request.of(Map.of()));
        }
        if (entry.state().equals("SUSPENDED")) {
            offers.suspend(clerk, id, Request.of(new OfferService.ReasonRequest("人员外出培训，暂停接单")));
        }
    }

    static @Nullable Recurrence recurrence(DemoData.@Nullable Returning returning, LocalDate today) {
        return returning == null
                ? null
                : new Recurrence(
                        returning.frequency(), returning.interval(), returning.byDay(), returning.byMonthDay(), null,
                        today.plusDays(returning.fromDay()), today.plusDays(returning.untilDay()), null);
    }

    static @Nullable LocalDate day(@Nullable LocalDate fixed, @Nullable Integer relative, LocalDate today) {
        if (fixed != null) {
            return fixed;
        }
        return relative == null ? null : today.plusDays(relative);
    }
}
