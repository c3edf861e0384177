package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
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
        long version) {}
