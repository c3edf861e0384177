package cn.liangdan.matching;

import cn.liangdan.engine.Demand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need on the list as a plan sees it.
 *
 * @param demand for what remains, or for what is proposed when nothing does
 * @param remaining what is neither reserved nor committed
 * @param promised whether anybody's promise on it is live
 * @param proposal the one promise that takes all of it and is not answered yet
 */
record Open(
        Demand demand,
        int county,
        long version,
        @Nullable Integer people,
        int remaining,
        boolean promised,
        @Nullable Proposal proposal) {

    /** @param takes what it reserves of the offer */
    record Proposal(UUID unitId, @Nullable UUID offerId, int takes) {}

    /** Whether a plan may propose somebody for it. */
    boolean plannable() {
        return remaining > 0 || proposal != null;
    }
}
