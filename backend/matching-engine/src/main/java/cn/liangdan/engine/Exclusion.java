package cn.liangdan.engine;

import java.util.List;
import java.util.UUID;

/**
 * A supply that may not serve a demand.
 *
 * @param misses every hard criterion that fails, in their order, at least one
 */
public record Exclusion(UUID demand, UUID supply, List<Miss> misses) {}
