package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 征集活动: when needs are collected for a purpose.
 *
 * @param endsOn its last day; what was collected may be filed later
 * @param validTo since when it cannot be chosen any more
 */
record Campaign(
        String code,
        String name,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    Campaign with(List<String> possible) {
        return new Campaign(code, name, startsOn, endsOn, validTo, possible, version);
    }
}
