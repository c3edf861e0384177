package cn.liangdan.organisation;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who there is: stations with their officers, units, pairings. Whoever is logged in may read it. */
@ApplicationScoped
public class OrganisationService {
    private final StationRepository stations;
    private final UnitRepository units;

    OrganisationService(StationRepository stations, UnitRepository units) {
        this.stations = stations;
        this.units = units;
    }

    Paging.Page<Station> stations(Query query, Paging paging) {
        return stations.list(Scope.PUBLIC, query, paging);
    }

    Station station(UUID id) {
        return found(stations.find(Scope.PUBLIC, id));
    }

    Paging.Page<Unit> units(Query query, Paging paging) {
        return units.list(Scope.PUBLIC, query, paging);
    }

    Unit unit(UUID id) {
        return found(units.find(Scope.PUBLIC, id));
    }

    Paging.Page<Pairing> pairings(Query query, Paging paging) {
        return units.pairings(Scope.PUBLIC, query, paging);
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
        return units.pairedDivisions(Scope.PUBLIC, unitId);
    }

    private static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw DomainException.notFound();
        }
        return thing;
    }
}
