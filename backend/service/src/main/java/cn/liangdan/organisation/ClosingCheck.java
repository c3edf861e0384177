package cn.liangdan.organisation;

import java.util.Map;
import java.util.UUID;

/** Asked before a home is closed; each feature that hangs things on homes brings one. */
public interface ClosingCheck {
    /** What can still hang on a home. */
    enum Open {
        NEED,
        COMMITMENT,
        OFFER,
        PERSON,
        PAIRING,
        UNIT
    }

    /** How many of each still hang on it; absent or 0 when none do. */
    Map<Open, Long> stillOpen(HomeKind kind, UUID id);
}
