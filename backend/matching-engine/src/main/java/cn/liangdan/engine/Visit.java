package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that a unit is going to serve on the spot, or may serve.
 *
 * @param id of the need, or of the promise to serve it
 * @param division twelve-digit code of the village
 * @param window days on which the village wants it; {@code null} is any time
 * @param availability when the unit can serve it
 */
public record Visit(
        UUID id, UUID unit, long division, @Nullable DateRange window, Availability availability) {

    /** On every day that the village wants. */
    public Visit(UUID id, UUID unit, long division, @Nullable DateRange window) {
        this(id, unit, division, window, Availability.ALWAYS);
    }

    /** Whether it can still be served at all. */
    public boolean isPossible(LocalDate asOf) {
        return !days(asOf).isEmpty();
    }

    /** The days from {@code asOf} on that suit the village and the unit. */
    Days days(LocalDate asOf) {
        return new DateRange(asOf, DateRange.ALWAYS.to())
                .common(window == null ? DateRange.ALWAYS : window)
                .map(wanted -> Days.of(availability.around(new DateRange(wanted.from(), wanted.from()), wanted)))
                .orElse(new Days(List.of()));
    }
}
