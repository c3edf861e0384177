package cn.liangdan.commitment;

import java.util.Set;

/** Where a promise stands. */
public enum CommitmentState {
    PROPOSED,
    ACCEPTED,
    SCHEDULED,
    DELIVERED,
    CONFIRMED,
    RETURNED,
    TRANSFERRED,
    EXPIRED,
    CANCELLED;

    /** States in which it reserves need and offer. */
    static final Set<CommitmentState> LIVE = Set.of(PROPOSED, ACCEPTED, SCHEDULED, DELIVERED, CONFIRMED);

    /** Still to be accepted, kept or confirmed. */
    static final Set<CommitmentState> UNFINISHED = Set.of(PROPOSED, ACCEPTED, SCHEDULED, DELIVERED);

    /** Live, and nothing was done yet that somebody could look back on. */
    static final Set<CommitmentState> OUTSTANDING = Set.of(PROPOSED, ACCEPTED, SCHEDULED);
}
