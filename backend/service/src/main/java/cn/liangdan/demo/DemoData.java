package cn.liangdan.demo;

import cn.liangdan.catalogue.CategoryAttribute;
import cn.liangdan.delivery.DeliveryService;
import cn.liangdan.delivery.Measure;
import cn.liangdan.need.Gap;
import cn.liangdan.need.NeedForm;
import cn.liangdan.need.NeedKind;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Role;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files under {@code /demo} as they are written. */
final class DemoData {
    private DemoData() {}

    record Account(
            String loginName,
            String displayName,
            Role role,
            @Nullable String station,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String office) {}

    record Organisation(List<UnitEntry> units, List<PairingEntry> pairings) {}

    record UnitEntry(String key, String name, String kind, String sector, String division, @Nullable String sponsor) {}

    record PairingEntry(String unit, String division) {}

    record ProgrammeFile(
            String name,
            boolean synthetic,
            @Nullable String note,
            @Nullable List<AttributeEntry> attributes,
            @Nullable List<CampaignEntry> campaigns,
            List<OfferEntry> offers,
            List<NeedEntry> needs) {}

    /** A campaign, its days counted from the first start. */
    record CampaignEntry(String code, String name, int fromDay, int untilDay) {}

    /** A field that a category has of its own. */
    record AttributeEntry(
            String categoryCode,
            String key,
            CategoryAttribute.Type type,
            String labelZh,
            String labelEn,
            @Nullable String unit,
            @Nullable Long minimum,
            @Nullable Long maximum,
            List<CategoryAttribute.Choice> choices,
            boolean required,
            boolean shownPublicly,
            int rank) {}

    record OfferEntry(
            String key,
            String unit,
            String category,
            String serviceItem,
            @Nullable String description,
            @Nullable String serviceForm,
            @Nullable String responsibleLeader,
            @Nullable String implementingContact,
            @Nullable List<String> area,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableUntil,
            @Nullable Integer fromDay,
            @Nullable Integer untilDay,
            @Nullable Integer capacity,
            @Nullable String capacityUnit,
            @Nullable String level,
            @Nullable List<String> audience,
            @Nullable List<Integer> seasonMonths,
            @Nullable String language,
            @Nullable Long costFen,
            @Nullable Integer capacityPerOccurrence,
            @Nullable Map<String, JsonNode> attributes,
            @Nullable Returning recurrence,
            String state) {}

    /** A recurrence between two days counted from the first start. */
    record Returning(
            Recurrence.Frequency frequency,
            @Nullable Integer interval,
            @Nullable List<DayOfWeek> byDay,
            @Nullable List<Integer> byMonthDay,
            int fromDay,
            int untilDay) {}

    record NeedEntry(
            String division,
            String title,
            String text,
            @Nullable String category,
            @Nullable String form,
            boolean anyTime,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedUntil,
            @Nullable Integer wantedFromDay,
            @Nullable Integer wantedUntilDay,
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
            String collectedBy,
            NeedForm.@Nullable ContactDetails contact,
            @Nullable NeedKind kind,
            @Nullable Map<String, JsonNode> attributes,
            @Nullable Returning recurrence,
            @Nullable List<String> campaigns,
            @Nullable String hotlineRef,
            @Nullable String receivedBy,
            @Nullable String offer,
            @Nullable LocalDate submittedOn,
            @Nullable Integer filedDay,
            @Nullable List<Step> steps) {}

    /** One command in a need's life; which fields are there depends on {@code act}. */
    record Step(
            @com.fasterxml.jackson.annotation.JsonProperty("do") String act,
            int day,
            @Nullable String unit,
            @Nullable String offer,
            @Nullable Integer quantity,
            @Nullable List<String> gaps,
            @Nullable Integer onDay,
            @Nullable String place,
            @Nullable String summary,
            @Nullable Integer attendanceExpected,
            @Nullable Integer attendanceActual,
            @Nullable List<Measure> measures,
            @Nullable List<DeliveryService.EvidenceItem> evidence,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String rest,
            @Nullable String restReason,
            @Nullable String satisfaction,
            boolean solved,
            @Nullable String comment) {
        List<Gap> allGaps() {
            return Objects.requireNonNullElse(gaps, List.<String>of()).stream().map(text -> new Gap(null, text)).toList();
        }

        String key() {
            return Objects.requireNonNull(unit, act);
        }
    }

    static <T> T read(String file, Class<T> type) {
        String resource = "/demo/" + file;
        try (var in = Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource)) {
            return Json.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
