package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Categories' own fields, as the system administrator defines them. What values have been given stays as it is. */
@ApplicationScoped
class AttributeDesk {
    private static final String TYPE = "CATEGORY_ATTRIBUTE";

    private final AttributeRepository attributes;
    private final CatalogueRepository categories;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    AttributeDesk(
            AttributeRepository attributes, CatalogueRepository categories, Revisions revisions, Journal journal, Ids ids,
            Times times) {
        this.attributes = attributes;
        this.categories = categories;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record CategoryAttributeCreation(
            String categoryCode, String key, CategoryAttribute.Type type, String labelZh, String labelEn, @Nullable String unit,
            @Nullable Long minimum, @Nullable Long maximum, @Nullable List<CategoryAttribute.Choice> choices,
            @Nullable Boolean required, @Nullable Boolean shownPublicly, @Nullable Integer rank, @Nullable LocalDate validFrom) {}

    record CategoryAttributeChange(
            @Nullable String labelZh, @Nullable String labelEn, @Nullable String unit, @Nullable Long minimum,
            @Nullable Long maximum, @Nullable List<CategoryAttribute.Choice> choices, @Nullable Boolean required,
            @Nullable Boolean shownPublicly, @Nullable Integer rank) {}

    CategoryAttribute get(Caller caller, UUID id) {
        CategoryAttribute attribute = Keeper.found(attributes.find(Scope.PUBLIC, id));
        return attribute.with(Keeper.actions(caller, attribute.validTo(), "edit", "retire"));
    }

    CategoryAttribute create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        CategoryAttributeCreation w = request.body(CategoryAttributeCreation.class);
        CategoryAttribute made = new CategoryAttribute(
                ids.next(), w.categoryCode(), w.key(), w.type(), w.labelZh(), w.labelEn(), w.unit(), w.minimum(), w.maximum(),
                Objects.requireNonNullElse(w.choices(), List.of()), Boolean.TRUE.equals(w.required()),
                Boolean.TRUE.equals(w.shownPublicly()), Objects.requireNonNullElse(w.rank(), 0), Objects.requireNonNullElse(w.validFrom(), times.today()), null, null, 0);
        List<FieldError> faults = Keeper.future(w.validFrom(), times.today());
        if (!categories.hasCategory(Scope.PUBLIC, w.categoryCode())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCode"));
        }
        faults.addAll(faults(made));
        Keeper.requireNone(faults);
        Taken.unless("problem.attribute-exists", () -> attributes.add(Scope.SYSTEM, made));
        journal.audit(caller, TYPE, made.id(), null);
        return get(caller, made.id());
    }

    private static List<FieldError> faults(CategoryAttribute a) {
        List<FieldError> faults = new ArrayList<>();
        boolean number = a.type() == CategoryAttribute.Type.NUMBER;
        if (!number && a.unit() != null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/unit", "field.attribute.number-only"));
        }
        if (!number && a.minimum() != null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/minimum", "field.attribute.number-only"));
        }
        if (!number && a.maximum() != null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/maximum", "field.attribute.number-only"));
        }
        if (a.minimum() != null && a.maximum() != null && a.maximum() < a.minimum()) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/maximum", "field.attribute.range"));
        }
        boolean choice = a.type() == CategoryAttribute.Type.CHOICE;
        long codes = a.choices().stream().map(CategoryAttribute.Choice::code).distinct().count();
        if (choice == a.choices().isEmpty() || codes != a.choices().size()) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/choices", "field.attribute.choices"));
        }
        return faults;
    }

    CategoryAttribute edit(Caller caller, UUID id, Request request) {
        attributes.lock(Scope.SYSTEM, id);
        CategoryAttribute before = get(caller, id);
        caller.require(Role.SYSTEM_ADMIN);
        CategoryAttribute after = changed(before, request.body(CategoryAttributeChange.class));
        Keeper.requireNone(faults(after));
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        attributes.change(Scope.SYSTEM, after);
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    private static CategoryAttribute changed(CategoryAttribute b, CategoryAttributeChange c) {
        return new CategoryAttribute(
                b.id(), b.categoryCode(), b.key(), b.type(), Objects.requireNonNullElse(c.labelZh(), b.labelZh()),
                Objects.requireNonNullElse(c.labelEn(), b.labelEn()), c.unit() == null ? b.unit() : c.unit(),
                c.minimum() == null ? b.minimum() : c.minimum(), c.maximum() == null ? b.maximum() : c.maximum(),
                Objects.requireNonNullElse(c.choices(), b.choices()), Objects.requireNonNullElse(c.required(), b.required()),
                Objects.requireNonNullElse(c.shownPublicly(), b.shownPublicly()), Objects.requireNonNullElse(c.rank(), b.rank()), b.validFrom(), null, null, 0);
    }

    CategoryAttribute retire(Caller caller, UUID id, Request request) {
        attributes.lock(Scope.SYSTEM, id);
        CategoryAttribute before = get(caller, id);
        caller.require(Role.SYSTEM_ADMIN);
        Keeper.Retirement retirement = request.body(Keeper.Retirement.class);
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        attributes.retire(Scope.SYSTEM, id, times.today());
        journal.audit(caller, TYPE, id, retirement.reason());
        return get(caller, id);
    }
}
