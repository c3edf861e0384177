package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.text.TextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
    private static final Context MAPPED = new Context(TODAY, RandomLists.mappings());
    private static final TextModel TEXTS = TextModel.of(List.of("义诊灌溉", "灌溉沟渠", "演出"));
    private static final Ranker RANKER = new Ranker(MAPPED, Policy.standard(), TEXTS);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void ranksSuppliesExactlyLikeTheRanker(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Supply> supplies = lists.supplies(400);
        SupplyIndex index = new SupplyIndex(MAPPED, Policy.standard(), TEXTS);
        supplies.forEach(index::put);
        for (Demand demand : lists.demands(60)) {
            assertThat(index.supplies(demand, 400)).isEqualTo(RANKER.supplies(demand, supplies, 400));
            assertThat(index.supplies(demand, 3)).isEqualTo(RANKER.supplies(demand, supplies, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16, 17, 18})
    void ranksDemandsExactlyLikeTheRanker(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Demand> demands = lists.demands(400);
        DemandIndex index = new DemandIndex(MAPPED, Policy.standard(), TEXTS);
        demands.forEach(index::put);
        for (Supply supply : lists.supplies(60)) {
            assertThat(index.demands(supply, 400)).isEqualTo(RANKER.demands(supply, demands, 400));
            assertThat(index.demands(supply, 3)).isEqualTo(RANKER.demands(supply, demands, 3));
        }
    }

    @Test
    void ranksTheWantedDemandsAsIfThereWereNoOthers() {
        RandomLists lists = new RandomLists(19);
        List<Demand> demands = lists.demands(400);
        DemandIndex index = new DemandIndex(MAPPED, Policy.standard(), TEXTS);
        demands.forEach(index::put);
        List<Demand> divisible = demands.stream().filter(Demand::divisible).toList();
        assertThat(divisible.size()).isBetween(50, 350);
        for (Supply supply : lists.supplies(60)) {
            assertThat(index.demands(supply, 3, Demand::divisible)).isEqualTo(RANKER.demands(supply, divisible, 3));
        }
    }

    @Test
    void followsSuppliesThatComeChangeAndGo() {
        RandomLists lists = new RandomLists(21);
        Random random = new Random(21);
        List<Supply> held = new ArrayList<>();
        SupplyIndex index = new SupplyIndex(MAPPED, Policy.standard(), TEXTS);
        List<Demand> demands = lists.demands(10);
        for (int step = 0; step < 3_000; step++) {
            int slot = random.nextInt(150);
            Supply changed = lists.supply(slot);
            held.removeIf(supply -> supply.id().equals(changed.id()));
            if (random.nextInt(3) == 0) {
                index.remove(changed.id());
            } else {
                index.put(changed);
                held.add(changed);
            }
            if (step % 100 == 0) {
                demands.forEach(demand ->
                        assertThat(index.supplies(demand, 150)).isEqualTo(RANKER.supplies(demand, held, 150)));
            }
        }
    }

    @Test
    void followsDemandsThatComeChangeAndGo() {
        RandomLists lists = new RandomLists(22);
        Random random = new Random(22);
        List<Demand> held = new ArrayList<>();
        DemandIndex index = new DemandIndex(MAPPED, Policy.standard(), TEXTS);
        List<Supply> supplies = lists.supplies(10);
        for (int step = 0; step < 3_000; step++) {
            Demand changed = lists.demand(random.nextInt(150));
            held.removeIf(demand -> demand.id().equals(changed.id()));
            if (random.nextInt(3) == 0) {
                index.remove(changed.id());
            } else {
                index.put(changed);
                held.add(changed);
            }
            if (step % 100 == 0) {
                supplies.forEach(
                        supply -> assertThat(index.demands(supply, 150)).isEqualTo(RANKER.demands(supply, held, 150)));
            }
        }
    }

    @Test
    void staysExactWithMoreLanguagesAndTagsThanItHasBitsFor() {
        SupplyIndex supplies = new SupplyIndex(MAPPED, Policy.standard(), TEXTS);
        DemandIndex demands = new DemandIndex(MAPPED, Policy.standard(), TEXTS);
        List<Supply> allSupplies = new ArrayList<>();
        List<Demand> allDemands = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Set<String> tags = new TreeSet<>(List.of("t" + i, "t" + i / 2));
            allSupplies.add(Supply.builder(id(500 + i), id(3), COUNTY, "HEALTH")
                    .languages(tags)
                    .audience(tags)
                    .build());
            allDemands.add(Demand.builder(id(100 + i), VILLAGE)
                    .language("t" + i)
                    .audience(tags)
                    .build());
        }
        allSupplies.forEach(supplies::put);
        allDemands.forEach(demands::put);
        allDemands.forEach(
                demand -> assertThat(supplies.supplies(demand, 9)).isEqualTo(RANKER.supplies(demand, allSupplies, 9)));
        allSupplies.forEach(
                supply -> assertThat(demands.demands(supply, 9)).isEqualTo(RANKER.demands(supply, allDemands, 9)));
    }

    @Test
    void givesNothingWhenNothingIsAskedFor() {
        SupplyIndex index = new SupplyIndex(MAPPED, Policy.standard(), TEXTS);
        index.put(supply().build());
        assertThat(index.supplies(demand().build(), 0)).isEmpty();
        assertThat(index.supplies(demand().build(), 1)).hasSize(1);
        index.remove(id(77));
        index.remove(id(2));
        assertThat(index.supplies(demand().build(), 1)).isEmpty();
    }

    @Test
    void gradesClosenessLikeTheSharedLevel() {
        long[] codes = {VILLAGE, VILLAGE + 1, TOWNSHIP, COUNTY, OTHER_COUNTY, CITY, 150_000_000_000L, 140_100_000_000L};
        for (long one : codes) {
            for (long other : codes) {
                assertThat(new Ancestry(one).closeness(other)).isEqualTo(ClosenessGrade.of(Level.shared(one, other)));
            }
        }
    }
}
