package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Category sets, as the system administrator keeps them. */
@ApplicationScoped
class CategorySetDesk {
    private static final String TYPE = "CATEGORY_SET";

    private final CategorySetRepository sets;
    private final Revisions revisions;
    private final Journal journal;
    private final Times times;

    CategorySetDesk(CategorySetRepository sets, Revisions revisions, Journal journal, Times times) {
        this.sets = sets;
        this.revisions = revisions;
        this.journal = journal;
        this.times = times;
    }

    record CategorySetCreation(
            String code, String name, @Nullable String nameEn, @Nullable Integer rank, @Nullable LocalDate validFrom) {}

    record CategorySetChange(@Nullable String name, @Nullable String nameEn, @Nullable Integer rank) {}

    private record StillOpen(String kind, long count) {}

    CategorySet get(Caller caller, String code) {
        CategorySet set = Keeper.found(sets.find(Scope.PUBLIC, code));
        return set.with(Keeper.actions(caller, set.validTo(), "edit", "retire"));
    }

    CategorySet create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        CategorySetCreation w = request.body(CategorySetCreation.class);
        Keeper.requireNone(Keeper.future(w.validFrom(), times.today()));
        Taken.unless("problem.name-taken", () -> sets.add(
                Scope.SYSTEM,
                new CategorySet(
                        w.code(), w.name(), w.nameEn(), Objects.requireNonNullElse(w.rank(), 0),
                        Objects.requireNonNullElse(w.validFrom(), times.today()), null, null, 0)));
        journal.auditCode(caller, TYPE, w.code(), null);
        return get(caller, w.code());
    }

    CategorySet edit(Caller caller, String code, Request request) {
        sets.lock(Scope.SYSTEM, code);
        CategorySet before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        CategorySetChange change = request.body(CategorySetChange.class);
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        Taken.unless("problem.name-taken", () -> sets.change(
                Scope.SYSTEM,
                new CategorySet(
                        code, Objects.requireNonNullElse(change.name(), before.name()),
                        change.nameEn() == null ? before.nameEn() : change.nameEn(),
                        Objects.requireNonNullElse(change.rank(), before.rank()), null, null, null, 0)));
        journal.auditCode(caller, TYPE, code, null);
        return get(caller, code);
    }

    CategorySet retire(Caller caller, String code, Request request) {
        sets.lock(Scope.SYSTEM, code);
        CategorySet before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        Keeper.Retirement retirement = request.body(Keeper.Retirement.class);
        Validity.requireOpen(before.validTo());
        long categories = sets.categories(Scope.SYSTEM, code);
        if (categories > 0) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.set-has-categories", categories)
                    .with("state", "OPEN")
                    .with("actions", List.of("edit"))
                    .with("open", List.of(new StillOpen("CATEGORY", categories)));
        }
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        sets.retire(Scope.SYSTEM, code, times.today());
        journal.auditCode(caller, TYPE, code, retirement.reason());
        return get(caller, code);
    }
}
