package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairings, as the system administrator keeps them. */
@ApplicationScoped
class PairingDesk {
    private static final String TYPE = "PAIRING";

    private final PairingRepository pairings;
    private final PlaceRepository places;
    private final Keeping keeping;
    private final Revisions revisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    PairingDesk(
            PairingRepository pairings, PlaceRepository places, Keeping keeping, Revisions revisions, Journal journal, Ids ids,
            Times times) {
        this.pairings = pairings;
        this.places = places;
        this.keeping = keeping;
        this.revisions = revisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record PairingCreation(UUID unitId, String divisionCode, @Nullable LocalDate validFrom) {}

    Pairing get(Caller caller, UUID id) {
        Pairing pairing = pairings.find(Scope.PUBLIC, id);
        if (pairing == null) {
            throw DomainException.notFound();
        }
        return pairing.with(keeping.actions(caller, pairing.division(), pairing.validTo(), "close"));
    }

    Pairing create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        PairingCreation wanted = request.body(PairingCreation.class);
        List<FieldError> faults = keeping.faults(caller, wanted.divisionCode(), wanted.validFrom());
        if (places.home(Scope.PUBLIC, HomeKind.UNIT, wanted.unitId()) == null) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/unitId"));
        }
        Keeping.requireNone(faults);
        UUID id = ids.next();
        Taken.unless("problem.pairing-exists", () -> pairings.add(
                Scope.SYSTEM, id, wanted.unitId(), Long.parseLong(wanted.divisionCode()), keeping.from(wanted.validFrom())));
        journal.audit(caller, TYPE, id, null);
        return get(caller, id);
    }

    Pairing close(Caller caller, UUID id, Request request) {
        pairings.lock(Scope.SYSTEM, id);
        Pairing before = get(caller, id);
        keeping.requireKeeper(caller, before.division());
        HomeDesk.Closing closing = request.body(HomeDesk.Closing.class);
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, id, before.version(), before);
        pairings.close(Scope.SYSTEM, id, times.today());
        journal.audit(caller, TYPE, id, closing.reason());
        return get(caller, id);
    }
}
