package cn.liangdan.need;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Versioned;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A listed need and what became of it, without any person. */
public record PublicNeed(
        String number,
        NeedState state,
        NeedKind kind,
        DivisionRef division,
        String title,
        String text,
        @Nullable String categoryCode,
        @Nullable String form,
        boolean anyTime,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        int quantity,
        String unit,
        int remaining,
        @Nullable UnitRef lead,
        List<String> audience,
        @Nullable Integer households,
        Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence,
        List<Stage> stages,
        NeedView.@Nullable Reply reply,
        @Nullable String satisfaction,
        List<NeedLink> links,
        boolean synthetic,
        String programme,
        long version)
        implements Versioned {

    /** When it first reached a state. */
    public record Stage(NeedState state, Instant at) {}

    /** A listed need as the public list shows it. */
    public record Summary(
            String number,
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
            int remaining,
            @Nullable UnitRef lead,
            Instant listedAt,
            boolean synthetic,
            String programme) {}
}
