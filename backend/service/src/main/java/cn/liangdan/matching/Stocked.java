package cn.liangdan.matching;

import cn.liangdan.engine.Supply;

/**
 * An offer as the engine sees it, in both ways in which a promise can draw on it.
 *
 * @param byAmount as goods: a promise takes what the need asks for
 * @param byOccasion as a service: a promise takes an occasion; goods have no such way
 * @param counted the unit of its capacity
 */
record Stocked(Supply byAmount, Supply byOccasion, String counted) {
    /** Goods count in the unit they share with the need, services in occasions. */
    Supply forUnit(String unit) {
        return counted.equals(unit) ? byAmount : byOccasion;
    }
}
