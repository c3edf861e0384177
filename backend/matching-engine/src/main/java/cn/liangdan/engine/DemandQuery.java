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
    final long tags;
    final boolean tagged;
    final int ownPoints;
    final Ancestry ancestry;
    final Words words;

    DemandQuery(Offered offered, Policy policy, Codes codes, Codes speech, Codes audience) {
        Supply supply = offered.supply();
        this.offered = offered;
        this.policy = policy;
        List<Area> served = supply.areas();
        areas = served.toArray(new Area[0]);
        Level lowest = supply.level();
        level = lowest == null ? -1 : lowest.ordinal();
        String own = supply.form();
        form = own == null ? 0 : codes.known(own);
        languages = speech.mask(supply.languages());
        silent = supply.languages().isEmpty();
        Capacity capacity = supply.capacity();
        boolean counted = capacity != null && capacity.counting() == Capacity.Counting.UNITS;
        unit = counted ? codes.known(capacity.remaining().unit()) : 0;
        free = capacity == null ? Long.MAX_VALUE : capacity.remaining().thousandths();
        oneRun = offered.days().runs() == 1
                && supply.availability().recurrences().isEmpty();
        dayFrom = offered.days().isEmpty() ? 0 : offered.days().first();
        dayTo = offered.days().isEmpty() ? -1 : offered.days().last();
        tags = audience.mask(supply.audience());
        tagged = !supply.audience().isEmpty();
        ownPoints = offered.ratingGrade() * policy.weight(SoftCriterion.RATING)
                + offered.loadGrade() * policy.weight(SoftCriterion.LOAD);
        ancestry = new Ancestry(supply.unitDivision());
        words = new Words(offered.vector());
    }

    boolean serves(long division) {
        for (Area area : areas) {
            if (area.contains(division)) {
                return true;
            }
        }
        return false;
    }
}
