package cn.liangdan.engine;

import java.util.List;
import java.util.function.Predicate;

/** A demand as the numbers that {@link SupplyShelf} compares. */
final class SupplyQuery {

    final Asked asked;
    /** Whether the columns say all: it wants every day of its window and rejects nobody. */
    final boolean plain;

    final Policy policy;
    final long division;
    final int level;
    final int form;
    final long language;
    final int unit;
    final long tags;
    final int tagCount;
    final int urgencyPoints;
    final Ancestry ancestry;
    final Words words;
    final Predicate<Supply> asks;
    private final int[] pairedUnits;

    SupplyQuery(Asked asked, Policy policy, Dictionary dictionary, Predicate<Supply> asks) {
        Demand demand = asked.demand();
        this.asked = asked;
        plain = asked.only() == null && demand.rejected().isEmpty();
        this.policy = policy;
        this.asks = asks;
        division = demand.division();
        Level handling = demand.level();
        level = handling == null ? Byte.MAX_VALUE : handling.ordinal();
        String wanted = demand.form();
        form = wanted == null ? 0 : dictionary.codes().known(wanted);
        String spoken = demand.language();
        language = spoken == null ? -1L : dictionary.languages().mask(List.of(spoken));
        unit = dictionary.codes().known(demand.amount().unit());
        tags = dictionary.audience().mask(demand.audience());
        tagCount = demand.audience().size();
        urgencyPoints = asked.urgencyGrade() * policy.weight(SoftCriterion.URGENCY);
        ancestry = new Ancestry(division);
        words = new Words(asked.vector());
        pairedUnits = demand.pairedUnits().stream()
                .mapToInt(dictionary.units()::known)
                .toArray();
    }

    boolean pairedWith(int owner) {
        for (int unit : pairedUnits) {
            if (unit == owner) {
                return true;
            }
        }
        return false;
    }
}
