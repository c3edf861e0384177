package cn.liangdan.engine.plan;

import java.util.Arrays;

/**
 * What a need of a starved region is worth more, by region: the price of its floor. It only rises, as prices of slots do:
 * when all who wanted to have bid, a region below its floor raises its price just as far as it takes for as many of its
 * unserved needs to want a slot as are missing, and lets these bid.
 */
final class FloorPrices {

    static final FloorPrices NONE = new FloorPrices(new Limits(new int[0], new long[0], new int[0], new long[0], 0));

    private final Limits limits;
    private final int[] price;

    /** By region: its needs. */
    private final int[][] needs;

    FloorPrices(Limits limits) {
        this.limits = limits;
        price = new int[limits.floor().length];
        int[] sizes = new int[price.length];
        for (int region : limits.regionOf()) {
            if (region != Limits.NONE) {
                sizes[region]++;
            }
        }
        needs = new int[price.length][];
        Arrays.setAll(needs, region -> new int[sizes[region]]);
        for (int need = limits.regionOf().length - 1; need >= 0; need--) {
            int region = limits.regionOf()[need];
            if (region != Limits.NONE) {
                needs[region][--sizes[region]] = need;
            }
        }
    }

    /** What a unit of a need is worth more than its value. */
    int of(int need) {
        if (price.length == 0) {
            return 0;
        }
        int region = limits.regionOf()[need];
        return region == Limits.NONE ? 0 : price[region];
    }

    /** The price of a region's floor. */
    int ofRegion(int region) {
        return price[region];
    }

    /** No price rises above this: a unit below a floor costs no more. */
    int highest() {
        return price.length == 0 ? 0 : limits.floorPrice();
    }

    /** What the floors take off the bound. */
    long least() {
        long least = 0;
        for (int region = 0; region < price.length; region++) {
            least += price[region] * limits.floor()[region];
        }
        return least;
    }

    /** Raises the prices of regions below their floors and says whether somebody bids therefore. */
    boolean raise(Auction auction) {
        boolean raised = false;
        for (int region = 0; region < price.length; region++) {
            long missing = missing(region, auction);
            if (missing > 0 && price[region] < highest()) {
                raised |= raise(region, missing, auction);
            }
        }
        return raised;
    }

    private long missing(int region, Auction auction) {
        long missing = limits.floor()[region];
        for (int need : needs[region]) {
            missing -= auction.network.amount(need) - auction.unserved[need];
        }
        return missing;
    }

    private boolean raise(int region, long missing, Auction auction) {
        long[] wanting = new long[needs[region].length];
        int count = 0;
        for (int need : needs[region]) {
            int gain = auction.unserved[need] == 0 ? 0 : auction.gain(need, highest());
            if (gain > 0) {
                wanting[count++] = (long) gain << Integer.SIZE | need;
            }
        }
        Arrays.sort(wanting, 0, count);
        long left = missing;
        int last = count;
        while (last > 0 && left > 0) {
            left -= auction.unserved[(int) wanting[--last]];
        }
        int most = left > 0 ? 1 : (int) (wanting[last] >> Integer.SIZE);
        price[region] = Math.max(price[region], highest() - most + 1);
        for (int i = last; i < count; i++) {
            auction.wake((int) wanting[i]);
        }
        return last < count;
    }
}
