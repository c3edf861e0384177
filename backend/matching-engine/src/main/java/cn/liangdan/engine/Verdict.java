package cn.liangdan.engine;

/** What a hard criterion says of a demand and a supply. */
sealed interface Verdict permits Fit, Miss {}
