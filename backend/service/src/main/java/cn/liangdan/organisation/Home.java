package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a station, a unit and an office have in common. */
interface Home extends Versioned {
    UUID id();

    DivisionRef division();

    @Nullable LocalDate validTo();
}
