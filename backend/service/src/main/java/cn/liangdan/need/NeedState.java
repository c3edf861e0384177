package cn.liangdan.need;

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
    WITHDRAWN
}
