package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Spreads the divisible needs of a plan anew over the goods that the others leave; whoever has an occasion may leave to it
 * as much as it likes. Points are spread evenly over the units of a need.
 */
final class Amounts {

    private static final long FINEST = Network.HIGHEST_VALUE / 2;

    private final Choices choices;
    private final Floors floors;
    private final Draft draft;
    private final int lure;
    private final int[] needs;
    private final Map<Integer, Integer> slots = new LinkedHashMap<>();
    private final Network network;
    private final double scale;
    private int[] ways = new int[0];

    /** More than all could take, so that it is never dear. */
    private final long enough;

    /** @param lure points more for a need in a region with a floor */
    Amounts(Choices choices, Floors floors, Draft draft, int lure) {
        this.choices = choices;
        this.floors = floors;
        this.draft = draft;
        this.lure = lure;
        needs = IntStream.range(0, choices.needs()).filter(choices::parted).toArray();
        scale = IntStream.of(needs).mapToDouble(this::finest).min().orElse(1);
        enough = IntStream.of(needs).mapToLong(choices::amount).sum() + 1;
        network = new Network(needs.length, 16, 64);
        for (int need : needs) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                if (!choices.occasion(way)) {
                    draft.give(way, 0);
                }
            }
        }
        for (int need : needs) {
            add(need);
        }
    }

    /** So that the points of a unit are as fine as fits. */
    private double finest(int need) {
        int most = IntStream.range(choices.begin(need), choices.end(need))
                .map(way -> points(need, way))
                .max()
                .orElse(0);
        return (double) FINEST / Math.max(1, most / choices.amount(need) + 1);
    }

    private int points(int need, int way) {
        return choices.points(way) + (choices.region(need) == Choices.NONE ? 0 : lure);
    }

    private void add(int need) {
        int[] usable = IntStream.range(choices.begin(need), choices.end(need))
                .filter(way -> !choices.occasion(way) || draft.given(way) > 0)
                .toArray();
        int[] where = IntStream.of(usable).map(way -> slot(need, way)).toArray();
        int[] values = IntStream.of(usable)
                .map(way -> (int) Math.max(1, points(need, way) * scale / choices.amount(need)))
                .toArray();
        network.addNeed(choices.amount(need), where, values);
        int before = ways.length;
        ways = Arrays.copyOf(ways, before + usable.length);
        System.arraycopy(usable, 0, ways, before, usable.length);
    }

    private int slot(int need, int way) {
        if (choices.occasion(way)) {
            return network.addSlot(choices.amount(need));
        }
        return slots.computeIfAbsent(choices.store(way), store -> network.addSlot(Math.min(draft.left(store), enough)));
    }

    void plan(double step, Effort effort, Prices prices) {
        LimitedAuction auction = new LimitedAuction(network, Limits.none(network), step);
        if (!auction.run(effort.left(), effort::stopped)) {
            effort.cut();
        }
        effort.spend(auction.work());
        for (int pair = 0; pair < ways.length; pair++) {
            draft.give(ways[pair], auction.best().units(pair));
        }
        slots.forEach((store, slot) -> prices.raiseStore(store, auction.price(slot) / scale));
    }
}
