package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.History;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps in which the system administrator founds, changes and closes a home, whichever kind it is. */
@ApplicationScoped
class HomeDesk {
    private final PlaceRepository places;
    private final Keeping keeping;
    private final Postings postings;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    HomeDesk(
            PlaceRepository places, Keeping keeping, Postings postings, Revisions revisions, Journal journal, Ids ids, Times times) {
        this.places = places;
        this.keeping = keeping;
        this.postings = postings;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record Closing(String reason) {}

    /** @param more what else cannot stand, besides where and from when */
    UUID create(
            Caller caller, HomeKind kind, String name, String division, @Nullable LocalDate from, List<FieldError> more,
            Consumer<PlaceRepository.Place> add) {
        caller.require(Role.SYSTEM_ADMIN);
        List<FieldError> faults = keeping.faults(caller, division, from);
        faults.addAll(more);
        Keeping.requireNone(faults);
        PlaceRepository.Place place = new PlaceRepository.Place(ids.next(), name, Long.parseLong(division), keeping.from(from));
        add.accept(place);
        journal.audit(caller, kind.name(), place.id(), null);
        return place.id();
    }

    /** @param wanted reads and judges the change against what was, and gives the step that writes it */
    <H extends Home> void edit(Caller caller, HomeKind kind, UUID id, Supplier<H> read, Request request, Function<H, Runnable> wanted) {
        H before = locked(caller, kind, id, read);
        Runnable write = wanted.apply(before);
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        put(caller, kind, before, request, write, null);
    }

    <H extends Home> void close(Caller caller, HomeKind kind, UUID id, Supplier<H> read, Request request) {
        H before = locked(caller, kind, id, read);
        Closing closing = request.body(Closing.class);
        Validity.requireOpen(before.validTo());
        keeping.requireFree(kind, id);
        put(caller, kind, before, request, () -> places.close(Scope.SYSTEM, kind, id, times.today()), closing.reason());
    }

    private <H extends Home> H locked(Caller caller, HomeKind kind, UUID id, Supplier<H> read) {
        places.lock(Scope.SYSTEM, kind, id);
        H before = read.get();
        keeping.requireKeeper(caller, before.division());
        return before;
    }

    private void put(Caller caller, HomeKind kind, Home before, Request request, Runnable write, @Nullable String reason) {
        request.match(before.version(), () -> before);
        revisions.supersede(caller, kind.name(), before.id(), before.version(), before);
        write.run();
        journal.audit(caller, kind.name(), before.id(), reason);
    }

    History history(Caller caller, HomeKind kind, Home home) {
        keeping.requireKeeper(caller, home.division());
        return new History(revisions.of(kind.name(), home.id()), postings.at(kind, home.id()));
    }
}
