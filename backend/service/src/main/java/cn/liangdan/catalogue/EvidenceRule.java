package cn.liangdan.catalogue;

/** A kind of evidence that a form asks for, or only suggests. */
public record EvidenceRule(String kind, boolean required) {}
