package cn.liangdan.canary.need;

import cn.liangdan.offer.OfferService;
import jakarta.persistence.Embeddable;

/** Breaks two rules: a stored type that everybody sees, and a feature that knows another beside it. */
@Embeddable
public class CanaryRow {
    OfferService offers;
}
