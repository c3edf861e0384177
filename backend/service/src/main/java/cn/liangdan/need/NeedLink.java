package cn.liangdan.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another need that one came from, became, or went into; without id and title when it is out of the caller's sight. */
record NeedLink(Kind kind, @Nullable UUID id, @Nullable String number, @Nullable String title, NeedState state) {

    /** How a need stands to the other one; each kind has its opposite, seen from the other end; what is related is so from both. */
    enum Kind {
        MERGED_INTO,
        MERGED_FROM,
        PART_OF,
        PART,
        REST_OF,
        REST,
        RELATED;

        /** @return the same link seen from the other end */
        Kind opposite() {
            return this == RELATED ? RELATED : values()[ordinal() ^ 1];
        }
    }
}
