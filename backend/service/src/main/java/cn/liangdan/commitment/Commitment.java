package cn.liangdan.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 承接: one unit's promise to serve (part of) one need. */
@Entity
@Table(name = "commitment")
class Commitment {
    @Id
    UUID id;

    int county;

    @Column(name = "need_id")
    UUID needId;

    int round;

    @Column(name = "offer_id")
    @Nullable UUID offerId;

    @Column(name = "unit_id")
    UUID unitId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    CommitmentState state;

    @Nullable String part;
    String origin;
    int quantity;

    /** Of the offer's capacity, in the offer's unit. */
    int takes = 1;

    /** The day of a standing offer that it is for. */
    @Column(name = "occurrence_on")
    @Nullable LocalDate occurrenceOn;

    /** What it takes of the room on that day. */
    @Nullable Integer places;

    @Column(name = "due_on")
    @Nullable LocalDate dueOn;

    @Column(name = "scheduled_on")
    @Nullable LocalDate scheduledOn;

    @Column(name = "scheduled_until")
    @Nullable LocalDate scheduledUntil;

    @Nullable String place;

    @Column(name = "return_reason")
    @Nullable String returnReason;

    boolean binding;

    @Column(name = "transfer_unit_id")
    @Nullable UUID transferUnitId;

    @Column(name = "transfer_reason")
    @Nullable String transferReason;

    @Column(name = "created_by")
    @Nullable UUID createdBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "accepted_at")
    @Nullable Instant acceptedAt;

    @Column(name = "delivered_at")
    @Nullable Instant deliveredAt;

    @Column(name = "confirmed_at")
    @Nullable Instant confirmedAt;

    @Column(name = "warned_at")
    @Nullable Instant warnedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;
}
