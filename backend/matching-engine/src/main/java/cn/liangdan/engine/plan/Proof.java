package cn.liangdan.engine.plan;

import cn.liangdan.engine.plan.Relaxation.Decision;
import java.util.Arrays;

/**
 * Looks for the best plan until nothing better can be left. A problem in which everything undecided may be served in parts
 * bounds what can be found; where it serves a part that must not be one, both cases are looked into, unless neither can be
 * worth a point more than what was found.
 *
 * <p>If it ends, the plan is worth what the best plan is worth, to the whole point below. Whatever serves needs without a
 * supply serves them with it as well, so the worth of the best plan never falls when supply is added, and neither does that
 * of a plan that was proved. No way of looking for plans that are merely good could promise that, short of trying all
 * subsets of the supply: more supply leads it elsewhere.
 */
final class Proof {

    /** Points of a whole plan that the arithmetic may be wrong by. */
    private static final double ROUNDING = 0.05;

    private final Choices choices;
    private final Floors floors;
    private final Effort effort;
    private Draft best;
    private long worth;
    private long bound = Long.MAX_VALUE;

    /** @param best what is to be surpassed */
    Proof(Choices choices, Floors floors, Draft best, Effort effort) {
        this.choices = choices;
        this.floors = floors;
        this.effort = effort;
        this.best = best;
        worth = best.worth(floors);
    }

    /** Whether nothing better can be left. */
    boolean run() {
        Decision[] decisions = new Decision[choices.ways()];
        Arrays.fill(decisions, Decision.OPEN);
        boolean proved = settle(decisions);
        bound = proved ? worth : bound;
        return proved;
    }

    /** The best that was found. */
    Draft best() {
        return best;
    }

    /** No plan is worth more. */
    long bound() {
        return bound;
    }

    private boolean settle(Decision[] decisions) {
        while (true) {
            Relaxation relaxation = new Relaxation(choices, decisions);
            if (!relaxation.solve(effort)) {
                return false;
            }
            bound = bound == Long.MAX_VALUE ? Math.max(worth, rounded(relaxation.value())) : bound;
            if (rounded(relaxation.value()) <= worth) {
                return true;
            }
            int way = mostDivided(relaxation);
            if (way == Choices.NONE) {
                keep(relaxation);
                return true;
            }
            leaveOut(relaxation, decisions);
            Decision[] taken = decisions.clone();
            taken[way] = Decision.TAKEN;
            leaveOutRivals(way, taken);
            if (!settle(taken)) {
                return false;
            }
            decisions[way] = Decision.LEFT_OUT;
        }
    }

    private static long rounded(double value) {
        return (long) Math.floor(value + ROUNDING);
    }

    /** Only one occasion or supply serves a need; a divisible one may have goods besides. */
    private void leaveOutRivals(int way, Decision[] decisions) {
        int need = needOf(way);
        for (int other = choices.begin(need); other < choices.end(need); other++) {
            if (other != way && (!choices.parted(need) || choices.occasion(other))) {
                decisions[other] = Decision.LEFT_OUT;
            }
        }
    }

    private int needOf(int way) {
        int low = 0;
        int high = choices.needs() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (choices.begin(middle) <= way) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What cannot be part of anything better. */
    private void leaveOut(Relaxation relaxation, Decision[] decisions) {
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); !choices.parted(need) && way < choices.end(need); way++) {
                if (decisions[way] == Decision.OPEN && rounded(relaxation.value() - relaxation.loss(way)) <= worth) {
                    decisions[way] = Decision.LEFT_OUT;
                }
            }
        }
    }

    /** The way whose part must be all or nothing and is farthest from either, {@link Choices#NONE} if there is none. */
    private int mostDivided(Relaxation relaxation) {
        int found = Choices.NONE;
        double most = 0;
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                double part = relaxation.part(way);
                double divided = Math.min(part, 1 - part);
                if (divided > most && (!choices.parted(need) || choices.occasion(way) && relaxation.open(way))) {
                    most = divided;
                    found = way;
                }
            }
        }
        return found;
    }

    private void keep(Relaxation relaxation) {
        Draft draft = new Draft(choices);
        for (int need = 0; need < choices.needs(); need++) {
            long amount = choices.amount(need);
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                double part = relaxation.part(way);
                long given = choices.parted(need) ? Math.round(part * amount) : part > 0.5 ? amount : 0;
                long fits = choices.occasion(way) ? amount : draft.left(choices.store(way));
                draft.give(way, Math.min(given, Math.min(fits, amount - draft.served(need))));
            }
        }
        if (draft.worth(floors) > worth) {
            best = draft;
            worth = draft.worth(floors);
        }
    }
}
