package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Supply;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer on the list.
 *
 * @param supply as the engine sees it
 * @param serviceItem what it is called
 * @param perOccurrence people whom one occasion has room for, if that is limited
 */
record Stocked(Supply supply, String serviceItem, @Nullable Integer perOccurrence) {
    /** Goods count in the unit they share with the need; services too where they share one, else in occasions. */
    static Capacity capacity(@Nullable String form, Amount left) {
        return "MATERIAL".equals(form) ? Capacity.units(left) : Capacity.occasions(left, Capacity.ANY_NUMBER);
    }

    UUID id() {
        return supply.id();
    }

    private Amount left() {
        return Objects.requireNonNull(supply.capacity()).remaining();
    }

    long remaining() {
        return left().value().longValueExact();
    }

    /** The unit of its capacity. */
    String counted() {
        return left().unit();
    }

    /** As if so much of it were not reserved. */
    Stocked givenBack(long amount) {
        Capacity more = capacity(supply.form(), Amount.of(remaining() + amount, counted()));
        return new Stocked(with(more, supply.availability()), serviceItem, perOccurrence);
    }

    /**
     * To be had on some days only.
     *
     * @param eachRun occasions that it can give at most in each run of these days
     */
    Supply on(List<LocalDate> days, long eachRun) {
        Availability availability = Availability.during(days.stream().map(day -> new DateRange(day, day)).toArray(DateRange[]::new));
        Capacity whole = Objects.requireNonNull(supply.capacity());
        boolean goods = whole.counting() == Capacity.Counting.UNITS;
        return with(goods ? whole : Capacity.occasions(whole.remaining(), eachRun), availability);
    }

    private Supply with(Capacity capacity, Availability availability) {
        return new Supply(
                supply.id(), supply.unit(), supply.unitDivision(), supply.text(), supply.category(), supply.areas(), supply.level(),
                supply.form(), availability, supply.languages(), capacity, supply.published(), supply.validity(), supply.audience(),
                supply.seasons(), supply.ratings(), supply.openCommitments());
    }
}
