package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.History;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, as the system administrator keeps them. */
@ApplicationScoped
class UnitDesk {
    /** What is not the state's own serves under a department that answers for it. */
    private static final Set<String> SPONSORED = Set.of("VOLUNTEER_TEAM", "ENTERPRISE", "SOCIAL_ORGANISATION", "RESIDENT_TEAM");

    private final UnitRepository units;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final HomeDesk homes;

    UnitDesk(UnitRepository units, PlaceRepository places, Keeping keeping, HomeDesk homes) {
        this.units = units;
        this.places = places;
        this.keeping = keeping;
        this.homes = homes;
    }

    record UnitCreation(
            String name, String kind, String sector, String divisionCode, @Nullable UUID sponsorId, @Nullable LocalDate validFrom) {}

    record UnitChange(@Nullable String name, @Nullable String kind, @Nullable String sector, @Nullable UUID sponsorId) {}

    Unit get(Caller caller, UUID id) {
        Unit unit = units.find(Scope.PUBLIC, id);
        if (unit == null) {
            throw DomainException.notFound();
        }
        return unit.with(keeping.actions(caller, unit.division(), unit.validTo(), "edit", "close"));
    }

    Unit create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        UnitCreation wanted = request.body(UnitCreation.class);
        PlaceRepository.UnitFacts facts = new PlaceRepository.UnitFacts(wanted.kind(), wanted.sector(), wanted.sponsorId());
        UUID id = homes.create(
                caller, HomeKind.UNIT, wanted.name(), wanted.divisionCode(), wanted.validFrom(), faults(null, facts),
                place -> Taken.unless("problem.name-taken", () -> places.addUnit(Scope.SYSTEM, place, facts)));
        return get(caller, id);
    }

    private List<FieldError> faults(@Nullable UUID own, PlaceRepository.UnitFacts facts) {
        List<FieldError> faults = new ArrayList<>();
        if (!places.hasSector(Scope.PUBLIC, facts.sector())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/sector"));
        }
        if (facts.sponsor() == null && SPONSORED.contains(facts.kind())) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/sponsorId", "field.sponsor"));
        }
        if (facts.sponsor() != null && (facts.sponsor().equals(own) || !units.isDepartment(Scope.PUBLIC, facts.sponsor()))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/sponsorId"));
        }
        return faults;
    }

    Unit edit(Caller caller, UUID id, Request request) {
        homes.edit(caller, HomeKind.UNIT, id, () -> get(caller, id), request, before -> {
            UnitChange change = request.body(UnitChange.class);
            PlaceRepository.UnitFacts facts = new PlaceRepository.UnitFacts(
                    Objects.requireNonNullElse(change.kind(), before.kind()),
                    Objects.requireNonNullElse(change.sector(), before.sector()),
                    change.sponsorId() != null || before.sponsor() == null ? change.sponsorId() : before.sponsor().id());
            Keeping.requireNone(faults(id, facts));
            String name = Objects.requireNonNullElse(change.name(), before.name());
            return () -> Taken.unless("problem.name-taken", () -> places.changeUnit(Scope.SYSTEM, id, name, facts));
        });
        return get(caller, id);
    }

    Unit close(Caller caller, UUID id, Request request) {
        homes.close(caller, HomeKind.UNIT, id, () -> get(caller, id), request);
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        return homes.history(caller, HomeKind.UNIT, get(caller, id));
    }
}
