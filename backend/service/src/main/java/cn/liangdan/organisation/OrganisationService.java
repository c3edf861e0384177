package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who there is: stations with their officers, units, offices, pairings. Whoever is logged in may read it. */
@ApplicationScoped
public class OrganisationService {
    private final StationRepository stations;
    private final UnitRepository units;
    private final OfficeRepository offices;
    private final PairingRepository pairings;
    private final PlaceRepository places;
    private final Times times;

    OrganisationService(
            StationRepository stations, UnitRepository units, OfficeRepository offices, PairingRepository pairings,
            PlaceRepository places, Times times) {
        this.stations = stations;
        this.units = units;
        this.offices = offices;
        this.pairings = pairings;
        this.places = places;
        this.times = times;
    }

    Paging.Page<Station> stations(Query query, Paging paging) {
        return stations.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    Paging.Page<Unit> units(Query query, Paging paging) {
        return units.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    Paging.Page<Office> offices(Query query, Paging paging) {
        return offices.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    Paging.Page<Pairing> pairings(Query query, Paging paging) {
        return pairings.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    /** @return the unit and the division that it belongs to, when it lies in the caller's reach */
    public @Nullable UnitPlace reach(Caller caller, UUID unitId) {
        UnitPlace place = units.place(Scope.PUBLIC, unitId);
        boolean within = place != null
                && (caller.isSystem()
                        || caller.area().contains(place.division())
                        || cn.liangdan.platform.Area.below(place.division()).contains(caller.division()));
        return within ? place : null;
    }

    /** Whether it is an open team that may collect needs (民情收集小分队), in the caller's reach. */
    public boolean isSquad(Caller caller, UUID unitId) {
        return units.isSquad(Scope.PUBLIC, unitId) && reach(caller, unitId) != null;
    }

    public @Nullable UnitPlace place(UUID unitId) {
        return units.place(Scope.PUBLIC, unitId);
    }

    /** A unit and its division. */
    public record UnitPlace(UUID id, String name, long division) {}

    /** The station that files for a division: the nearest one of the division and those above it. */
    public @Nullable StationRef stationFor(Collection<Long> divisionWithAncestors) {
        return stations.nearest(Scope.PUBLIC, divisionWithAncestors);
    }

    public Map<UUID, UnitRef> unitRefs(Collection<UUID> ids) {
        return units.refs(Scope.PUBLIC, ids);
    }

    public @Nullable StationRef stationRef(UUID id) {
        return stations.ref(Scope.PUBLIC, id);
    }

    /** The divisions that a unit is paired with. */
    public List<Long> pairedDivisions(UUID unitId) {
        return pairings.divisionsOf(Scope.PUBLIC, unitId);
    }

    /** A home and its division. */
    public record HomePlace(HomeKind kind, UUID id, String name, long division) {}

    /** @return the station, unit or office, unless it is closed or not there */
    public @Nullable HomePlace home(HomeKind kind, UUID id) {
        return places.home(Scope.PUBLIC, kind, id);
    }
}
