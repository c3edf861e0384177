package cn.liangdan.delivery;

import cn.liangdan.attachment.Attachment;
import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRepository {
    private final Sql sql;
    private final AttachmentService attachments;

    DeliveryRepository(Sql sql, AttachmentService attachments) {
        this.sql = sql;
        this.attachments = attachments;
    }

    private record Item(UUID deliveryId, String kind, @Nullable String note, @Nullable UUID attachmentId) {}

    void add(
            Scope scope, int county, UUID id, UUID commitmentId, DeliveryService.DeliveryRequest request, UUID recorder, Instant now) {
        sql.run(
                "insert into delivery (county, id, commitment_id, delivered_on, summary, attendance_expected, attendance_actual,"
                        + " measures, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                Arrays.asList(
                        county, id, commitmentId, request.deliveredOn(), request.summary(), request.attendanceExpected(),
                        request.attendanceActual(), json(request.allMeasures()), recorder, now));
        int rank = 0;
        for (DeliveryService.EvidenceItem item : request.allEvidence()) {
            sql.run(
                    "insert into delivery_evidence (county, delivery_id, rank, kind, note, attachment_id)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    Arrays.asList(county, id, rank++, item.kind(), item.note(), item.attachmentId()));
        }
    }

    List<Delivery> of(Scope scope, int county, UUID commitmentId) {
        List<Item> items = sql.list(
                "select e.delivery_id, e.kind, e.note, e.attachment_id from delivery_evidence e join delivery d"
                        + " on d.county = e.county and d.id = e.delivery_id where d.county = ? and d.commitment_id = ? order by e.rank",
                List.of(county, commitmentId),
                row -> new Item(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class)));
        List<UUID> files = items.stream().map(Item::attachmentId).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        Map<UUID, Attachment> found = attachments.all(scope, files);
        return sql.list(
                "select id, delivered_on, summary, attendance_expected, attendance_actual, measures, recorded_at from delivery"
                        + " where county = ? and commitment_id = ? order by recorded_at, id",
                List.of(county, commitmentId),
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Delivery(
                            id,
                            row.getObject("delivered_on", LocalDate.class),
                            row.getString("summary"),
                            Sql.integer(row, "attendance_expected"),
                            Sql.integer(row, "attendance_actual"),
                            measures(row.getString("measures")),
                            evidence(items, found, id),
                            Objects.requireNonNull(Sql.instant(row, "recorded_at")));
                });
    }

    private static List<Delivery.Evidence> evidence(List<Item> items, Map<UUID, Attachment> files, UUID deliveryId) {
        return items.stream()
                .filter(item -> item.deliveryId().equals(deliveryId))
                .map(item -> new Delivery.Evidence(
                        item.kind(), item.note(), item.attachmentId() == null ? null : files.get(item.attachmentId())))
                .toList();
    }

    private static String json(List<Measure> measures) {
        try {
            return Json.MAPPER.writeValueAsString(measures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Measure> measures(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
