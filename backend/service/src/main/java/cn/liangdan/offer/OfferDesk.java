package cn.liangdan.offer;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that every command on an offer takes, and how an offer looks to whoever asks. */
@ApplicationScoped
class OfferDesk {
    private final OfferRepository offers;
    private final OfferFiling filing;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final Journal journal;
    private final Times times;

    OfferDesk(
            OfferRepository offers, OfferFiling filing, DivisionService divisions, OrganisationService organisation,
            Journal journal, Times times) {
        this.offers = offers;
        this.filing = filing;
        this.divisions = divisions;
        this.organisation = organisation;
        this.journal = journal;
        this.times = times;
    }

    static Offer found(@Nullable Offer offer) {
        if (offer == null) {
            throw DomainException.notFound();
        }
        return offer;
    }

    Offer permitted(Caller caller, UUID id, OfferCommand command) {
        Offer offer = found(offers.lock(caller.scope(), id));
        command.requireWho(caller, offer);
        return offer;
    }

    void requireNow(Caller caller, Offer offer, OfferCommand command, Request request) {
        command.requireWhen(caller, offer);
        request.match(offer.version, () -> view(caller, offer));
    }

    OfferView done(Caller caller, Offer offer, String event, OfferState before, @Nullable String reason) {
        offer.updatedAt = times.now();
        offers.save(caller.scope(), offer);
        record(caller, offer, event, before, reason);
        return view(caller, offer);
    }

    void record(Caller caller, Offer offer, String event, @Nullable OfferState before, @Nullable String reason) {
        journal.record(
                caller,
                new Journal.Event(
                        Journal.ObjectType.OFFER, offer.id, null, offer.unitId, null, offer.division, offer.version, event,
                        before == null ? null : before.name(), offer.state.name(), reason,
                        Map.of("number", offer.number, "unitId", offer.unitId)));
    }

    OfferView view(Caller caller, Offer offer) {
        List<Long> area = offers.area(caller.scope(), offer.id);
        Map<Long, DivisionRef> names = divisions.refs(area);
        UnitRef unit = Objects.requireNonNull(organisation.unitRefs(List.of(offer.unitId)).get(offer.unitId));
        Integer remaining = offer.capacity == null ? null : offer.capacity - offers.taken(caller.scope(), offer.id);
        return new OfferView(
                offer.id, offer.clientRef, offer.number, offer.state, offer.origin, unit, offer.serviceItem, offer.description,
                offer.categoryCode, offer.serviceForm, offer.responsibleLeader, offer.implementingContact,
                area.stream().map(code -> Objects.requireNonNull(names.get(code))).toList(), offer.availableFrom,
                offer.availableUntil, offer.capacity, offer.capacityUnit, offer.capacityPerOccurrence, remaining, offer.level, List.of(offer.audience),
                List.of(offer.seasonMonths), offer.language, offer.costFen, offer.attributes, Recurrence.read(offer.recurrence), filing.missing(offer, area), offer.synthetic, offer.programme,
                offer.createdAt, offer.updatedAt, offer.publishedAt, offer.version, OfferCommand.actions(caller, offer));
    }
}
