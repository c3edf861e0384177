package cn.liangdan.matching;

/** Where the job of a plan stands. */
enum PlanState {
    QUEUED,
    RUNNING,
    READY,
    /** Stopped at a limit of time or work; what was found until then is as good as its bound says. */
    TRUNCATED,
    FAILED,
    CANCELLED,
    APPLIED
}
