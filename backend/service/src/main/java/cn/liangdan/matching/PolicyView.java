package cn.liangdan.matching;

import cn.liangdan.engine.SoftCriterion;
import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.util.Map;

/** A version of the policy; it never changes. */
record PolicyView(
        long version, Map<SoftCriterion, Integer> weights, int priorRatings, int priorMean, String reason, String createdBy, Instant createdAt)
        implements Versioned {}
