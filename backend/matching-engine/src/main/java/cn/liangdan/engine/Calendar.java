package cn.liangdan.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Days as disjoint runs, earliest first: pairs of the first and the last epoch day of a run. */
final class Calendar {

    static final Calendar EMPTY = new Calendar(new int[0]);

    private final int[] runs;

    private Calendar(int[] runs) {
        this.runs = runs;
    }

    /** Joins ranges that meet or touch. */
    static Calendar of(List<DateRange> ranges) {
        int[] runs = new int[2 * ranges.size()];
        int used = 0;
        for (DateRange range : ranges.stream().sorted().toList()) {
            int begin = (int) range.from().toEpochDay();
            int end = (int) range.to().toEpochDay();
            if (used > 0 && begin <= runs[used - 1] + 1) {
                runs[used - 1] = Math.max(runs[used - 1], end);
            } else {
                runs[used++] = begin;
                runs[used++] = end;
            }
        }
        return used == 0 ? EMPTY : new Calendar(Arrays.copyOf(runs, used));
    }

    boolean isEmpty() {
        return runs.length == 0;
    }

    /** Whether its days follow each other without a gap. */
    boolean isOneRun() {
        return runs.length == 2;
    }

    /** First day; not of an empty calendar. */
    int first() {
        return runs[0];
    }

    /** Last day; not of an empty calendar. */
    int last() {
        return runs[runs.length - 1];
    }

    int[] runs() {
        return runs;
    }

    List<DateRange> ranges() {
        List<DateRange> ranges = new ArrayList<>();
        for (int i = 0; i < runs.length; i += 2) {
            ranges.add(DateRange.ofEpochDays(runs[i], runs[i + 1]));
        }
        return ranges;
    }

    /** Number of its days within a run of days. */
    int within(int begin, int end) {
        return within(runs, 0, runs.length, begin, end);
    }

    /** Number of the days within a run of days that it shares with another calendar. */
    int shared(Calendar other, int begin, int end) {
        return shared(runs, 0, runs.length, other, begin, end);
    }

    /** Days between a run of days and the nearest of its own; 0 if they meet; not of an empty calendar. */
    int distance(int begin, int end) {
        return distance(runs, 0, runs.length, begin, end);
    }

    /** The same of a calendar whose runs lie in a larger array. */
    static int within(int[] runs, int at, int until, int begin, int end) {
        int days = 0;
        for (int i = at; i < until; i += 2) {
            days += Math.max(0, Math.min(end, runs[i + 1]) - Math.max(begin, runs[i]) + 1);
        }
        return days;
    }

    /** The same of a calendar whose runs lie in a larger array. */
    static int shared(int[] runs, int at, int until, Calendar other, int begin, int end) {
        int days = 0;
        for (int i = at; i < until; i += 2) {
            days += other.within(Math.max(begin, runs[i]), Math.min(end, runs[i + 1]));
        }
        return days;
    }

    /** The same of a calendar whose runs lie in a larger array. */
    static int distance(int[] runs, int at, int until, int begin, int end) {
        int nearest = Integer.MAX_VALUE;
        for (int i = at; i < until; i += 2) {
            nearest = Math.min(nearest, Math.max(0, Math.max(runs[i] - end, begin - runs[i + 1])));
        }
        return nearest;
    }
}
