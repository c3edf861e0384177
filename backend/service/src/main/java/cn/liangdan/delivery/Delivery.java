package cn.liangdan.delivery;

import cn.liangdan.attachment.Attachment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 服务记录: a dated record of service, as the API shows it. */
public record Delivery(
        UUID id,
        LocalDate deliveredOn,
        String summary,
        @Nullable Integer attendanceExpected,
        @Nullable Integer attendanceActual,
        List<Measure> measures,
        List<Evidence> evidence,
        Instant recordedAt) {
    /** 佐证: at least one of note and file. */
    public record Evidence(String kind, @Nullable String note, @Nullable Attachment attachment) {}
}
