package cn.liangdan.engine;

import java.util.List;

/** A demand as the numbers that {@link SupplyShelf} compares. */
final class SupplyQuery {

    final Asked asked;
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

    SupplyQuery(Asked asked, Policy policy, Codes codes, Codes languages, Codes audience) {
        Demand demand = asked.demand();
        this.asked = asked;
        this.policy = policy;
        division = demand.division();
        Level handling = demand.level();
        level = handling == null ? Byte.MAX_VALUE : handling.ordinal();
        String wanted = demand.form();
        form = wanted == null ? 0 : codes.known(wanted);
        String spoken = demand.language();
        language = spoken == null ? -1L : languages.mask(List.of(spoken));
        unit = codes.known(demand.amount().unit());
        tags = audience.mask(demand.audience());
        tagCount = demand.audience().size();
        urgencyPoints = asked.urgencyGrade() * policy.weight(SoftCriterion.URGENCY);
        ancestry = new Ancestry(division);
        words = new Words(asked.vector());
    }

    boolean paired(Offered offered) {
        return asked.demand().pairedUnits().contains(offered.supply().unit());
    }
}
