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

/** Offices, as the system administrator keeps them. */
@ApplicationScoped
class OfficeDesk {
    private final OfficeRepository offices;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final HomeDesk homes;

    OfficeDesk(OfficeRepository offices, PlaceRepository places, Keeping keeping, HomeDesk homes) {
        this.offices = offices;
        this.places = places;
        this.keeping = keeping;
        this.homes = homes;
    }

    record OfficeCreation(String name, String divisionCode, @Nullable LocalDate validFrom) {}

    record OfficeChange(String name) {}

    Office get(Caller caller, UUID id) {
        Office office = offices.find(Scope.PUBLIC, id);
        if (office == null) {
            throw DomainException.notFound();
        }
        return office.with(keeping.actions(caller, office.division(), office.validTo(), "edit", "close"));
    }

    Office create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        OfficeCreation wanted = request.body(OfficeCreation.class);
        UUID id = homes.create(
                caller, HomeKind.OFFICE, wanted.name(), wanted.divisionCode(), wanted.validFrom(), List.of(),
                place -> Taken.unless("problem.name-taken", () -> places.add(Scope.SYSTEM, HomeKind.OFFICE, place)));
        return get(caller, id);
    }

    Office edit(Caller caller, UUID id, Request request) {
        homes.edit(caller, HomeKind.OFFICE, id, () -> get(caller, id), request, before -> {
            OfficeChange change = request.body(OfficeChange.class);
            return () -> Taken.unless(
                    "problem.name-taken", () -> places.rename(Scope.SYSTEM, HomeKind.OFFICE, id, change.name()));
        });
        return get(caller, id);
    }

    Office close(Caller caller, UUID id, Request request) {
        homes.close(caller, HomeKind.OFFICE, id, () -> get(caller, id), request);
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        return homes.history(caller, HomeKind.OFFICE, get(caller, id));
    }
}
