package cn.liangdan.need;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need as lists show it. */
public record NeedSummary(
        UUID id,
        @Nullable String number,
        NeedState state,
        NeedKind kind,
        DivisionRef division,
        String title,
        @Nullable String categoryCode,
        @Nullable String form,
        boolean anyTime,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        int quantity,
        String unit,
        boolean divisible,
        int remaining,
        String urgency,
        String language,
        String level,
        @Nullable UnitRef lead,
        @Nullable String hotlineRef,
        boolean synthetic,
        String programme,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant listedAt,
        boolean stale,
        long version) {}
