package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a station, a unit and an office have in common. */
interface Home {
    UUID id();

    DivisionRef division();

    @Nullable LocalDate validTo();

    long version();
}
