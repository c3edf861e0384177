package cn.liangdan.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something, exact to a thousandth.
 *
 * @param thousandths thousandths of the unit, not negative
 * @param unit unit of measure, such as 场, 吨 or 项; amounts of different units are never added or compared
 */
public record Amount(long thousandths, String unit) {

    public Amount {
        if (thousandths < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + thousandths);
        }
    }

    public static Amount of(long whole, String unit) {
        return new Amount(Math.multiplyExact(whole, 1_000L), unit);
    }

    /** @throws ArithmeticException if the value is finer than a thousandth or too large */
    public static Amount of(BigDecimal value, String unit) {
        return new Amount(
                value.movePointRight(3).setScale(0, RoundingMode.UNNECESSARY).longValueExact(), unit);
    }

    boolean isWhole() {
        return thousandths % 1_000 == 0;
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    }
}
