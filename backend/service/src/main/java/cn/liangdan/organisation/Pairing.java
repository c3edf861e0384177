package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 包联: a unit and the division that it looks after. */
record Pairing(
        UUID id,
        UnitRef unit,
        DivisionRef division,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    Pairing with(List<String> possible) {
        return new Pairing(id, unit, division, validFrom, validTo, possible, version);
    }
}
