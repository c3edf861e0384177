package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as the API shows it. */
record Unit(
        UUID id,
        String name,
        String kind,
        String sector,
        String sectorName,
        DivisionRef division,
        @Nullable UnitRef sponsor,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Home {
    Unit with(List<String> possible) {
        return new Unit(id, name, kind, sector, sectorName, division, sponsor, validFrom, validTo, possible, version);
    }
}
