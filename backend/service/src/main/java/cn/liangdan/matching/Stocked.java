package cn.liangdan.matching;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Supply;
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

    private Supply with(Capacity capacity) {
        return new Supply(
                bare.id(), bare.unit(), bare.unitDivision(), bare.text(), bare.category(), bare.areas(), bare.level(), bare.form(),
                bare.availability(), bare.languages(), capacity, bare.published(), bare.validity(), bare.audience(), bare.seasons(),
                bare.ratings(), bare.openCommitments());
    }
}
