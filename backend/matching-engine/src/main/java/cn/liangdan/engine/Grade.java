package cn.liangdan.engine;

/** One soft criterion. */
interface Grade {

    int WORST = 0;
    int NEUTRAL = 500;
    int BEST = 1_000;

    /** From {@link #WORST} to {@link #BEST}. */
    int of(Asked asked, Offered offered);

    /** What the grade rests on. */
    Ground ground(Asked asked, Offered offered);
}
