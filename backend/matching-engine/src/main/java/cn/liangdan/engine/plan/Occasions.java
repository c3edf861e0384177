package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives out the occasions of a plan anew, whatever goods there are in it staying where they are. Needs without goods bid
 * what they are worth; one that has goods bids the points it would have more.
 */
final class Occasions {

    private final Choices choices;
    private final Floors floors;
    private final Draft draft;
    private final Map<Integer, Integer> slots = new LinkedHashMap<>();
    private final Network network;
    private final int[] bidders;
    private int[] ways = new int[16];
    private int used;

    Occasions(Choices choices, Floors floors, Draft draft) {
        this.choices = choices;
        this.floors = floors;
        this.draft = draft;
        for (int need = 0; need < choices.needs(); need++) {
            clear(need);
        }
        network = new Network(choices.needs(), choices.stores(), choices.ways());
        bidders = new int[choices.needs()];
        for (int need = 0; need < choices.needs(); need++) {
            add(need);
        }
    }

    private void clear(int need) {
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            if (bids(need, way)) {
                draft.give(way, 0);
            }
        }
    }

    private boolean bids(int need, int way) {
        return choices.simple(need) || choices.occasion(way);
    }

    private void add(int need) {
        int begin = used;
        int[] values = new int[choices.end(need) - choices.begin(need)];
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            long gain = bids(need, way) ? draft.gain(need, way) : 0;
            if (gain > 0 || bids(need, way) && draft.served(need) == 0) {
                values[used - begin] = (int) Math.max(1, gain);
                remember(way);
            }
        }
        if (used > begin) {
            int[] where = Arrays.stream(ways, begin, used).map(this::slot).toArray();
            bidders[network.needs()] = need;
            network.addNeed(1, where, Arrays.copyOf(values, where.length));
        }
    }

    private void remember(int way) {
        ways = used == ways.length ? Arrays.copyOf(ways, 2 * used) : ways;
        ways[used++] = way;
    }

    private int slot(int way) {
        int at = choices.window(way) == Choices.NONE ? choices.store(way) : choices.window(way);
        return slots.computeIfAbsent(at, each -> network.addSlot(enough(draft.left(each))));
    }

    /** What never runs out has more than all could take, so that it is never dear. */
    private long enough(long left) {
        return left == Choices.UNLIMITED ? choices.needs() + 1L : left / Choices.OCCASION;
    }

    void plan(double step, Effort effort, Prices prices) {
        LimitedAuction auction = new LimitedAuction(network, limits(), step);
        if (!auction.run(effort.left(), effort::stopped)) {
            effort.cut();
        }
        effort.spend(auction.work());
        for (int bidder = 0; bidder < network.needs(); bidder++) {
            for (int pair = network.begin(bidder); pair < network.end(bidder); pair++) {
                if (auction.best().units(pair) > 0) {
                    draft.cover(bidders[bidder], ways[pair]);
                }
            }
        }
        tell(auction, prices);
    }

    private void tell(LimitedAuction auction, Prices prices) {
        for (int i = 0; i < used; i++) {
            int slot = network.slot(i);
            int window = choices.window(ways[i]);
            int each = window == Choices.NONE ? auction.price(slot) : auction.groupPrice(slot);
            prices.raiseStore(choices.store(ways[i]), (double) each / Choices.OCCASION);
            if (window != Choices.NONE) {
                prices.raiseStore(window, (double) (auction.price(slot) - each) / Choices.OCCASION);
            }
        }
        for (int region = 0; region < floors.regions(); region++) {
            prices.setRegion(region, auction.floorPrice(region));
        }
    }

    private Limits limits() {
        int[] groupOf = new int[network.slots()];
        long[] limit = groups(groupOf);
        long[] served = draft.served(floors);
        int[] regionOf = new int[network.needs()];
        Arrays.setAll(regionOf, bidder -> region(bidders[bidder]));
        long[] floor = new long[floors.regions()];
        Arrays.setAll(floor, region -> Math.max(0, floors.floor(region) - served[region]));
        return new Limits(groupOf, limit, regionOf, floor, Math.min(floors.points(), Network.HIGHEST_VALUE / 4));
    }

    /** Needs that are served already count among the served. */
    private int region(int need) {
        return draft.served(need) == choices.amount(need) ? Limits.NONE : choices.region(need);
    }

    /** Puts the windows of each supply into a group that gives no more than the supply has left. */
    private long[] groups(int[] groupOf) {
        Arrays.fill(groupOf, Limits.NONE);
        Map<Integer, Integer> groups = new LinkedHashMap<>();
        for (int i = 0; i < used; i++) {
            if (choices.window(ways[i]) != Choices.NONE) {
                Integer group = groups.putIfAbsent(choices.store(ways[i]), groups.size());
                groupOf[network.slot(i)] = group == null ? groups.size() - 1 : group;
            }
        }
        return groups.keySet().stream().mapToLong(store -> enough(draft.left(store))).toArray();
    }
}
