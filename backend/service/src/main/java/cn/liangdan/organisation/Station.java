package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station as the API shows it, with the officers in post. */
record Station(
        UUID id,
        String name,
        DivisionRef division,
        String level,
        List<Officer> officers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Home {
    /** @param userId only for administrators */
    record Officer(@Nullable UUID userId, String displayName, String post, LocalDate since) {}

    Station with(List<String> possible) {
        return new Station(id, name, division, level, officers, validFrom, validTo, possible, version);
    }

    /** As everybody sees it: the officers' names, not their accounts. */
    Station withoutAccounts() {
        List<Officer> names = officers.stream().map(o -> new Officer(null, o.displayName(), o.post(), o.since())).toList();
        return new Station(id, name, division, level, names, validFrom, validTo, actions, version);
    }
}
