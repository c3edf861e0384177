package cn.liangdan.organisation;

/** So many things of a kind still hang on what somebody wants to close. */
public record Still(String kind, long count) {}
