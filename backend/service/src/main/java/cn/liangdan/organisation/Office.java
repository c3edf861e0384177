package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office of dispatchers, supervisors or administrators as the API shows it. */
record Office(
        UUID id,
        String name,
        DivisionRef division,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Home {
    Office with(List<String> possible) {
        return new Office(id, name, division, validFrom, validTo, possible, version);
    }
}
