package cn.liangdan.engine.plan;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import java.util.ArrayList;
import java.util.List;

/** A plan in the making: how much of its need each way serves. Never more than a store has or a need asks for. */
final class Draft {

    private final Choices choices;
    private final long[] given;
    private final long[] used;

    Draft(Choices choices) {
        this(choices, new long[choices.ways()], new long[choices.stores()]);
    }

    private Draft(Choices choices, long[] given, long[] used) {
        this.choices = choices;
        this.given = given;
        this.used = used;
    }

    Draft copy() {
        return new Draft(choices, given.clone(), used.clone());
    }

    /** Thousandths of its need that a way serves. */
    long given(int way) {
        return given[way];
    }

    /** Lets a way serve so much of its need instead of what it served before. */
    void give(int way, long thousandths) {
        long more = choices.occasion(way)
                ? Choices.OCCASION * (Long.signum(thousandths) - Long.signum(given[way]))
                : thousandths - given[way];
        used[choices.store(way)] += more;
        if (choices.window(way) != Choices.NONE) {
            used[choices.window(way)] += more;
        }
        given[way] = thousandths;
    }

    /** Thousandths that a store has left. */
    long left(int store) {
        long capacity = choices.capacity(store);
        return capacity == Choices.UNLIMITED ? capacity : capacity - used[store];
    }

    /** Thousandths of a need that are served. */
    long served(int need) {
        long served = 0;
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            served += given[way];
        }
        return served;
    }

    /** The occasion that serves a need, {@link Choices#NONE} if none does. */
    int occasionOf(int need) {
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            if (given[way] > 0 && choices.occasion(way)) {
                return way;
            }
        }
        return Choices.NONE;
    }

    /** Points more if an occasion served whatever it serves better than what does now. */
    long gain(int need, int occasion) {
        long points = choices.points(occasion);
        long gain = points * (choices.amount(need) - served(need));
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            gain += given[way] * Math.max(0, points - choices.points(way));
        }
        return gain / choices.amount(need);
    }

    /** Lets an occasion serve whatever it serves better than what does now. */
    void cover(int need, int occasion) {
        long covered = choices.amount(need) - served(need) + given[occasion];
        for (int way = choices.begin(need); way < choices.end(need); way++) {
            if (way != occasion && choices.points(way) < choices.points(occasion)) {
                covered += given[way];
                give(way, 0);
            }
        }
        give(occasion, covered);
    }

    /** By region: needs that are served whole. */
    long[] served(Floors floors) {
        long[] served = new long[floors.regions()];
        for (int need = 0; need < choices.needs(); need++) {
            int region = choices.region(need);
            if (region != Choices.NONE && served(need) == choices.amount(need)) {
                served[region]++;
            }
        }
        return served;
    }

    /** What was made as great as possible, to the whole point below. */
    long worth(Floors floors) {
        Points sum = new Points();
        for (int need = 0; need < choices.needs(); need++) {
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                sum.add(choices.points(way), given[way], choices.amount(need));
            }
        }
        return sum.whole() - floors.missed(served(floors));
    }

    /**
     * In order of need, then supply. Where a line is worth parts of a point they go to the next, so that all lines
     * together are worth what the plan is.
     */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Points sum = new Points();
        for (int need = 0; need < choices.needs(); need++) {
            Amount amount = choices.candidate(need).demand().amount();
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                if (given[way] > 0) {
                    Option option = choices.option(way);
                    long before = sum.whole();
                    sum.add(option.score(), given[way], amount.thousandths());
                    lines.add(new Line(
                            choices.candidate(need).demand().id(),
                            option.supply().id(),
                            new Amount(given[way], amount.unit()),
                            sum.whole() - before,
                            option.window()));
                }
            }
        }
        return lines;
    }
}
