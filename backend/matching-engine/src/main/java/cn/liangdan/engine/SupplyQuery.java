package cn.liangdan.engine;

import java.util.List;

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
    /** What the unit column holds for goods that the demand counts in its unit; something that stands nowhere if there are none. */
    final int unit;

    /** What it holds for services whose occasions the demand asks for; something that stands nowhere if there are none. */
    final int occasions;

    final long least;
    final long leastOccasions;
    final long tags;
    final int tagCount;
    final int urgencyPoints;
    final Ancestry ancestry;
    final Words words;
    private final int[] pairedUnits;

    SupplyQuery(Asked asked, Policy policy, Dictionary dictionary) {
        Demand demand = asked.demand();
        this.asked = asked;
        plain = asked.only() == null && demand.rejected().isEmpty();
        this.policy = policy;
        division = demand.division();
        Level handling = demand.level();
        level = handling == null ? Byte.MAX_VALUE : handling.ordinal();
        String wanted = demand.form();
        form = wanted == null ? 0 : dictionary.codes().known(wanted);
        String spoken = demand.language();
        language = spoken == null ? -1L : dictionary.languages().mask(List.of(spoken));
        int counted = dictionary.codes().known(demand.amount().unit());
        unit = counted == Codes.UNKNOWN ? Integer.MAX_VALUE : counted;
        occasions = counted == Codes.UNKNOWN || !demand.amount().isWhole() ? Integer.MIN_VALUE : -counted;
        least = demand.divisible() ? 1L : demand.amount().thousandths();
        leastOccasions = demand.divisible() ? Capacity.OCCASION : demand.amount().thousandths();
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
