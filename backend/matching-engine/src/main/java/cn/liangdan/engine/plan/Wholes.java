package cn.liangdan.engine.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives goods anew to the needs of a plan that cannot be divided, of what the others leave. One that has an occasion gives
 * it up only for something better.
 */
final class Wholes {

    private static final long MOVES_PER_WAY = 2_000;

    /** No more than this part of what is left goes into prices. */
    private static final long PRICING = 4;

    private final Choices choices;
    private final Draft draft;
    private final int lure;
    private final int[] needs;
    private final int[][] ways;
    private final Packing packing;
    private long moves;

    /** @param lure points more for a need in a region with a floor */
    Wholes(Choices choices, Draft draft, int lure) {
        this.choices = choices;
        this.draft = draft;
        this.lure = lure;
        needs = IntStream.range(0, choices.needs())
                .filter(need -> !choices.simple(need) && !choices.parted(need))
                .toArray();
        for (int need : needs) {
            IntStream.range(choices.begin(need), choices.end(need))
                    .filter(way -> !choices.occasion(way))
                    .forEach(way -> draft.give(way, 0));
        }
        ways = new int[needs.length][];
        long[] left = new long[choices.stores()];
        Arrays.setAll(left, draft::left);
        packing = new Packing(left);
        for (int i = 0; i < needs.length; i++) {
            add(i);
        }
    }

    private void add(int i) {
        int need = needs[i];
        int occasion = draft.occasionOf(need);
        ways[i] = IntStream.range(choices.begin(need), choices.end(need))
                .filter(way -> !choices.occasion(way))
                .filter(way -> occasion == Choices.NONE || choices.points(way) > choices.points(occasion))
                .toArray();
        int more = choices.region(need) == Choices.NONE || occasion != Choices.NONE ? 0 : lure;
        int less = occasion == Choices.NONE ? 0 : choices.points(occasion);
        packing.addNeed(
                IntStream.of(ways[i]).map(choices::store).toArray(),
                IntStream.of(ways[i])
                        .map(way -> Math.max(1, choices.points(way) + more - less))
                        .toArray(),
                IntStream.of(ways[i])
                        .mapToLong(way -> Math.max(1, choices.weight(need, way)))
                        .toArray());
        moves += ways[i].length * MOVES_PER_WAY;
    }

    /** @param part of the usual moves, from 1 on: the later, the fewer */
    void plan(int part, Effort effort, Prices prices) {
        int rounds = (int) Math.min(Packing.PRICE_ROUNDS, effort.left() / PRICING / (packing.pairs() + 1));
        long pricing = (long) rounds * packing.pairs();
        long tried = Math.min(moves / part, effort.left() - pricing);
        boolean done = packing.run(rounds, tried, effort::stopped);
        effort.spend(pricing + tried);
        if (!done || rounds < Packing.PRICE_ROUNDS || tried < moves / part) {
            effort.cut();
        }
        for (int i = 0; i < needs.length; i++) {
            int slot = packing.slotOf(i);
            for (int way : ways[i]) {
                if (choices.store(way) == slot) {
                    take(needs[i], way);
                }
            }
        }
        for (int store = 0; store < choices.stores(); store++) {
            prices.raiseStore(store, packing.price(store));
        }
    }

    private void take(int need, int way) {
        for (int other = choices.begin(need); other < choices.end(need); other++) {
            draft.give(other, 0);
        }
        draft.give(way, choices.amount(need));
    }
}
