package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import cn.liangdan.engine.text.TextVector;
import cn.liangdan.engine.text.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A demand made ready to be graded many times.
 *
 * @param today the day asked about, as epoch day
 * @param anyTime whether it wants no particular window
 * @param only the days of its window on which it is wanted; {@code null} if any of them will do
 * @param from first wanted day that has not passed, as epoch day; today if any time will do
 * @param until last wanted day, as epoch day; today if any time will do
 */
record Asked(
        Demand demand,
        Wording wording,
        TextVector vector,
        int urgencyGrade,
        Context context,
        int today,
        boolean anyTime,
        @Nullable Calendar only,
        int from,
        int until,
        TextModel texts) {

    /** Recurring days are known for so many days from today. */
    static final int YEAR = 366;

    static Asked of(Demand demand, Context context, TextModel texts) {
        DateRange window = demand.window();
        int today = (int) context.asOf().toEpochDay();
        Wording wording = Wording.of(demand.text());
        return new Asked(
                demand,
                wording,
                texts.vector(wording),
                UrgencyGrade.of(demand, context.asOf()),
                context,
                today,
                window == null,
                demand.days().isEmpty() ? null : Calendar.of(demand.days()),
                window == null ? today : Math.max(today, (int) window.from().toEpochDay()),
                window == null ? today : (int) window.to().toEpochDay(),
                texts);
    }

    LocalDate asOf() {
        return context.asOf();
    }

    boolean beyondYear() {
        return until > today + YEAR;
    }

    /** Whether every wanted day has passed, so that nothing fits any more. */
    boolean past() {
        return until < from;
    }

    /** Wanted days that have not passed. */
    int days() {
        return only == null ? until - from + 1 : only.within(from, until);
    }

    /** Wanted days that have not passed on which something is there that is there on these. */
    int served(Calendar there) {
        return only == null ? there.within(from, until) : there.shared(only, from, until);
    }
}
