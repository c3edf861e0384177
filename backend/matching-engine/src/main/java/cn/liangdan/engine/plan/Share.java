package cn.liangdan.engine.plan;

import cn.liangdan.engine.plan.Plan.Line;
import java.util.List;

/**
 * A plan for some of the needs.
 *
 * @param bound no plan for these needs is worth more, even with all capacities to themselves
 */
record Share(List<Line> lines, long bound, boolean complete) {}
