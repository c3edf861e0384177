package cn.liangdan.need;

import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is filed of a need; on a change, all that it says afterwards. */
public record NeedForm(
        @Nullable UUID clientRef,
        @Nullable NeedKind kind,
        @Nullable UUID fromOfferId,
        @Nullable String divisionCode,
        @Nullable String title,
        @Nullable String text,
        @Nullable String categoryCode,
        @Nullable String form,
        @Nullable Boolean anyTime,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        @Nullable Integer people,
        @Nullable Integer households,
        @Nullable Integer quantity,
        @Nullable String unit,
        @Nullable Boolean divisible,
        @Nullable List<String> audience,
        @Nullable String language,
        @Nullable String urgency,
        @Nullable String level,
        @Nullable String channel,
        @Nullable String collectedBy,
        @Nullable ContactDetails contact,
        @Nullable List<UUID> attachmentIds,
        @Nullable Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence,
        @Nullable List<String> campaigns,
        @Nullable UUID squadId,
        @Nullable String hotlineRef,
        @Nullable Instant calledAt) {

    /** What a need says now, all but its contact and files, which lie apart. */
    static NeedForm of(Need need) {
        return new NeedForm(
                null, null, null, null, need.title, need.text, need.categoryCode, need.form, need.anyTime, need.wantedFrom, need.wantedUntil,
                need.people, need.households, need.quantity, need.unit, need.divisible, List.of(need.audience), need.language,
                need.urgency, need.level, need.channel, need.collectedBy, null, null,
                need.attributes, Recurrence.read(need.recurrence), List.of(need.campaigns), need.squadId, need.hotlineRef, need.calledAt);
    }

    /** What an officer heard at somebody's home, and nothing else yet. */
    public static NeedForm heardOnAVisit(
            @Nullable UUID clientRef, String divisionCode, String text, List<String> campaigns, @Nullable UUID squadId) {
        return new NeedForm(
                clientRef, null, null, divisionCode, null, text, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, "HOME_VISIT", null, null, null, null, null, campaigns, squadId, null, null);
    }

    /** Whom to call; kept sealed and apart. */
    public record ContactDetails(String name, String phone) {}
}
