package cn.liangdan.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a principal may read, as one value that every repository method takes: everything in {@code area} (only what was
 * listed when {@code listedOnly}), and besides whatever {@code units} are engaged in. A client sees what it filed itself.
 *
 * @param area subtree of divisions
 * @param listedOnly needs that are not, or not yet, on the list are out of sight
 * @param units units whose commitments open a need to the principal
 * @param client when present, only what this client filed
 */
public record Scope(Area area, boolean listedOnly, Set<UUID> units, @Nullable UUID client) {
    public static final Scope PUBLIC = new Scope(Area.EVERYWHERE, true, Set.of(), null);

    /** For commands of the system itself: schedulers, the loader of the demo data. */
    public static final Scope SYSTEM = new Scope(Area.EVERYWHERE, false, Set.of(), null);

    public static final Scope NOTHING = new Scope(Area.NOWHERE, true, Set.of(), null);
}
