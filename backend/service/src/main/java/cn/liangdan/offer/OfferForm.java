package cn.liangdan.offer;

import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is filed of an offer; on a change, all that it says afterwards. */
public record OfferForm(
        @Nullable UUID clientRef,
        @Nullable String serviceItem,
        @Nullable String description,
        @Nullable String categoryCode,
        @Nullable String serviceForm,
        @Nullable String responsibleLeader,
        @Nullable String implementingContact,
        @Nullable List<String> area,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable Integer capacity,
        @Nullable String capacityUnit,
        @Nullable Integer capacityPerOccurrence,
        @Nullable String level,
        @Nullable List<String> audience,
        @Nullable List<Integer> seasonMonths,
        @Nullable String language,
        @Nullable Long costFen,
        @Nullable Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence) {

    /** What an offer says now. */
    static OfferForm of(Offer offer, List<Long> area) {
        return new OfferForm(
                null, offer.serviceItem, offer.description, offer.categoryCode, offer.serviceForm, offer.responsibleLeader,
                offer.implementingContact, area.stream().map(String::valueOf).toList(), offer.availableFrom, offer.availableUntil,
                offer.capacity, offer.capacityUnit, offer.capacityPerOccurrence, offer.level, List.of(offer.audience),
                List.of(offer.seasonMonths), offer.language, offer.costFen, offer.attributes, Recurrence.read(offer.recurrence));
    }
}
