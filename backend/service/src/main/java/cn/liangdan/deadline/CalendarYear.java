package cn.liangdan.deadline;

import cn.liangdan.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year of the calendar.
 *
 * @param covered whether its notice is known; else Monday to Friday count
 */
record CalendarYear(int year, boolean covered, List<SpecialDay> days, @Nullable List<String> actions, long version)
        implements Versioned {
    /** As the list shows it. */
    record Summary(int year, int daysOff, int makeUpDays, long version) {}
}
