package cn.liangdan.engine;

/** One hard criterion. */
interface Rule {
    Verdict judge(Demand demand, Supply supply, Context context);
}
