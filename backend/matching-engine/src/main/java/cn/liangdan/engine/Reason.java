package cn.liangdan.engine;

/**
 * One criterion's part of a score.
 *
 * @param weight what the criterion counts, 0 to 1000
 * @param grade how good the pair is by it, 0 to 1000
 * @param ground what the grade rests on
 */
public record Reason(SoftCriterion criterion, int weight, int grade, Ground ground) {

    /** What it adds to the score, exactly: weight times grade. */
    public int points() {
        return weight * grade;
    }
}
