package cn.liangdan.offer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the supply list. What others may see of it is {@link OfferView}. */
@Entity
@Table(name = "offer")
class Offer {
    @Id
    UUID id;

    @Column(name = "client_ref")
    @Nullable UUID clientRef;

    String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    OfferState state;

    @Column(name = "unit_id")
    UUID unitId;

    long division;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "service_item")
    String serviceItem;

    @Nullable String description;

    /** The pairs of both texts, out of the row and only for its index: read by nobody, written when a text changes. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "tsvector")
    @ColumnTransformer(read = "tsvector_to_array(search)", write = "array_to_tsvector(?)")
    String[] search;

    @Column(name = "category_code")
    String categoryCode;

    @Column(name = "service_form")
    @Nullable String serviceForm;

    @Column(name = "responsible_leader")
    @Nullable String responsibleLeader;

    @Column(name = "implementing_contact")
    @Nullable String implementingContact;

    @Column(name = "available_from")
    @Nullable LocalDate availableFrom;

    @Column(name = "available_until")
    @Nullable LocalDate availableUntil;

    @Nullable Integer capacity;

    @Column(name = "capacity_unit")
    @Nullable String capacityUnit;

    @Column(name = "capacity_per_occurrence")
    @Nullable Integer capacityPerOccurrence;

    /** OFFER, or NEED for a need that was taken without an offer. */
    String origin = "OFFER";

    @Nullable String level;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] audience = {};

    /** 1 to 12, in order; none is all year. */
    @Column(name = "season_months", columnDefinition = "int[]")
    @JdbcTypeCode(SqlTypes.ARRAY)
    Integer[] seasonMonths = {};

    String language = "zh";

    @Column(name = "cost_fen")
    long costFen;

    /** The values of its category's own fields. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, JsonNode> attributes = Map.of();

    /** A {@link cn.liangdan.recurrence.Recurrence}, or null. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String recurrence;

    String programme;
    boolean synthetic;
    boolean frozen;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @Version
    long version;
}
