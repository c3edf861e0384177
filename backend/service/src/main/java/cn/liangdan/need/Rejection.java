package cn.liangdan.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody judged an offer unfit for a need. */
public record Rejection(Reason reason, @Nullable String note, String byName, Instant at) {
    /** What an offer can lack that no criterion sees. */
    public enum Reason {
        CONTENT,
        CONDITIONS,
        TIME,
        PLACE,
        CAPABILITY,
        SERVED,
        OTHER
    }
}
