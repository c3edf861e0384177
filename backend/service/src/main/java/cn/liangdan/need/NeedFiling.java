package cn.liangdan.need;

import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Times;
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

    private final CatalogueService catalogue;
    private final DivisionService divisions;
    private final AttachmentService attachments;
    private final Times times;

    NeedFiling(CatalogueService catalogue, DivisionService divisions, AttachmentService attachments, Times times) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.attachments = attachments;
        this.times = times;
    }

    /** Faults that only the data can show; the shape was checked before. */
    List<FieldError> faults(Caller caller, @Nullable Need before, NeedForm form) {
        List<FieldError> faults = new ArrayList<>();
        if (form.clientRef() != null && form.clientRef().version() != 7) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/clientRef", "field.client-ref"));
        }
        if (form.divisionCode() != null && !divisions.isWithin(caller, Long.parseLong(form.divisionCode()))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode"));
        }
        if (form.categoryCode() != null && !catalogue.hasCategory(form.categoryCode())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCode"));
        }
        if (form.contact() != null && Contacts.normalise(form.contact().phone()) == null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/contact/phone", "field.phone"));
        }
        if (form.attachmentIds() != null) {
            attachments.unusable(caller, form.attachmentIds(), before == null ? null : before.id)
                    .forEach(i -> faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/attachmentIds/" + i)));
        }
        window(before, form, faults);
        return faults;
    }

    private void window(@Nullable Need before, NeedForm form, List<FieldError> faults) {
        boolean anyTime = Boolean.TRUE.equals(form.anyTime());
        if (anyTime && (form.wantedFrom() != null || form.wantedUntil() != null)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/anyTime", "field.window.any-time"));
            return;
        }
        LocalDate from = form.wantedFrom() != null || before == null || anyTime ? form.wantedFrom() : before.wantedFrom;
        LocalDate until = form.wantedUntil() != null || before == null || anyTime ? form.wantedUntil() : before.wantedUntil;
        if (from == null && until != null) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/wantedFrom"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedUntil", "field.window"));
        }
        LocalDate latest = times.today().plusYears(MAX_YEARS);
        if (form.wantedFrom() != null && form.wantedFrom().isAfter(latest)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedFrom", "field.too-far"));
        }
        if (form.wantedUntil() != null && form.wantedUntil().isAfter(latest)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/wantedUntil", "field.too-far"));
        }
    }

    /** What the list asks for and is still missing: category, form, window; a quantity there always is. */
    static List<FieldError> missingForListing(Need need) {
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
        return missing;
    }

    static void fill(Need need, NeedForm form) {
        need.text = Objects.requireNonNullElse(form.text(), need.text);
        need.categoryCode = either(form.categoryCode(), need.categoryCode);
        need.form = either(form.form(), need.form);
        need.people = either(form.people(), need.people);
        need.households = either(form.households(), need.households);
        need.quantity = Objects.requireNonNullElse(form.quantity(), need.quantity);
        need.unit = Objects.requireNonNullElse(form.unit(), need.unit);
        need.divisible = Objects.requireNonNullElse(form.divisible(), need.divisible);
        need.audience = form.audience() == null ? need.audience : form.audience().toArray(String[]::new);
        need.language = Objects.requireNonNullElse(form.language(), need.language);
        need.urgency = Objects.requireNonNullElse(form.urgency(), need.urgency);
        need.level = Objects.requireNonNullElse(form.level(), need.level);
        need.channel = Objects.requireNonNullElse(form.channel(), need.channel);
        need.collectedBy = either(form.collectedBy(), need.collectedBy);
        need.title = form.title() != null ? form.title() : Objects.requireNonNullElseGet(need.title, () -> titleOf(need.text));
        if (form.title() != null || form.text() != null) {
            need.search = Grams.of(need.title, need.text);
        }
        fillWindow(need, form);
    }

    private static <T> @Nullable T either(@Nullable T given, @Nullable T kept) {
        return given == null ? kept : given;
    }

    private static void fillWindow(Need need, NeedForm form) {
        if (Boolean.TRUE.equals(form.anyTime())) {
            need.anyTime = true;
            need.wantedFrom = null;
            need.wantedUntil = null;
            return;
        }
        if (Boolean.FALSE.equals(form.anyTime()) || form.wantedFrom() != null) {
            need.anyTime = false;
        }
        need.wantedFrom = either(form.wantedFrom(), need.wantedFrom);
        need.wantedUntil = either(form.wantedUntil(), need.wantedUntil);
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
