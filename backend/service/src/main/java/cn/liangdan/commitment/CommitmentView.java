package cn.liangdan.commitment;

import cn.liangdan.deadline.Countdown;
import cn.liangdan.delivery.Delivery;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.need.NeedView;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as its page shows it, for one caller. */
public record CommitmentView(
        UUID id,
        NeedSummary need,
        UnitRef unit,
        NeedView.@Nullable OfferRef offer,
        CommitmentState state,
        @Nullable String part,
        String origin,
        int quantity,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate occurrenceOn,
        @Nullable LocalDate scheduledOn,
        @Nullable LocalDate scheduledUntil,
        @Nullable String place,
        @Nullable String returnReason,
        boolean binding,
        @Nullable Transfer transfer,
        List<Delivery> deliveries,
        Instant proposedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmedAt,
        Instant updatedAt,
        @JsonUnwrapped Countdown countdown,
        boolean stale,
        long version,
        List<String> actions)
        implements Versioned {

    /** A transfer that was asked for and not yet decided. */
    public record Transfer(UnitRef unit, String reason) {}

    /** The answer to a command that made it. */
    static Answer made(CommitmentView commitment) {
        return Answer.created(commitment, "/commitments/" + commitment.id());
    }

    /** A promise as lists show it. */
    record Summary(
            UUID id,
            NeedSummary need,
            UnitRef unit,
            NeedView.@Nullable OfferRef offer,
            CommitmentState state,
            @Nullable String part,
            String origin,
            int quantity,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn,
            @Nullable LocalDate scheduledOn,
            Instant proposedAt,
            Instant updatedAt,
            @JsonUnwrapped Countdown countdown,
            boolean stale,
            long version) {}
}
