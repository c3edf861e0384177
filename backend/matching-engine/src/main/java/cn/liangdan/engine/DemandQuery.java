package cn.liangdan.engine;

import java.util.function.Predicate;

/** A supply as the numbers that {@link DemandShelf} compares. */
final class DemandQuery {

    final Offered offered;
    final Policy policy;
    private final long[] from;
    private final long[] to;
    final int level;
    final int form;
    final long languages;
    final boolean silent;
    /** The unit that demands may share with it; 0 if each takes one occasion, whatever it counts in. */
    final int unit;

    final boolean goods;
    final long free;
    final boolean oneRun;
    final int dayFrom;
    final int dayTo;
    final int knownUntil;
    final long tags;
    final boolean tagged;
    final int ownPoints;
    final int owner;
    final Ancestry ancestry;
    final Words words;
    final Predicate<Demand> asks;

    DemandQuery(Offered offered, Policy policy, Dictionary dictionary, int today, Predicate<Demand> asks) {
        Supply supply = offered.supply();
        this.offered = offered;
        this.policy = policy;
        this.asks = asks;
        from = supply.areas().stream().mapToLong(Area::from).toArray();
        to = supply.areas().stream().mapToLong(Area::to).toArray();
        Level lowest = supply.level();
        level = lowest == null ? -1 : lowest.ordinal();
        String own = supply.form();
        form = own == null ? 0 : dictionary.codes().known(own);
        languages = dictionary.languages().mask(supply.languages());
        silent = supply.languages().isEmpty();
        Capacity capacity = supply.capacity();
        boolean counted = capacity != null && !capacity.byWindow();
        unit = counted ? dictionary.codes().known(capacity.remaining().unit()) : 0;
        goods = counted && capacity.counting() == Capacity.Counting.UNITS;
        free = capacity == null ? Long.MAX_VALUE : capacity.remaining().thousandths();
        oneRun =
                offered.days().isOneRun() && supply.availability().recurrences().isEmpty();
        dayFrom = offered.days().isEmpty() ? 0 : offered.days().first();
        dayTo = offered.days().isEmpty() ? -1 : offered.days().last();
        knownUntil = supply.availability().recurrences().isEmpty() ? Integer.MAX_VALUE : today + Asked.YEAR;
        tags = dictionary.audience().mask(supply.audience());
        tagged = !supply.audience().isEmpty();
        ownPoints = offered.ratingGrade() * policy.weight(SoftCriterion.RATING)
                + offered.loadGrade() * policy.weight(SoftCriterion.LOAD);
        owner = dictionary.units().known(supply.unit());
        ancestry = new Ancestry(supply.unitDivision());
        words = new Words(offered.vector());
    }

    /** Collects the rows from {@code begin} to before {@code end} whose division is served, and says how many. */
    int serving(long[] division, int begin, int end, int[] found) {
        int count = 0;
        for (int row = begin; row < end; row++) {
            found[count] = row;
            count += served(division[row]);
        }
        return count;
    }

    /** 1 or 0, without a branch: on which side of an area a village lies is a coin toss to the processor. */
    private int served(long division) {
        long outside = -1L;
        for (int i = 0; i < from.length; i++) {
            outside &= division - from[i] | to[i] - division;
        }
        return (int) (~outside >>> Long.SIZE - 1);
    }
}
