package cn.liangdan.need;

import cn.liangdan.platform.Grams;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the demand list. What others may see of it is {@link NeedView}. */
@Entity
@Table(name = "need")
class Need {
    @Id
    UUID id;

    int county;

    @Column(name = "client_ref")
    @Nullable UUID clientRef;

    @Nullable String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    NeedState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    NeedKind kind = NeedKind.NEED;

    int round = 1;
    long division;

    @Column(name = "station_id")
    UUID stationId;

    @Column(name = "created_by")
    @Nullable UUID createdBy;

    @Column(name = "client_id")
    @Nullable UUID clientId;

    String title;
    String text;

    /** The pairs of both texts, out of the row and only for its index: read by nobody, written when a text changes. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "tsvector")
    @ColumnTransformer(read = "tsvector_to_array(search)", write = "array_to_tsvector(?)")
    String[] search;

    @Column(name = "category_code")
    @Nullable String categoryCode;

    @Nullable String form;

    @Column(name = "any_time")
    boolean anyTime;

    @Column(name = "wanted_from")
    @Nullable LocalDate wantedFrom;

    @Column(name = "wanted_until")
    @Nullable LocalDate wantedUntil;

    @Nullable Integer people;
    @Nullable Integer households;
    int quantity = 1;
    String unit = "项";
    boolean divisible;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] audience = {};

    String language = "zh";
    String urgency = "NORMAL";
    String level;
    String channel = "OTHER";

    @Column(name = "collected_by")
    @Nullable String collectedBy;

    /** The values of its category's own fields. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, JsonNode> attributes = Map.of();

    /** The campaigns that it was collected in. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] campaigns = {};

    /** The team that collected it. */
    @Column(name = "squad_id")
    @Nullable UUID squadId;

    /** The hotline's work order; its need alone carries it, so copies do not. */
    @Column(name = "hotline_ref")
    @Nullable String hotlineRef;

    @Column(name = "called_at")
    @Nullable Instant calledAt;

    /** Who filed it, as that was called then. */
    @Column(name = "filed_role")
    @Nullable String filedRole;

    @Column(name = "filed_name")
    @Nullable String filedName;

    /** Whether somebody filed it who is not of the place's own station. */
    boolean proxy;

    /** A {@link cn.liangdan.recurrence.Recurrence}, or null. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String recurrence;

    /** The offer that the village wanted one like. */
    @Column(name = "from_offer_id")
    @Nullable UUID fromOfferId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Gap> gaps = List.of();

    @Column(name = "withdrawal_reason")
    @Nullable String withdrawalReason;

    String programme;
    boolean synthetic;
    boolean frozen;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "submitted_at")
    @Nullable Instant submittedAt;

    @Column(name = "listed_at")
    @Nullable Instant listedAt;

    @Column(name = "answered_at")
    @Nullable Instant answeredAt;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @Version
    long version;

    /** What the village said, and its clock, as a need of its own in its first round. */
    Need copy() {
        Need copy = new Need();
        copy.county = county;
        copy.kind = kind;
        copy.fromOfferId = fromOfferId;
        copy.recurrence = recurrence;
        copy.attributes = new TreeMap<>(attributes);
        copy.campaigns = campaigns.clone();
        copy.squadId = squadId;
        copy.calledAt = calledAt;
        copy.filedRole = filedRole;
        copy.filedName = filedName;
        copy.proxy = proxy;
        copy.division = division;
        copy.stationId = stationId;
        copy.createdBy = createdBy;
        copy.clientId = clientId;
        copy.title = title;
        copy.text = text;
        copy.search = Grams.of(title, text);
        copy.categoryCode = categoryCode;
        copy.form = form;
        copy.anyTime = anyTime;
        copy.wantedFrom = wantedFrom;
        copy.wantedUntil = wantedUntil;
        copy.people = people;
        copy.households = households;
        copy.quantity = quantity;
        copy.unit = unit;
        copy.divisible = divisible;
        copy.audience = audience.clone();
        copy.language = language;
        copy.urgency = urgency;
        copy.level = level;
        copy.channel = channel;
        copy.collectedBy = collectedBy;
        copy.programme = programme;
        copy.synthetic = synthetic;
        copy.submittedAt = submittedAt;
        copy.listedAt = listedAt;
        return copy;
    }
}
