package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.Villages.COUNTY;
import static cn.liangdan.engine.plan.Villages.FAR;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.id;
import static cn.liangdan.engine.plan.Villages.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorsTest {
    @Test
    void servesAFarAreaUpToItsFloor() {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            demands.add(demand(i, NEAR).text("义诊").build());
            demands.add(demand(10 + i, FAR).text("演出").build());
        }
        Supply clinic = Supply.builder(id(50), id(3), COUNTY, "HEALTH")
                .text("义诊")
                .capacity(Capacity.occasions(4))
                .build();
        PlanRules rules = new PlanRules(
                40, 0.005, Map.of(), 0, List.of(new PlanRules.Floor(Area.under(150_821_102_000L), 2)), 900_000);
        Plan plan = plan(demands, List.of(clinic), rules);
        assertThat(plan.lines()).hasSize(4);
        assertThat(plan.lines())
                .filteredOn(line -> line.need().getLeastSignificantBits() >= 10)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsARegionUpToItsFloorWithGoodsToo(boolean divisible) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            demands.add(demand(i, NEAR)
                    .text("送种子")
                    .amount(Amount.of(10, "袋"))
                    .divisible(divisible)
                    .build());
            demands.add(demand(10 + i, FAR)
                    .text("演出")
                    .amount(Amount.of(10, "袋"))
                    .divisible(divisible)
                    .build());
        }
        Supply seed = Supply.builder(id(50), id(3), COUNTY, "HEALTH")
                .text("送种子")
                .capacity(Capacity.units(Amount.of(40, "袋")))
                .build();
        PlanRules rules = new PlanRules(
                40, 0.005, Map.of(), 0, List.of(new PlanRules.Floor(Area.under(150_821_102_000L), 2)), 900_000);
        assertThat(plan(demands, List.of(seed), PlanRules.standard()).lines())
                .allMatch(line -> line.need().getLeastSignificantBits() < 10);
        Plan plan = plan(demands, List.of(seed), rules);
        assertThat(plan.lines())
                .filteredOn(line -> line.need().getLeastSignificantBits() >= 10)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(plan.worth()).isEqualTo(plan.value());
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
    }

    @Test
    void countsWhatGoodsServeTowardsTheFloorOfARegion() {
        Demand goods = demand(1, FAR).form("GOODS").amount(Amount.of(10, "袋")).build();
        List<Demand> demands = new ArrayList<>(
                List.of(goods, demand(2, FAR).form("SERVICE").text("演出").build()));
        demands.add(demand(3, NEAR).form("SERVICE").text("义诊").build());
        Supply clinic = Supply.builder(id(50), id(3), COUNTY, "HEALTH")
                .text("义诊")
                .form("SERVICE")
                .capacity(Capacity.occasions(1))
                .build();
        PlanRules rules = new PlanRules(
                40, 0.005, Map.of(), 0, List.of(new PlanRules.Floor(Area.under(150_821_102_000L), 1)), 900_000);
        Supply seed = Supply.builder(id(51), id(4), COUNTY, "HEALTH")
                .form("GOODS")
                .capacity(Capacity.units(Amount.of(10, "袋")))
                .build();
        assertThat(plan(demands, List.of(clinic, seed), rules).lines())
                .extracting(Plan.Line::need)
                .containsExactly(id(1), id(3));
        assertThat(plan(demands.subList(1, 3), List.of(clinic, seed), rules).lines())
                .extracting(Plan.Line::need)
                .containsExactly(id(2));
    }
}
