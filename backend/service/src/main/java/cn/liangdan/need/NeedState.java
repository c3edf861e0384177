package cn.liangdan.need;

import java.util.Set;

/** Where a need stands. */
public enum NeedState {
    DRAFT,
    SUBMITTED,
    CORRECTION,
    LISTED,
    RECEIVED,
    SCHEDULED,
    DELIVERED,
    ANSWERED,
    CLOSED,
    MERGED,
    WITHDRAWN;

    /** Somebody has to do something about it; a draft is its station's own. */
    static final Set<NeedState> ON_ITS_WAY = Set.of(SUBMITTED, CORRECTION, LISTED, RECEIVED, SCHEDULED, DELIVERED, ANSWERED);
}
