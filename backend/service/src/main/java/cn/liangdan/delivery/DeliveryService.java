package cn.liangdan.delivery;

import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was done, with its measures and evidence. */
@ApplicationScoped
public class DeliveryService {
    private final DeliveryRepository deliveries;
    private final AttachmentService attachments;
    private final Ids ids;
    private final Times times;

    DeliveryService(DeliveryRepository deliveries, AttachmentService attachments, Ids ids, Times times) {
        this.deliveries = deliveries;
        this.attachments = attachments;
        this.ids = ids;
        this.times = times;
    }

    /** What is recorded of a service. */
    public record DeliveryRequest(
            LocalDate deliveredOn,
            String summary,
            @Nullable Integer attendanceExpected,
            @Nullable Integer attendanceActual,
            @Nullable List<Measure> measures,
            @Nullable List<EvidenceItem> evidence) {
        List<Measure> allMeasures() {
            return Objects.requireNonNullElse(measures, List.of());
        }

        List<EvidenceItem> allEvidence() {
            return Objects.requireNonNullElse(evidence, List.of());
        }
    }

    /** One item of evidence as it is handed in. */
    public record EvidenceItem(String kind, @Nullable String note, @Nullable UUID attachmentId) {}

    /** @throws DomainException 422 with every fault */
    public void requireSound(Caller caller, UUID needId, DeliveryRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.deliveredOn().isAfter(times.today())) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/deliveredOn", "field.future"));
        }
        List<EvidenceItem> evidence = request.allEvidence();
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceItem item = evidence.get(i);
            if (item.note() == null && item.attachmentId() == null) {
                errors.add(FieldError.of(ProblemType.REQUIRED, "/evidence/" + i, "field.evidence"));
            }
            if (item.attachmentId() != null && !attachments.unusable(caller, List.of(item.attachmentId()), needId).isEmpty()) {
                errors.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/evidence/" + i + "/attachmentId"));
            }
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    public void record(Caller caller, int county, UUID needId, UUID commitmentId, DeliveryRequest request) {
        deliveries.add(caller.scope(), county, ids.next(), commitmentId, request, caller.id(), times.now());
        List<UUID> files = request.allEvidence().stream()
                .map(EvidenceItem::attachmentId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!files.isEmpty()) {
            attachments.useFor(caller, files, county, needId);
        }
    }

    /** The records of one promise, in their order. */
    public List<Delivery> of(Scope scope, int county, UUID commitmentId) {
        return deliveries.of(scope, county, commitmentId);
    }
}
