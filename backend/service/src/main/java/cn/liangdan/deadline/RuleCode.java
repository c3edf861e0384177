package cn.liangdan.deadline;

/** What has a number of working days. */
public enum RuleCode {
    /** An accepted promise without a next step is released. */
    CLAIM_EXPIRES,
    /** What was delivered counts as confirmed. */
    CONFIRMED_BY_ITSELF,
    /** An answer that nobody judged closes its need. */
    EVALUATION_WINDOW,
    /** A need without an entry is flagged. */
    NEED_STALE,
    /** A promise without an entry is flagged. */
    COMMITMENT_STALE
}
