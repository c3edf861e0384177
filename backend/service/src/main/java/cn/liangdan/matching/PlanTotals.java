package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import java.util.List;

/**
 * What a plan comes to.
 *
 * @param value points of its lines
 * @param worth the value, with what kept proposals earn and what missed floors cost: what was made as great as possible
 * @param bound no plan under the same rules is worth more
 * @param gapPerMille how far the plan can be from the best
 * @param needs on the list, whatever became of them
 * @param servedToday of them: somebody promised something
 * @param servedPlanned of them: promised already or in a line of the plan
 */
record PlanTotals(
        long value, long worth, long bound, int gapPerMille, int lines, int needs, int servedToday, int servedPlanned, List<Share> areas) {

    /** The same counts for one area. */
    record Share(DivisionRef division, int needs, int servedToday, int servedPlanned) {}
}
