package cn.liangdan.need;

/** A need of the village, or a small wish (微心愿) of one person or family. */
public enum NeedKind {
    NEED,
    MICRO_WISH
}
