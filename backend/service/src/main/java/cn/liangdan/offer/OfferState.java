package cn.liangdan.offer;

/** Where an offer stands. */
public enum OfferState {
    DRAFT,
    PUBLISHED,
    SUSPENDED
}
