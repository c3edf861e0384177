package cn.liangdan.engine.plan;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Supply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A need and the supplies considered for it. */
record Candidate(Demand demand, List<Option> options) {

    /**
     * @param score points for serving the whole need
     * @param bonus points more because it has been promised
     * @param window the days on which to serve, if the supply counts by window; one option for each window
     */
    record Option(
            Supply supply, int score, int bonus, @Nullable DateRange window) {

        int points() {
            return score + bonus;
        }

        /** Goods, of which the need takes its own amount. */
        boolean goods() {
            Capacity capacity = supply.capacity();
            return capacity != null && capacity.counting() == Capacity.Counting.UNITS;
        }

        /** A service of which each commitment takes one occasion. */
        boolean occasion() {
            Capacity capacity = supply.capacity();
            return capacity != null && capacity.counting() == Capacity.Counting.OCCASIONS;
        }

        /** Left of it, in thousandths; {@link Long#MAX_VALUE} if nothing runs out. */
        long left() {
            Capacity capacity = supply.capacity();
            return capacity == null ? Long.MAX_VALUE : capacity.remaining().thousandths();
        }

        /** Occasions that one window can give at most. */
        long eachWindow() {
            Capacity capacity = supply.capacity();
            return capacity == null ? Capacity.ANY_NUMBER : capacity.eachWindow();
        }
    }

    /** Whether it takes its own amount of an option, not one occasion. */
    boolean byAmount(Option option) {
        Capacity capacity = option.supply.capacity();
        return capacity != null && capacity.byAmount(demand);
    }

    boolean takesAmounts() {
        return options.stream().anyMatch(this::byAmount);
    }

    /** May be served in parts. */
    boolean parted() {
        return takesAmounts() && demand.divisible();
    }
}
