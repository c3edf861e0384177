package cn.liangdan.engine.plan;

import cn.liangdan.engine.Supply;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What has been planned of each supply so far, in thousandths. */
final class Stock {

    private final Map<UUID, Long> planned = new HashMap<>();

    void take(Supply supply, long thousandths) {
        planned.merge(supply.id(), thousandths, Long::sum);
    }

    long planned(Supply supply) {
        return planned.getOrDefault(supply.id(), 0L);
    }
}
