package cn.liangdan.need;

/** Derived from the live commitments of the round; {@code remaining = requested - reserved - committed}. */
public record Quantities(int requested, int reserved, int committed, int delivered, int remaining) {
    static Quantities of(int requested, int reserved, int committed, int delivered) {
        return new Quantities(requested, reserved, committed, delivered, requested - reserved - committed);
    }
}
