package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.History;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offices, as the system administrator keeps them. */
@ApplicationScoped
class OfficeDesk {
    private static final String TYPE = "OFFICE";

    private final OfficeRepository offices;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final Postings postings;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    OfficeDesk(
            OfficeRepository offices, PlaceRepository places, Keeping keeping, Postings postings, Revisions revisions,
            Journal journal, Ids ids, Times times) {
        this.offices = offices;
        this.places = places;
        this.keeping = keeping;
        this.postings = postings;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record OfficeCreation(String name, String divisionCode, @Nullable LocalDate validFrom) {}

    record OfficeChange(String name) {}

    record Closing(String reason) {}

    Office get(Caller caller, UUID id) {
        Office office = offices.find(Scope.PUBLIC, id);
        if (office == null) {
            throw DomainException.notFound();
        }
        List<String> actions = keeping.actions(caller, office.division(), office.validTo(), "edit", "close");
        return office.with(actions);
    }

    Office create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        OfficeCreation wanted = request.body(OfficeCreation.class);
        Keeping.requireNone(keeping.faults(caller, wanted.divisionCode(), wanted.validFrom()));
        UUID id = ids.next();
        Taken.unless("problem.name-taken", () -> places.add(
                Scope.SYSTEM,
                HomeKind.OFFICE,
                new PlaceRepository.Place(
                        id, wanted.name(), Long.parseLong(wanted.divisionCode()), keeping.from(wanted.validFrom()))));
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Office edit(Caller caller, UUID id, Request request) {
        places.lock(Scope.SYSTEM, HomeKind.OFFICE, id);
        Office before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        OfficeChange change = request.body(OfficeChange.class);
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        Taken.unless(
                "problem.name-taken", () -> places.rename(Scope.SYSTEM, HomeKind.OFFICE, id, change.name()));
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Office close(Caller caller, UUID id, Request request) {
        places.lock(Scope.SYSTEM, HomeKind.OFFICE, id);
        Office before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        Closing closing = request.body(Closing.class);
        Validity.requireOpen(before.validTo());
        keeping.requireFree(HomeKind.OFFICE, id);
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        places.close(Scope.SYSTEM, HomeKind.OFFICE, id, times.today());
        journal.audit(caller, TYPE, id, closing.reason());
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        keeping.requireKeeper(caller, get(caller, id).division());
        return new History(revisions.of(TYPE, id), postings.at(HomeKind.OFFICE, id));
    }
}
