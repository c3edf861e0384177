package cn.liangdan.engine.route;

import java.util.List;

/**
 * Where a need may go.
 *
 * @param routes all destinations, most probable first, then by name
 * @param ask {@code true} if the first is not probable enough to go by, or no word speaks for it: ask the dispatcher
 */
public record Routing(List<Route> routes, boolean ask) {}
