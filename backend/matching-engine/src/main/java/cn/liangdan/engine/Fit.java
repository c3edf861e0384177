package cn.liangdan.engine;

/** The criterion holds. */
enum Fit implements Verdict {
    FIT
}
