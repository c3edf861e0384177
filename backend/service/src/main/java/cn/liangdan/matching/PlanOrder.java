package cn.liangdan.matching;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dispatcher asks a plan to be: of where, of which categories, by which policy and under which rules. */
record PlanOrder(
        String divisionCode, @Nullable List<String> categoryCodes, @Nullable Long policyVersion, @Nullable Rules rules) {

    /**
     * @param floorPercent so much of the needs of each area should be served, so that remote ones are not starved
     * @param timeLimitSeconds after which the best plan so far is taken
     * @param workLimit units of work after which the best plan so far is taken; none when absent
     * @param routeUnserved whether needs that no offer fits get a unit proposed
     */
    record Rules(
            @Nullable Integer floorPercent, @Nullable Integer timeLimitSeconds, @Nullable Long workLimit,
            @Nullable Boolean routeUnserved) {
        private static final int LIMIT_SECONDS = 60;

        static final Rules STANDARD = new Rules(0, LIMIT_SECONDS, null, false);

        Rules whole() {
            return new Rules(
                    Objects.requireNonNullElse(floorPercent, 0),
                    Objects.requireNonNullElse(timeLimitSeconds, LIMIT_SECONDS),
                    workLimit,
                    Objects.requireNonNullElse(routeUnserved, false));
        }
    }

    Rules wholeRules() {
        return rules == null ? Rules.STANDARD : rules.whole();
    }

    List<String> categories() {
        return Objects.requireNonNullElse(categoryCodes, List.of());
    }
}
