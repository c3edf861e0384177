package cn.liangdan.engine.plan;

import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.CategoryMappings;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.text.TextModel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Two villages of one county, near and far, and who plans for them. */
final class Villages {
    static final long COUNTY = 150_821_000_000L;
    static final long NEAR = 150_821_101_200L;
    static final long FAR = 150_821_102_200L;
    static final Planner PLANNER = new Planner(
            new Context(LocalDate.of(2026, 4, 1), CategoryMappings.none()), Policy.standard(), TextModel.plain());

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Demand.Builder demand(long number, long village) {
        return Demand.builder(id(number), village).category("HEALTH");
    }

    static Supply supply(long number, Capacity capacity) {
        return Supply.builder(id(number), id(900 + number), COUNTY, "HEALTH")
                .capacity(capacity)
                .build();
    }

    static Plan plan(List<Demand> demands, List<Supply> supplies, PlanRules rules) {
        return PLANNER.plan(demands, supplies, rules, Long.MAX_VALUE, () -> false);
    }

    private Villages() {}
}
