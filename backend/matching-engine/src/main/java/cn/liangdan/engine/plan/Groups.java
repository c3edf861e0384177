package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * Groups of slots that give no more together than a limit, such as the windows of one offer. A unit of a slot that has
 * some left in a group that has none costs what the cheapest unit of the group costs.
 */
final class Groups {

    static final Groups NONE = new Groups(new int[0], new long[0]);

    private final int[] groupOf;
    private final long[] limit;
    private final long[] free;
    private final int[][] slots;

    /**
     * @param groupOf by slot: its group, -1 for none; slots beyond its end have none
     * @param limit by group: units its slots may give together
     */
    Groups(int[] groupOf, long[] limit) {
        this.groupOf = groupOf;
        this.limit = limit;
        free = limit.clone();
        int[] sizes = new int[limit.length];
        for (int group : groupOf) {
            if (group != Limits.NONE) {
                sizes[group]++;
            }
        }
        slots = new int[limit.length][];
        Arrays.setAll(slots, group -> new int[sizes[group]]);
        for (int slot = 0; slot < groupOf.length; slot++) {
            if (groupOf[slot] != Limits.NONE) {
                slots[groupOf[slot]][--sizes[groupOf[slot]]] = slot;
            }
        }
    }

    /** The group of a slot, {@link Limits#NONE} if it has none. */
    int of(int slot) {
        return slot < groupOf.length ? groupOf[slot] : Limits.NONE;
    }

    /** Whether two slots are of one group. */
    boolean same(int slot, int other) {
        return of(slot) != Limits.NONE && of(slot) == of(other);
    }

    int count() {
        return limit.length;
    }

    long limit(int group) {
        return limit[group];
    }

    /** Units the group can still give. */
    long free(int group) {
        return free[group];
    }

    void take(int group, long units) {
        free[group] -= units;
    }

    int[] slots(int group) {
        return slots[group];
    }

    /** The slot of a group whose cheapest part is cheapest, {@link Limits#NONE} if nobody holds anything. */
    int cheapest(int group, Holdings[] holdings) {
        int found = Limits.NONE;
        for (int slot : slots[group]) {
            Holdings held = holdings[slot];
            if (held.size() > 0 && (found == Limits.NONE || held.price(0) < holdings[found].price(0))) {
                found = slot;
            }
        }
        return found;
    }

    /** What the next unit of the group costs at least. */
    int price(int group, Holdings[] holdings) {
        if (free[group] > 0) {
            return 0;
        }
        int slot = cheapest(group, holdings);
        return slot == Limits.NONE ? Network.HIGHEST_VALUE : holdings[slot].price(0);
    }
}
