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

/** Stations, as the system administrator keeps them. */
@ApplicationScoped
class StationDesk {
    private static final String TYPE = "STATION";

    private final StationRepository stations;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final Postings postings;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    StationDesk(
            StationRepository stations, PlaceRepository places, Keeping keeping, Postings postings, Revisions revisions,
            Journal journal, Ids ids, Times times) {
        this.stations = stations;
        this.places = places;
        this.keeping = keeping;
        this.postings = postings;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record StationCreation(String name, String divisionCode, @Nullable LocalDate validFrom) {}

    record StationChange(String name) {}

    record Closing(String reason) {}

    Station get(Caller caller, UUID id) {
        Station station = stations.find(Scope.PUBLIC, id);
        if (station == null) {
            throw DomainException.notFound();
        }
        List<String> actions = keeping.actions(caller, station.division(), station.validTo(), "edit", "close");
        return (keeping.keeps(caller, station.division()) ? station : station.withoutAccounts()).with(actions);
    }

    Station create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        StationCreation wanted = request.body(StationCreation.class);
        Keeping.requireNone(keeping.faults(caller, wanted.divisionCode(), wanted.validFrom()));
        UUID id = ids.next();
        Taken.unless("problem.station-exists", () -> places.add(
                Scope.SYSTEM,
                HomeKind.STATION,
                new PlaceRepository.Place(
                        id, wanted.name(), Long.parseLong(wanted.divisionCode()), keeping.from(wanted.validFrom()))));
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Station edit(Caller caller, UUID id, Request request) {
        places.lock(Scope.SYSTEM, HomeKind.STATION, id);
        Station before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        StationChange change = request.body(StationChange.class);
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        places.rename(Scope.SYSTEM, HomeKind.STATION, id, change.name());
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Station close(Caller caller, UUID id, Request request) {
        places.lock(Scope.SYSTEM, HomeKind.STATION, id);
        Station before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        Closing closing = request.body(Closing.class);
        Validity.requireOpen(before.validTo());
        keeping.requireFree(HomeKind.STATION, id);
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        places.close(Scope.SYSTEM, HomeKind.STATION, id, times.today());
        journal.audit(caller, TYPE, id, closing.reason());
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        keeping.requireKeeper(caller, get(caller, id).division());
        return new History(revisions.of(TYPE, id), postings.at(HomeKind.STATION, id));
    }
}
