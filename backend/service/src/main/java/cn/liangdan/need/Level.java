package cn.liangdan.need;

import cn.liangdan.platform.Area;
import org.jspecify.annotations.Nullable;

/** How high a need is handled; what the township can do stays there. */
enum Level {
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    CITY;

    /** @param division a 12-digit code */
    static Level of(long division) {
        Area area = Area.below(division);
        long size = area.to() - area.from() + 1;
        return size == 1 ? VILLAGE : size == 1_000 ? TOWNSHIP : size == 1_000_000 ? COUNTY : CITY;
    }

    @Nullable Level above() {
        return this == CITY ? null : values()[ordinal() + 1];
    }
}
