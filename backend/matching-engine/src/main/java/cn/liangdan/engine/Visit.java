package cn.liangdan.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that a unit is going to serve on the spot.
 *
 * @param division twelve-digit code of the village
 * @param window days on which it may be served; {@code null} is any time
 */
public record Visit(
        UUID need, UUID unit, long division, @Nullable DateRange window) {}
