package cn.liangdan.engine;

import java.util.List;
import java.util.UUID;

/**
 * A supply that may serve a demand, and how well.
 *
 * @param score 0 to {@link Policy#highest()}: the sum of the reasons' points
 * @param reasons one per soft criterion, in their order
 */
public record Suggestion(UUID demand, UUID supply, int score, List<Reason> reasons) {}
