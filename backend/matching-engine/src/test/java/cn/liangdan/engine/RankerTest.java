package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.text.TextModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankerTest {

    private static final Context MAPPED = new Context(TODAY, RandomLists.mappings());
    private static final Ranker RANKER = new Ranker(MAPPED, Policy.standard(), TextModel.plain());

    @Test
    void putsTheBestFirstAndTiesInOrderOfId() {
        Supply city = Supply.builder(id(1), id(3), CITY, "HEALTH").build();
        Supply second = Supply.builder(id(9), id(3), COUNTY, "HEALTH").build();
        Supply first = Supply.builder(id(8), id(3), COUNTY, "HEALTH").build();
        assertThat(RANKER.supplies(demand().build(), List.of(city, second, first), 5))
                .extracting(Suggestion::supply)
                .containsExactly(id(8), id(9), id(1));
        assertThat(RANKER.supplies(demand().build(), List.of(city, second, first), 1))
                .extracting(Suggestion::supply)
                .containsExactly(id(8));
    }

    @Test
    void ranksWaitingDemandsForASupply() {
        Demand calm = Demand.builder(id(5), VILLAGE).category("HEALTH").build();
        Demand urgent = Demand.builder(id(6), VILLAGE)
                .category("HEALTH")
                .urgency(Urgency.EMERGENCY)
                .build();
        Demand alsoCalm = Demand.builder(id(4), VILLAGE).category("HEALTH").build();
        Demand other = Demand.builder(id(7), VILLAGE).category("CULTURE").build();
        assertThat(RANKER.demands(supply().build(), List.of(calm, other, alsoCalm, urgent), 9))
                .extracting(Suggestion::demand)
                .containsExactly(id(6), id(4), id(5));
    }

    @Test
    void listsExclusionsByNumberOfMissesThenIdInPages() {
        Supply fits = supply().build();
        Supply two = Supply.builder(id(20), id(3), COUNTY, "CULTURE")
                .published(false)
                .build();
        Supply one = Supply.builder(id(22), id(3), COUNTY, "CULTURE").build();
        Supply alsoOne =
                Supply.builder(id(21), id(3), COUNTY, "HEALTH").published(false).build();
        List<Supply> supplies = List.of(two, fits, one, alsoOne);
        assertThat(RANKER.excluded(demand().build(), supplies, 0, 9))
                .containsExactly(
                        new Exclusion(id(1), id(21), List.of(new Miss.NotPublished())),
                        new Exclusion(id(1), id(22), List.of(new Miss.OtherCategory("HEALTH", "CULTURE"))),
                        new Exclusion(
                                id(1),
                                id(20),
                                List.of(new Miss.OtherCategory("HEALTH", "CULTURE"), new Miss.NotPublished())));
        assertThat(RANKER.excluded(demand().build(), supplies, 1, 1))
                .extracting(Exclusion::supply)
                .containsExactly(id(22));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrderOfTheList(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Supply> supplies = lists.supplies(200);
        List<Supply> shuffled = new ArrayList<>(supplies);
        Collections.shuffle(shuffled, new Random(seed));
        for (Demand demand : lists.demands(20)) {
            assertThat(RANKER.supplies(demand, shuffled, 200)).isEqualTo(RANKER.supplies(demand, supplies, 200));
            assertThat(RANKER.excluded(demand, shuffled, 0, 200)).isEqualTo(RANKER.excluded(demand, supplies, 0, 200));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsReasonsUpToTheScoreAndSuggestsNothingACriterionRejects(long seed) {
        RandomLists lists = new RandomLists(seed);
        List<Supply> supplies = lists.supplies(300);
        int suggested = 0;
        for (Demand demand : lists.demands(30)) {
            List<Suggestion> suggestions = RANKER.supplies(demand, supplies, 300);
            suggested += suggestions.size();
            for (Suggestion suggestion : suggestions) {
                assertThat(suggestion.reasons().stream()
                                .mapToInt(Reason::points)
                                .sum())
                        .isEqualTo(suggestion.score());
                assertThat(suggestion.reasons())
                        .extracting(Reason::grade)
                        .allMatch(grade -> grade >= 0 && grade <= 1_000);
                assertThat(Eligibility.misses(
                                demand,
                                supplies.get((int) (suggestion.supply().getLeastSignificantBits() - 2_000_000)),
                                MAPPED))
                        .isEmpty();
            }
            assertThat(suggestions.size()
                            + RANKER.excluded(demand, supplies, 0, 300).size())
                    .isEqualTo(300);
        }
        assertThat(suggested).isGreaterThan(300);
    }

    @Test
    void scoresAPairTheSameFromBothSides() {
        RandomLists lists = new RandomLists(6);
        List<Demand> demands = lists.demands(50);
        for (Supply supply : lists.supplies(50)) {
            for (Suggestion suggestion : RANKER.demands(supply, demands, 50)) {
                Demand demand = demands.get((int) (suggestion.demand().getLeastSignificantBits() - 1_000));
                assertThat(RANKER.supplies(demand, List.of(supply), 1)).containsExactly(suggestion);
            }
        }
    }
}
