package cn.liangdan.offer;

import cn.liangdan.organisation.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer as lists show it. */
public record OfferSummary(
        UUID id,
        String number,
        OfferState state,
        String origin,
        UnitRef unit,
        String serviceItem,
        String categoryCode,
        @Nullable String serviceForm,
        @Nullable String level,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable Integer capacity,
        @Nullable String capacityUnit,
        @Nullable Integer capacityPerOccurrence,
        @Nullable Integer remaining,
        String language,
        long costFen,
        boolean synthetic,
        String programme,
        Instant updatedAt,
        long version) {}
