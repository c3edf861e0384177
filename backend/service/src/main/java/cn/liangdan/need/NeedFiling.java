package cn.liangdan.need;

import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import cn.liangdan.recurrence.RecurrenceRules;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what was filed into a need, and says everything that cannot stand. */
@ApplicationScoped
class NeedFiling {
    private static final int MAX_YEARS = 5;
    private static final int TITLE_LENGTH = 30;
    private static final List<String> WINDOW = List.of("wantedFrom", "wantedUntil");

    private final CatalogueService catalogue;
    private final DivisionService divisions;
    private final AttachmentService attachments;
    private final AttributeValues attributes;
    private final LinkRepository links;
    private final Collecting collecting;
    private final Times times;

    NeedFiling(
            CatalogueService catalogue, DivisionService divisions, AttachmentService attachments, AttributeValues attributes,
            LinkRepository links, Collecting collecting, Times times) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.attachments = attachments;
        this.attributes = attributes;
        this.links = links;
        this.collecting = collecting;
        this.times = times;
    }

    /** A change of a need. What it says of the time belongs together: any time leaves no window, a window is not any time. */
    static Changed<NeedForm> changed(Need before, ObjectNode change) {
        ObjectNode settled = change.deepCopy();
        if (settled.path("anyTime").asBoolean()) {
            WINDOW.stream().filter(day -> !settled.has(day)).forEach(settled::putNull);
        } else if (settled.hasNonNull("wantedFrom") && !settled.has("anyTime")) {
            settled.put("anyTime", false);
        }
        return Changed.over(NeedForm.of(before), settled);
    }

    /** Faults that only the data can show, of what the change names; the shape was checked before. */
    List<FieldError> faults(Caller caller, @Nullable Need before, Changed<NeedForm> change) {
        NeedForm form = change.form();
        List<FieldError> faults = new ArrayList<>();
        if (form.clientRef() != null && form.clientRef().version() != 7) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/clientRef", "field.client-ref"));
        }
        if (form.divisionCode() != null && !divisions.isWithin(caller, Long.parseLong(form.divisionCode()))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode"));
        }
        if (change.gives("categoryCode", form.categoryCode()) && !catalogue.hasCategory(form.categoryCode())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCode"));
        }
        if (form.contact() != null && Contacts.normalise(form.contact().phone()) == null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/contact/phone", "field.phone"));
        }
        if (form.attachmentIds() != null) {
            attachments.unusable(caller, form.attachmentIds(), before == null ? null : before.id)
                    .forEach(i -> faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/attachmentIds/" + i)));
        }
        if (form.fromOfferId() != null && links.offer(caller.scope(), form.fromOfferId()) == null) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/fromOfferId"));
        }
        NeedKind kind = before == null ? Objects.requireNonNullElse(form.kind(), NeedKind.NEED) : before.kind;
        if (kind == NeedKind.MICRO_WISH) {
            WishRules.faults(form, faults);
        }
        faults.addAll(attributes.faults(
                form.categoryCode(), before == null ? null : before.attributes, form.attributes(),
                before != null && !Objects.equals(form.categoryCode(), before.categoryCode)));
        Recurrence recurrence = form.recurrence();
        if (change.gives("recurrence", recurrence)) {
            faults.addAll(RecurrenceRules.faults(recurrence, times.today().plusYears(MAX_YEARS)));
        }
        collecting.faults(caller, before, change, faults);
        window(change, faults);
        return faults;
    }

    private void window(Changed<NeedForm> change, List<FieldError> faults) {
        NeedForm form = change.form();
        LocalDate from = form.wantedFrom();
        LocalDate until = form.wantedUntil();
        if (Boolean.TRUE.equals(form.anyTime()) && (from != null || until != null)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/anyTime", "field.window.any-time"));
            return;
        }
        if (from == null && until != null) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/wantedFrom"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedUntil", "field.window"));
        }
        LocalDate latest = times.today().plusYears(MAX_YEARS);
        if (change.gives("wantedFrom", from) && from.isAfter(latest)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedFrom", "field.too-far"));
        }
        if (change.gives("wantedUntil", until) && until.isAfter(latest)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedUntil", "field.too-far"));
        }
    }

    /** What keeps a need from the list: category, form, window, its category's own fields; a quantity there always is. */
    List<FieldError> missingForListing(Need need) {
        List<FieldError> missing = new ArrayList<>();
        if (need.categoryCode == null) {
            missing.add(FieldError.of(ProblemType.REQUIRED, "/categoryCode", "field.listing"));
        }
        if (need.form == null) {
            missing.add(FieldError.of(ProblemType.REQUIRED, "/form", "field.listing"));
        }
        if (!need.anyTime && need.wantedFrom == null) {
            missing.add(FieldError.of(ProblemType.REQUIRED, "/wantedFrom", "field.listing"));
        }
        missing.addAll(attributes.faultsOf(need.categoryCode, need.attributes, true));
        return missing;
    }

    /** Values of its category's own fields that no longer are what the category says; the rest may still be missing. */
    List<FieldError> faultsOfValues(Need need) {
        return attributes.faultsOf(need.categoryCode, need.attributes, false);
    }

    /** Optional fields are as the form has them, also where it has nothing; the others keep what they were. */
    static void fill(Need need, Changed<NeedForm> change) {
        NeedForm form = change.form();
        String text = Objects.requireNonNull(form.text());
        String title = form.title() == null ? titleOf(text) : form.title();
        if (!text.equals(need.text) || !title.equals(need.title)) {
            need.search = Grams.of(title, text);
        }
        need.text = text;
        need.title = title;
        need.categoryCode = form.categoryCode();
        need.form = form.form();
        need.anyTime = Boolean.TRUE.equals(form.anyTime());
        need.wantedFrom = form.wantedFrom();
        need.wantedUntil = form.wantedUntil();
        if (change.names("recurrence") && form.recurrence() != null && !need.anyTime && need.wantedFrom == null) {
            need.wantedFrom = form.recurrence().days().getFirst();
            need.wantedUntil = form.recurrence().days().getLast();
        }
        need.people = form.people();
        need.households = form.households();
        need.quantity = Objects.requireNonNullElse(form.quantity(), need.quantity);
        need.unit = Objects.requireNonNullElse(form.unit(), need.unit);
        need.divisible = Objects.requireNonNullElse(form.divisible(), need.divisible);
        need.audience = Objects.requireNonNullElse(form.audience(), List.<String>of()).toArray(String[]::new);
        need.language = Objects.requireNonNullElse(form.language(), need.language);
        need.urgency = Objects.requireNonNullElse(form.urgency(), need.urgency);
        need.level = Objects.requireNonNullElse(form.level(), need.level);
        need.channel = Objects.requireNonNullElse(form.channel(), need.channel);
        need.collectedBy = form.collectedBy();
        need.recurrence = Recurrence.write(form.recurrence());
        need.attributes = AttributeValues.kept(form.attributes());
        Collecting.fill(need, form);
    }

    /** The first sentence, cut where it gets long. */
    static String titleOf(String text) {
        String sentence = text.strip().split("[。！？!?\\n\\r；;]", 2)[0].strip();
        String first = sentence.isEmpty() ? text.strip() : sentence;
        if (first.codePointCount(0, first.length()) <= TITLE_LENGTH) {
            return first;
        }
        return first.substring(0, first.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }
}
