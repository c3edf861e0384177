package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * What a plan has to keep besides quantities and capacities.
 *
 * <p>Groups of slots may have a common limit, such as one offer over all its windows; it is never exceeded. Regions of
 * needs may have a floor, so that remote villages are not starved: each unit below it counts as a loss of
 * {@code floorPrice}.
 *
 * @param groupOf by slot: its group, -1 for none
 * @param limit by group: units its slots may give together
 * @param regionOf by need: its region, -1 for none
 * @param floor by region: units its needs should get together
 * @param floorPrice what a unit below a floor costs, 0 to {@link Network#HIGHEST_VALUE} / 4
 */
public record Limits(int[] groupOf, long[] limit, int[] regionOf, long[] floor, int floorPrice) {

    static final int NONE = -1;

    public Limits {
        if (floorPrice < 0 || floorPrice > Network.HIGHEST_VALUE / 4) {
            throw new IllegalArgumentException("not a price: " + floorPrice);
        }
    }

    /** No further limits on a network. */
    public static Limits none(Network network) {
        int[] groups = new int[network.slots()];
        int[] regions = new int[network.needs()];
        Arrays.fill(groups, NONE);
        Arrays.fill(regions, NONE);
        return new Limits(groups, new long[0], regions, new long[0], 0);
    }
}
