package cn.liangdan.engine.plan;

import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.plan.Candidate.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole problem as numbers: needs, the ways in which each can be served, and the stores that a way draws on.
 *
 * <p>An occasion serves all of a need or any part of it, and counts as one, unless the need asks for occasions: it takes as
 * many as it asks for, as if they were goods. Goods serve an indivisible need whole, a
 * divisible one in any part. A divisible need may have both: some goods, and one occasion for the rest. A second
 * occasion would never add anything, since the better of the two covers what both would.
 */
final class Choices {

    static final int NONE = -1;

    /** More than anybody asks for. */
    static final long UNLIMITED = Long.MAX_VALUE;

    /** Thousandths of an occasion. */
    static final long OCCASION = 1_000;

    private final List<Candidate> candidates;
    private final int[] begin;
    private final List<Option> options = new ArrayList<>();
    private final int[] store;
    private final int[] window;
    private final boolean[] occasion;
    private final int[] region;
    private final boolean[] takesAmounts;
    private final boolean[] parted;
    private final List<Long> capacity = new ArrayList<>();
    private final Map<Slot, Integer> stores = new LinkedHashMap<>();

    private record Slot(UUID supply, @Nullable DateRange window) {}

    Choices(List<Candidate> candidates, Floors floors) {
        this.candidates = candidates;
        begin = new int[candidates.size() + 1];
        region = new int[candidates.size()];
        takesAmounts = new boolean[region.length];
        parted = new boolean[region.length];
        for (int need = 0; need < region.length; need++) {
            options.addAll(candidates.get(need).options());
            begin[need + 1] = options.size();
            region[need] = floors.regionOf(candidates.get(need).demand());
            takesAmounts[need] = candidates.get(need).takesAmounts();
            parted[need] = candidates.get(need).parted();
        }
        store = new int[options.size()];
        window = new int[store.length];
        occasion = new boolean[store.length];
        for (int need = 0; need < region.length; need++) {
            for (int way = begin[need]; way < begin[need + 1]; way++) {
                number(candidates.get(need), way);
            }
        }
    }

    private void number(Candidate candidate, int way) {
        Option option = options.get(way);
        UUID supply = option.supply().id();
        long left = option.occasion() ? option.left() / OCCASION * OCCASION : option.left();
        store[way] = number(new Slot(supply, null), left);
        window[way] = option.window() == null
                ? NONE
                : number(new Slot(supply, option.window()), Math.min(option.eachWindow(), left / OCCASION) * OCCASION);
        occasion[way] = option.occasion() && !candidate.byAmount(option);
    }

    private int number(Slot slot, long units) {
        Integer known = stores.putIfAbsent(slot, capacity.size());
        if (known != null) {
            return known;
        }
        capacity.add(units);
        return capacity.size() - 1;
    }

    int needs() {
        return region.length;
    }

    int ways() {
        return store.length;
    }

    /** Supplies, and windows of supplies that count by them. */
    int stores() {
        return capacity.size();
    }

    int begin(int need) {
        return begin[need];
    }

    int end(int need) {
        return begin[need + 1];
    }

    Candidate candidate(int need) {
        return candidates.get(need);
    }

    Option option(int way) {
        return options.get(way);
    }

    /** What the need asks for, in thousandths. */
    long amount(int need) {
        return candidates.get(need).demand().amount().thousandths();
    }

    /** The region whose floor a need counts towards, {@link #NONE} if it has none. */
    int region(int need) {
        return region[need];
    }

    /** Takes one occasion only, so it is served whole by one supply. */
    boolean simple(int need) {
        return !takesAmounts[need];
    }

    /** May have goods in parts. */
    boolean parted(int need) {
        return parted[need];
    }

    /** Takes one occasion, whatever it serves of the need. */
    boolean occasion(int way) {
        return occasion[way];
    }

    /** The store of a way's supply. */
    int store(int way) {
        return store[way];
    }

    /** The store of a way's window, {@link #NONE} if windows do not count. */
    int window(int way) {
        return window[way];
    }

    /** Thousandths that a store has; {@link #UNLIMITED} if it never runs out. */
    long capacity(int at) {
        return capacity.get(at);
    }

    /** What serving a need whole takes of the stores of a way. */
    long weight(int need, int way) {
        if (capacity(store[way]) == UNLIMITED) {
            return 0;
        }
        return occasion[way] ? OCCASION : amount(need);
    }

    int points(int way) {
        return options.get(way).points();
    }
}
