package cn.liangdan;

import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** The clock set forward, for one thing at a time: the suite shares its data. */
final class Ticks {
    private static final Duration LONG = Duration.ofDays(60);

    private Ticks() {}

    static <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(Times.AS_OF, then).call(work::get);
    }

    /** Long after every deadline; what expires was warned of the day before. */
    static boolean over(Clock clock, String duty, String id) {
        return after(clock, LONG, duty, id);
    }

    static boolean after(Clock clock, Duration time, String duty, String id) {
        Instant then = Instant.now().plus(time);
        if (duty.equals("expire")) {
            at(then.minus(Duration.ofDays(1)), () -> clock.one("warn", UUID.fromString(id)));
        }
        return at(then, () -> clock.one(duty, UUID.fromString(id)));
    }
}
