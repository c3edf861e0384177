package cn.liangdan.engine;

import java.util.Arrays;
import java.util.List;

/** Days as disjoint runs of epoch days, earliest first. */
final class Calendar {

    static final Calendar EMPTY = new Calendar(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;

    private Calendar(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** Joins ranges that meet or touch. */
    static Calendar of(List<DateRange> ranges) {
        int[] from = new int[ranges.size()];
        int[] to = new int[ranges.size()];
        int last = -1;
        for (DateRange range : ranges.stream().sorted().toList()) {
            int begin = (int) range.from().toEpochDay();
            int end = (int) range.to().toEpochDay();
            if (last >= 0 && begin <= to[last] + 1) {
                to[last] = Math.max(to[last], end);
            } else {
                last++;
                from[last] = begin;
                to[last] = end;
            }
        }
        return last < 0 ? EMPTY : new Calendar(Arrays.copyOf(from, last + 1), Arrays.copyOf(to, last + 1));
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    int runs() {
        return from.length;
    }

    /** First day; not of an empty calendar. */
    int first() {
        return from[0];
    }

    /** Last day; not of an empty calendar. */
    int last() {
        return to[to.length - 1];
    }

    /** Number of its days within a run of days. */
    int within(int begin, int end) {
        int days = 0;
        for (int i = 0; i < from.length; i++) {
            days += Math.max(0, Math.min(end, to[i]) - Math.max(begin, from[i]) + 1);
        }
        return days;
    }

    /** Days between a run of days and the nearest of its own; 0 if they meet; not of an empty calendar. */
    int distance(int begin, int end) {
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < from.length; i++) {
            nearest = Math.min(nearest, Math.max(0, Math.max(from[i] - end, begin - to[i])));
        }
        return nearest;
    }
}
