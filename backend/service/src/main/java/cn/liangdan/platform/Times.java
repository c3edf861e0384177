package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only source of the present. Calendar days are those of Asia/Shanghai. */
@ApplicationScoped
public class Times {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Bound while the demo data are filed, so that they happened when they say. */
    public static final ScopedValue<Instant> AS_OF = ScopedValue.newInstance();

    private final Clock clock = Clock.systemUTC();

    /** Whole microseconds, as PostgreSQL keeps them. */
    public Instant now() {
        return AS_OF.isBound() ? AS_OF.get() : clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Midnight here. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
