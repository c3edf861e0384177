package cn.liangdan.search;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ListQuery;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person looks at again and again. */
@ApplicationScoped
class ViewService {
    private static final int MAX_VIEWS = 100;

    private final ViewRepository views;
    private final ListQuery queries;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    ViewService(ViewRepository views, ListQuery queries, Journal journal, Ids ids, Times times) {
        this.views = views;
        this.queries = queries;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record ViewCreation(View.ListName list, String name, String query) {}

    record ViewEdit(@Nullable String name, @Nullable String query) {}

    Paging.Page<View> list(Caller caller, Query query, Paging paging) {
        requirePerson(caller);
        return views.list(caller.scope(), caller.id(), query.text("list"), paging);
    }

    /** A key has no views: there is nobody who would open one. */
    private static void requirePerson(Caller caller) {
        if (caller.is(Role.CLIENT)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    View get(Caller caller, UUID id) {
        View view = views.find(caller.scope(), caller.id(), id);
        if (view == null) {
            throw DomainException.notFound();
        }
        return view;
    }

    View create(Caller caller, Request request) {
        requirePerson(caller);
        ViewCreation wanted = request.body(ViewCreation.class);
        requireQuery(wanted.list(), wanted.query());
        if (views.count(caller.scope(), caller.id()) >= MAX_VIEWS) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.views", MAX_VIEWS);
        }
        View view = new View(ids.next(), wanted.list(), wanted.name(), wanted.query(), times.now(), 0);
        if (!views.add(caller.scope(), caller.id(), view, key(view.name()))) {
            throw DomainException.of(ProblemType.DUPLICATE, "problem.view-name", view.name());
        }
        journal.audit(caller, "VIEW", view.id(), null);
        return view;
    }

    View edit(Caller caller, UUID id, Request request) {
        View before = get(caller, id);
        ViewEdit wanted = request.body(ViewEdit.class);
        String query = Objects.requireNonNullElse(wanted.query(), before.query());
        requireQuery(before.list(), query);
        request.requireIfMatch();
        String name = Objects.requireNonNullElse(wanted.name(), before.name());
        if (views.isTaken(caller.scope(), caller.id(), id, key(name))) {
            throw DomainException.of(ProblemType.DUPLICATE, "problem.view-name", name);
        }
        request.match(before.version(), () -> before);
        View changed = new View(id, before.list(), name, query, before.createdAt(), before.version());
        if (!views.save(caller.scope(), changed, key(name))) {
            throw DomainException.of(ProblemType.STALE);
        }
        journal.audit(caller, "VIEW", id, null);
        return get(caller, id);
    }

    void delete(Caller caller, UUID id, Request request) {
        View view = get(caller, id);
        request.requireIfMatch();
        request.match(view.version(), () -> view);
        views.delete(caller.scope(), id);
        journal.audit(caller, "VIEW", id, null);
    }

    private void requireQuery(View.ListName list, String query) {
        if (!queries.fits(list.operation, query)) {
            throw DomainException.invalid(List.of(FieldError.of(ProblemType.VALIDATION, "/query", "field.view-query")));
        }
    }

    /** Names that look alike are one name. */
    private static String key(String name) {
        String folded = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
