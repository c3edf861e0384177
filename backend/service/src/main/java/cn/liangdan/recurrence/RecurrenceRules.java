package cn.liangdan.recurrence;

import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a recurrence. */
public final class RecurrenceRules {
    private static final String AT = "/recurrence";

    private RecurrenceRules() {}

    /** @param latest the last day that may be spoken of */
    public static List<FieldError> faults(Recurrence recurrence, LocalDate latest) {
        List<FieldError> faults = new ArrayList<>();
        Recurrence.Frequency frequency = recurrence.frequency();
        unless(frequency == Recurrence.Frequency.WEEKLY, "byDay", recurrence.byDay(), faults);
        unless(frequency != Recurrence.Frequency.WEEKLY, "byMonthDay", recurrence.byMonthDay(), faults);
        unless(frequency == Recurrence.Frequency.YEARLY, "months", recurrence.months(), faults);
        if ((recurrence.until() == null) == (recurrence.count() == null)) {
            faults.add(FieldError.of(ProblemType.REQUIRED, AT + "/until", "field.recurrence.end"));
        } else if (recurrence.until() != null && recurrence.until().isBefore(recurrence.from())) {
            faults.add(FieldError.of(ProblemType.VALIDATION, AT + "/until", "field.window"));
        }
        if (faults.isEmpty()) {
            days(recurrence.days(), latest, faults);
        }
        return faults;
    }

    private static void unless(boolean fits, String field, @Nullable List<?> given, List<FieldError> faults) {
        if (!fits && given != null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, AT + "/" + field, "field.recurrence.frequency"));
        }
    }

    private static void days(List<LocalDate> days, LocalDate latest, List<FieldError> faults) {
        if (days.isEmpty()) {
            faults.add(FieldError.of(ProblemType.VALIDATION, AT, "field.recurrence.none"));
        } else if (days.size() > Occurrences.MOST) {
            faults.add(FieldError.of(ProblemType.OUT_OF_RANGE, AT, "field.recurrence.too-many", Occurrences.MOST));
        } else if (days.getLast().isAfter(latest)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, AT, "field.too-far"));
        }
    }
}
