package cn.liangdan.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clock is going to do to a promise, if nobody does anything before.
 *
 * @param expiresOn the last day for a next step; then it is released
 * @param confirmsOn the last day to confirm; then it counts as confirmed
 * @param workingDaysLeft after today until that day, that day included; 0 when it is the last, or over
 */
public record Countdown(@Nullable LocalDate expiresOn, @Nullable LocalDate confirmsOn, @Nullable Integer workingDaysLeft) {
    public static final Countdown NONE = new Countdown(null, null, null);
}
