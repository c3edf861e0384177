package cn.liangdan.recurrence;

import cn.liangdan.platform.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that come back. What is absent is as on {@code from}: its weekday, its day of the month, its month. A day that a month
 * does not have becomes its last, as in the engine. Days are calendar days in China, where no clock is ever changed.
 *
 * @param interval every how many weeks, months or years, counted from the one of {@code from}; 1 when absent
 * @param byDay with WEEKLY
 * @param byMonthDay with MONTHLY and YEARLY
 * @param months with YEARLY
 * @param until the last possible day; either this or {@code count}
 */
public record Recurrence(
        Frequency frequency,
        @Nullable Integer interval,
        @Nullable List<DayOfWeek> byDay,
        @Nullable List<Integer> byMonthDay,
        @Nullable List<Integer> months,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer count) {

    /** How often. */
    public enum Frequency {
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    int step() {
        return Objects.requireNonNullElse(interval, 1);
    }

    /** Its days, earliest first. */
    public List<LocalDate> days() {
        return Occurrences.of(this);
    }

    /** A column of type jsonb. */
    public static @Nullable Recurrence read(@Nullable String json) {
        try {
            return json == null ? null : Json.MAPPER.readValue(json, Recurrence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static @Nullable String write(@Nullable Recurrence recurrence) {
        return recurrence == null ? null : Json.MAPPER.valueToTree(recurrence).toString();
    }
}
