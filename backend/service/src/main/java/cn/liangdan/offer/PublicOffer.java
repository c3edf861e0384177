package cn.liangdan.offer;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Versioned;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published offer as anybody may read it. */
public record PublicOffer(
        String number,
        UnitRef unit,
        String serviceItem,
        @Nullable String description,
        String categoryCode,
        @Nullable String serviceForm,
        @Nullable String responsibleLeader,
        @Nullable String implementingContact,
        List<DivisionRef> area,
        @Nullable String level,
        List<String> audience,
        List<Integer> seasonMonths,
        String language,
        long costFen,
        Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable Integer capacity,
        @Nullable String capacityUnit,
        @Nullable Integer capacityPerOccurrence,
        @Nullable Integer remaining,
        String origin,
        boolean synthetic,
        String programme,
        long version)
        implements Versioned {

    /** @param attributes those that anybody may see */
    static PublicOffer of(OfferView o, Map<String, JsonNode> attributes) {
        return new PublicOffer(
                o.number(), o.unit(), o.serviceItem(), o.description(), o.categoryCode(), o.serviceForm(),
                o.responsibleLeader(), o.implementingContact(), o.area(), o.level(), o.audience(), o.seasonMonths(), o.language(), o.costFen(), attributes,
                o.recurrence(),
                o.availableFrom(), o.availableUntil(), o.capacity(), o.capacityUnit(), o.capacityPerOccurrence(), o.remaining(),
                o.origin(), o.synthetic(),
                o.programme(), o.version());
    }

    /** A published offer as the public list shows it. */
    record Summary(
            String number,
            UnitRef unit,
            String serviceItem,
            String categoryCode,
            @Nullable String serviceForm,
            @Nullable String level,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableUntil,
            @Nullable Integer capacity,
            @Nullable String capacityUnit,
            @Nullable Integer remaining,
            String origin,
            long costFen,
            boolean synthetic,
            String programme) {
        static Summary of(OfferSummary o) {
            return new Summary(
                    o.number(), o.unit(), o.serviceItem(), o.categoryCode(), o.serviceForm(), o.level(), o.availableFrom(),
                    o.availableUntil(), o.capacity(), o.capacityUnit(), o.remaining(), o.origin(), o.costFen(), o.synthetic(),
                    o.programme());
        }
    }
}
