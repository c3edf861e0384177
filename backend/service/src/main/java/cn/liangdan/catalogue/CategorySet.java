package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category set as the API shows it. */
record CategorySet(
        String code,
        String name,
        @Nullable String nameEn,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    CategorySet with(List<String> possible) {
        return new CategorySet(code, name, nameEn, rank, validFrom, validTo, possible, version);
    }
}
