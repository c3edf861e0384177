package cn.liangdan.engine;

import java.util.List;

/** A supply as the numbers that {@link DemandShelf} compares. */
final class DemandQuery {

    final Offered offered;
    final Policy policy;
    final Area[] areas;
    final int level;
    final int form;
    final long languages;
    final boolean silent;
    final int unit;
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

    DemandQuery(Offered offered, Policy policy, Dictionary dictionary, int today) {
        Supply supply = offered.supply();
        this.offered = offered;
        this.policy = policy;
        List<Area> served = supply.areas();
        areas = served.toArray(new Area[0]);
        Level lowest = supply.level();
        level = lowest == null ? -1 : lowest.ordinal();
        String own = supply.form();
        form = own == null ? 0 : dictionary.codes().known(own);
        languages = dictionary.languages().mask(supply.languages());
        silent = supply.languages().isEmpty();
        Capacity capacity = supply.capacity();
        boolean counted = capacity != null && capacity.counting() == Capacity.Counting.UNITS;
        unit = counted ? dictionary.codes().known(capacity.remaining().unit()) : 0;
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

    boolean serves(long division) {
        for (Area area : areas) {
            // One comparison instead of two: which side a village lies on is a coin toss to the processor.
            if (Long.compareUnsigned(division - area.from(), area.to() - area.from()) <= 0) {
                return true;
            }
        }
        return false;
    }
}
