package cn.liangdan.need;

import cn.liangdan.attachment.Attachment;
import cn.liangdan.deadline.Countdown;
import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.StationRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Versioned;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need as its page shows it, for one caller: {@code contact} and {@code actions} are theirs. */
public record NeedView(
        UUID id,
        @Nullable UUID clientRef,
        @Nullable String number,
        NeedState state,
        NeedKind kind,
        DivisionRef division,
        StationRef station,
        String title,
        String text,
        @Nullable String categoryCode,
        @Nullable String form,
        boolean anyTime,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        @Nullable Integer people,
        @Nullable Integer households,
        int quantity,
        String unit,
        boolean divisible,
        List<String> audience,
        String language,
        String urgency,
        String level,
        String channel,
        @Nullable String collectedBy,
        List<String> campaigns,
        @Nullable UnitRef squad,
        @Nullable FiledBy filedBy,
        boolean proxy,
        @Nullable String hotlineRef,
        @Nullable Instant calledAt,
        @Nullable Contact contact,
        Quantities quantities,
        List<CommitmentBrief> commitments,
        Map<String, JsonNode> attributes,
        @Nullable Recurrence recurrence,
        @Nullable OfferRef fromOffer,
        List<Gap> gaps,
        @Nullable Reply reply,
        @Nullable Reply pendingReply,
        @Nullable Evaluation evaluation,
        List<NeedLink> links,
        List<DivisionRef> origins,
        List<Attachment> attachments,
        @Nullable String withdrawalReason,
        int round,
        boolean synthetic,
        String programme,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant listedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate closesOn,
        boolean stale,
        long version,
        List<String> actions)
        implements Versioned {

    /** Who filed it, as that was called then. */
    public record FiledBy(String role, String displayName) {
        static @Nullable FiledBy of(Need need) {
            return need.filedRole == null || need.filedName == null ? null : new FiledBy(need.filedRole, need.filedName);
        }
    }

    /** Masked, e.g. 王** 138****5678; unmasked only by an audited look. */
    public record Contact(String name, String phone) {}

    /** What the need's page says of one promise. */
    public record CommitmentBrief(
            UUID id,
            UnitRef unit,
            String state,
            @Nullable String part,
            String origin,
            int quantity,
            @Nullable OfferRef offer,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn,
            @Nullable LocalDate scheduledOn,
            @Nullable String place,
            @Nullable String returnReason,
            Instant proposedAt,
            @Nullable Instant acceptedAt,
            @JsonUnwrapped Countdown countdown) {
        CommitmentBrief with(Countdown counted) {
            return new CommitmentBrief(
                    id, unit, state, part, origin, quantity, offer, dueOn, occurrenceOn, scheduledOn, place, returnReason, proposedAt, acceptedAt,
                    counted);
        }
    }

    /** An offer as a promise names it. */
    public record OfferRef(UUID id, String serviceItem) {}

    /** What the village was told. */
    public record Reply(
            String outcome,
            String text,
            @Nullable String reason,
            @Nullable String rest,
            @Nullable Integer restQuantity,
            @Nullable String restReason,
            @Nullable UnitRef unit,
            Instant repliedAt) {}

    /** What the village said of it. */
    public record Evaluation(String satisfaction, boolean solved, @Nullable String comment, Instant evaluatedAt) {}
}
