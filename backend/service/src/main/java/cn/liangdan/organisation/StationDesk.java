package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.History;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stations, as the system administrator keeps them. */
@ApplicationScoped
class StationDesk {
    private final StationRepository stations;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final HomeDesk homes;

    StationDesk(StationRepository stations, PlaceRepository places, Keeping keeping, HomeDesk homes) {
        this.stations = stations;
        this.places = places;
        this.keeping = keeping;
        this.homes = homes;
    }

    record StationCreation(String name, String divisionCode, @Nullable LocalDate validFrom) {}

    record StationChange(String name) {}

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
        UUID id = homes.create(
                caller, HomeKind.STATION, wanted.name(), wanted.divisionCode(), wanted.validFrom(), List.of(),
                place -> Taken.unless("problem.station-exists", () -> places.add(Scope.SYSTEM, HomeKind.STATION, place)));
        return get(caller, id);
    }

    Station edit(Caller caller, UUID id, Request request) {
        homes.edit(caller, HomeKind.STATION, id, () -> get(caller, id), request, before -> {
            StationChange change = request.body(StationChange.class);
            return () -> places.rename(Scope.SYSTEM, HomeKind.STATION, id, change.name());
        });
        return get(caller, id);
    }

    Station close(Caller caller, UUID id, Request request) {
        homes.close(caller, HomeKind.STATION, id, () -> get(caller, id), request);
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        return homes.history(caller, HomeKind.STATION, get(caller, id));
    }
}
