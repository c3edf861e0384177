package cn.liangdan.matching;

/** Where the job of a plan stands. */
enum PlanState {
    QUEUED,
    RUNNING,
    READY,
    /** Stopped at its limit of time; what was found until then is as good as its bound says. */
    TRUNCATED,
    FAILED,
    CANCELLED,
    APPLIED
}
