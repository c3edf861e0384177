package cn.liangdan.engine;

/** How urgent a demand is, least first. */
public enum Urgency {
    NORMAL,
    URGENT,
    EMERGENCY
}
