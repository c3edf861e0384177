package cn.liangdan.deadline;

import cn.liangdan.platform.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules and the calendar as they are today: read once, then every question is arithmetic. */
public record Deadlines(LocalDate today, WorkingDays calendar, Map<RuleCode, Days> rules) {
    /**
     * How many working days there are.
     *
     * @param warning how many before the end somebody is warned
     */
    public record Days(int working, @Nullable Integer warning) {}

    private Days days(RuleCode rule) {
        return Objects.requireNonNull(rules.get(rule));
    }

    /** The last day on which it is in time. */
    public LocalDate lastDay(RuleCode rule, Instant since) {
        return calendar.plus(LocalDate.ofInstant(since, Times.ZONE), days(rule).working());
    }

    /** Of a promise that was accepted and waits for a step of its unit. */
    public Countdown toExpiry(Instant acceptedAt) {
        LocalDate last = lastDay(RuleCode.CLAIM_EXPIRES, acceptedAt);
        return new Countdown(last, null, left(last));
    }

    /** Of a promise that was kept and waits for the village. */
    public Countdown toConfirmation(Instant deliveredAt) {
        LocalDate last = lastDay(RuleCode.CONFIRMED_BY_ITSELF, deliveredAt);
        return new Countdown(null, last, left(last));
    }

    /** Working days after today until then, that day included; 0 when that day has come or is over. */
    public int left(LocalDate lastDay) {
        return calendar.between(today, lastDay);
    }

    /** What began before this instant is over by today. */
    public Instant over(RuleCode rule) {
        return Times.startOf(calendar.earliest(today, days(rule).working()));
    }

    /** What began before this instant ends so soon that somebody is warned. */
    public Instant endingSoon(RuleCode rule) {
        Days days = days(rule);
        LocalDate after = calendar.plus(today, Objects.requireNonNull(days.warning()) + 1);
        return Times.startOf(calendar.earliest(after, days.working()));
    }

    /** The beginning of today: a warning of an earlier day was there to be read. */
    public Instant dayBegan() {
        return Times.startOf(today);
    }
}
