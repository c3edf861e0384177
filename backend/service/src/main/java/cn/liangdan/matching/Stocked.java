package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Supply;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the engine sees it, for both ways in which a promise can draw on it.
 *
 * @param bare without its capacity
 * @param serviceItem what it is called
 * @param remaining what is left of it
 * @param counted the unit of its capacity
 * @param perOccurrence people whom one occasion has room for, if that is limited
 */
record Stocked(Supply bare, String serviceItem, long remaining, String counted, @Nullable Integer perOccurrence) {
    /** Goods count in the unit they share with the need, services in occasions. */
    Supply forUnit(String unit) {
        return counted.equals(unit) ? byAmount() : byOccasion();
    }

    Supply byAmount() {
        return with(Capacity.units(Amount.of(remaining, counted)));
    }

    /** Of goods there are no occasions. */
    Supply byOccasion() {
        return isGoods() ? byAmount() : with(Capacity.occasions(remaining));
    }

    boolean isGoods() {
        return "MATERIAL".equals(bare.form());
    }

    /** As if so much of it were not reserved. */
    Stocked givenBack(long amount) {
        return new Stocked(bare, serviceItem, remaining + amount, counted, perOccurrence);
    }

    /**
     * To be had on some days only.
     *
     * @param eachRun occasions that it can give at most in each run of these days
     */
    Supply on(List<LocalDate> days, long eachRun) {
        Availability availability = Availability.during(days.stream().map(day -> new DateRange(day, day)).toArray(DateRange[]::new));
        Capacity capacity = isGoods() ? Capacity.units(Amount.of(remaining, counted)) : Capacity.occasions(remaining, eachRun);
        return with(capacity, availability);
    }

    private Supply with(Capacity capacity) {
        return with(capacity, bare.availability());
    }

    private Supply with(Capacity capacity, Availability availability) {
        return new Supply(
                bare.id(), bare.unit(), bare.unitDivision(), bare.text(), bare.category(), bare.areas(), bare.level(), bare.form(),
                availability, bare.languages(), capacity, bare.published(), bare.validity(), bare.audience(), bare.seasons(),
                bare.ratings(), bare.openCommitments());
    }
}
