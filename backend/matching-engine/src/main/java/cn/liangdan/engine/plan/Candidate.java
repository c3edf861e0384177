package cn.liangdan.engine.plan;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Supply;
import java.util.List;

/** A need and the supplies considered for it. */
record Candidate(Demand demand, List<Option> options) {

    /**
     * @param score points for serving the whole need
     * @param bonus points more because it has been promised
     */
    record Option(Supply supply, int score, int bonus) {

        int points() {
            return score + bonus;
        }

        /** Goods, of which the need takes its own amount. */
        boolean goods() {
            Capacity capacity = supply.capacity();
            return capacity != null && capacity.counting() == Capacity.Counting.UNITS;
        }

        /** Left of it, in thousandths; {@link Long#MAX_VALUE} if nothing runs out. */
        long left() {
            Capacity capacity = supply.capacity();
            return capacity == null ? Long.MAX_VALUE : capacity.remaining().thousandths();
        }
    }

    boolean takesGoods() {
        return options.stream().anyMatch(Option::goods);
    }

    /** To be served whole by one supply that counts in amounts. */
    boolean whole() {
        return takesGoods() && !demand.divisible();
    }

    /** May be served in parts. A need that can have goods is not sent to a service. */
    boolean bulk() {
        return takesGoods() && demand.divisible();
    }
}
