package cn.liangdan.engine.plan;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.DateRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for a whole list, and the proof of how good it is.
 *
 * @param lines in order of need, then supply
 * @param value the sum of the lines' points
 * @param worth the value plus the bonus for promises kept, less what missed floors cost: what was made as great as
 *     possible
 * @param bound no plan under the same rules is worth more
 * @param outcome whether the search came to its end
 */
public record Plan(List<Line> lines, long value, long worth, long bound, Outcome outcome) {

    /** How the search ended. */
    public enum Outcome {
        /** It came to its end; the same input gives the same plan. */
        COMPLETE,
        /** It was stopped; this is the best plan so far. */
        TRUNCATED
    }

    /**
     * One commitment to propose.
     *
     * @param amount how much of the need, in the need's unit
     * @param points the part of the need's score for that amount
     * @param window the days on which to serve it, if the supply counts what it gives by window
     */
    public record Line(
            UUID need,
            UUID supply,
            Amount amount,
            long points,
            @Nullable DateRange window) {}

    /** How far the plan can be from the best, as a part of the bound; 0 is proved best. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - worth) / bound;
    }
}
