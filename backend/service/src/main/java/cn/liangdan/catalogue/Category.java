package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as the API shows it. */
record Category(
        String code,
        String set,
        String setName,
        String name,
        @Nullable String nameEn,
        @Nullable String description,
        int rank,
        boolean review,
        List<String> mappedTo,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    Category with(List<String> possible) {
        return new Category(
                code, set, setName, name, nameEn, description, rank, review, mappedTo, validFrom, validTo, possible, version);
    }
}
