package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.History;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, as the system administrator keeps them. */
@ApplicationScoped
class UnitDesk {
    private static final String TYPE = "UNIT";
    /** What is not the state's own serves under a department that answers for it. */
    private static final Set<String> SPONSORED = Set.of("VOLUNTEER_TEAM", "ENTERPRISE", "SOCIAL_ORGANISATION", "RESIDENT_TEAM");

    private final UnitRepository units;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final Postings postings;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    UnitDesk(
            UnitRepository units, PlaceRepository places, Keeping keeping, Postings postings, Revisions revisions, Journal journal,
            Ids ids, Times times) {
        this.units = units;
        this.places = places;
        this.keeping = keeping;
        this.postings = postings;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
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
        List<FieldError> faults = keeping.faults(caller, wanted.divisionCode(), wanted.validFrom());
        faults.addAll(faults(null, facts));
        Keeping.requireNone(faults);
        UUID id = ids.next();
        Taken.unless("problem.name-taken", () -> places.addUnit(
                Scope.SYSTEM,
                new PlaceRepository.Place(
                        id, wanted.name(), Long.parseLong(wanted.divisionCode()), keeping.from(wanted.validFrom())),
                facts));
        journal.audit(caller, TYPE, id, null);
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
        places.lock(Scope.SYSTEM, HomeKind.UNIT, id);
        Unit before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        UnitChange change = request.body(UnitChange.class);
        PlaceRepository.UnitFacts facts = new PlaceRepository.UnitFacts(
                Objects.requireNonNullElse(change.kind(), before.kind()),
                Objects.requireNonNullElse(change.sector(), before.sector()),
                change.sponsorId() != null || before.sponsor() == null ? change.sponsorId() : before.sponsor().id());
        Keeping.requireNone(faults(id, facts));
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        Taken.unless(
                "problem.name-taken",
                () -> places.changeUnit(
                        Scope.SYSTEM, id, Objects.requireNonNullElse(change.name(), before.name()), facts));
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Unit close(Caller caller, UUID id, Request request) {
        places.lock(Scope.SYSTEM, HomeKind.UNIT, id);
        Unit before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        StationDesk.Closing closing = request.body(StationDesk.Closing.class);
        Validity.requireOpen(before.validTo());
        keeping.requireFree(HomeKind.UNIT, id);
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        places.close(Scope.SYSTEM, HomeKind.UNIT, id, times.today());
        journal.audit(caller, TYPE, id, closing.reason());
        return get(caller, id);
    }

    History history(Caller caller, UUID id) {
        keeping.requireKeeper(caller, get(caller, id).division());
        return new History(revisions.of(TYPE, id), postings.at(HomeKind.UNIT, id));
    }
}
