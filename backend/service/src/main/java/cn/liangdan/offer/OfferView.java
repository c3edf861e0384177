package cn.liangdan.offer;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Versioned;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its page shows it, for one caller.
 *
 * @param seasonMonths 1 to 12 in which it does most good, in order; none is all year
 * @param missingClears fields that must be given before it can be published, the four clears first
 */
public record OfferView(
        UUID id,
        @Nullable UUID clientRef,
        String number,
        OfferState state,
        String origin,
        UnitRef unit,
        String serviceItem,
        @Nullable String description,
        String categoryCode,
        @Nullable String serviceForm,
        @Nullable String responsibleLeader,
        @Nullable String implementingContact,
        List<DivisionRef> area,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable Integer capacity,
        @Nullable String capacityUnit,
        @Nullable Integer capacityPerOccurrence,
        @Nullable Integer remaining,
        @Nullable String level,
        List<String> audience,
        List<Integer> seasonMonths,
        String language,
        long costFen,
        Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence,
        List<String> missingClears,
        boolean synthetic,
        String programme,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long version,
        List<String> actions)
        implements Versioned {}
