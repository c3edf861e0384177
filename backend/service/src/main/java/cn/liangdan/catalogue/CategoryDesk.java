package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.History;
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
import org.jspecify.annotations.Nullable;

/** Categories and their mappings, as the system administrator keeps them. */
@ApplicationScoped
class CategoryDesk {
    private static final String TYPE = "CATEGORY";

    private final CatalogueRepository categories;
    private final CategorySetRepository sets;
    private final Revisions revisions;
    private final Journal journal;
    private final Times times;

    CategoryDesk(
            CatalogueRepository categories, CategorySetRepository sets, Revisions revisions, Journal journal, Times times) {
        this.categories = categories;
        this.sets = sets;
        this.revisions = revisions;
        this.journal = journal;
        this.times = times;
    }

    record CategoryCreation(
            String code, String set, String name, @Nullable String nameEn, @Nullable String description, @Nullable Integer rank,
            @Nullable Boolean review, @Nullable List<String> mappedTo, @Nullable LocalDate validFrom) {}

    record CategoryChange(
            @Nullable String name, @Nullable String nameEn, @Nullable String description, @Nullable Integer rank,
            @Nullable Boolean review, @Nullable List<String> mappedTo) {}

    Category get(Caller caller, String code) {
        Category category = Keeper.found(categories.find(Scope.PUBLIC, code));
        return category.with(Keeper.actions(caller, category.validTo(), "edit", "retire"));
    }

    Category create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        CategoryCreation w = request.body(CategoryCreation.class);
        List<FieldError> faults = Keeper.future(w.validFrom(), times.today());
        CategorySet set = sets.find(Scope.PUBLIC, w.set());
        if (set == null || set.validTo() != null) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/set"));
        }
        List<String> mapped = Objects.requireNonNullElse(w.mappedTo(), List.of());
        faults.addAll(mappingFaults(w.set(), mapped));
        Keeper.requireNone(faults);
        Taken.unless("problem.name-taken", () -> categories.add(
                Scope.SYSTEM,
                new Category(
                        w.code(), w.set(), "", w.name(), w.nameEn(), w.description(), Objects.requireNonNullElse(w.rank(), 0),
                        Boolean.TRUE.equals(w.review()), List.of(), Objects.requireNonNullElse(w.validFrom(), times.today()), null,
                        null, 0)));
        mapped.forEach(other -> categories.map(Scope.SYSTEM, w.code(), other, times.today()));
        journal.auditCode(caller, TYPE, w.code(), null);
        return get(caller, w.code());
    }

    /** A mapping goes to a category of another set that can be chosen. */
    private List<FieldError> mappingFaults(String set, List<String> mapped) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < mapped.size(); i++) {
            Category other = categories.find(Scope.PUBLIC, mapped.get(i));
            if (other == null || other.validTo() != null || other.set().equals(set)) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/mappedTo/" + i));
            }
        }
        return faults;
    }

    Category edit(Caller caller, String code, Request request) {
        categories.lock(Scope.SYSTEM, code);
        Category before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        CategoryChange change = request.body(CategoryChange.class);
        if (change.mappedTo() != null) {
            Keeper.requireNone(mappingFaults(before.set(), change.mappedTo()));
        }
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        Taken.unless("problem.name-taken", () -> categories.change(Scope.SYSTEM, changed(before, change)));
        if (change.mappedTo() != null) {
            remap(before, change.mappedTo());
        }
        journal.auditCode(caller, TYPE, code, null);
        return get(caller, code);
    }

    private static Category changed(Category before, CategoryChange c) {
        return new Category(
                before.code(),
                before.set(),
                before.setName(),
                Objects.requireNonNullElse(c.name(), before.name()),
                c.nameEn() == null ? before.nameEn() : c.nameEn(),
                c.description() == null ? before.description() : c.description(),
                Objects.requireNonNullElse(c.rank(), before.rank()),
                Objects.requireNonNullElse(c.review(), before.review()),
                before.mappedTo(),
                before.validFrom(),
                null,
                null,
                0);
    }

    private void remap(Category before, List<String> mapped) {
        before.mappedTo().stream()
                .filter(other -> !mapped.contains(other))
                .forEach(other -> categories.unmap(Scope.SYSTEM, before.code(), other, times.today()));
        mapped.stream()
                .filter(other -> !before.mappedTo().contains(other))
                .forEach(other -> categories.map(Scope.SYSTEM, before.code(), other, times.today()));
    }

    /** It stays on the needs and offers that have it; its mappings end with it. */
    Category retire(Caller caller, String code, Request request) {
        categories.lock(Scope.SYSTEM, code);
        Category before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        Keeper.Retirement retirement = request.body(Keeper.Retirement.class);
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        remap(before, List.of());
        categories.retire(Scope.SYSTEM, code, times.today());
        journal.auditCode(caller, TYPE, code, retirement.reason());
        return get(caller, code);
    }

    History history(Caller caller, String code) {
        get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        return new History(revisions.of(TYPE, code), null);
    }
}
