package cn.liangdan.matching;

import cn.liangdan.engine.DateRange;
import cn.liangdan.recurrence.Recurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a need is wanted.
 *
 * @param window from the first to the last day; {@code null} is any time
 * @param days the only days of the window on which it is wanted; empty if any of them will do
 */
record WantedDays(@Nullable DateRange window, List<DateRange> days) {
    /** A recurring need is wanted on its days inside the window, whatever their rule; the window alone holds when it has none there. */
    static WantedDays of(@Nullable DateRange window, @Nullable Recurrence recurrence) {
        List<DateRange> days = recurrence == null
                ? List.of()
                : recurrence.days().stream()
                        .map(day -> new DateRange(day, day))
                        .filter(day -> window == null || window.overlaps(day))
                        .toList();
        return days.isEmpty()
                ? new WantedDays(window, days)
                : new WantedDays(new DateRange(days.getFirst().from(), days.getLast().to()), days);
    }
}
