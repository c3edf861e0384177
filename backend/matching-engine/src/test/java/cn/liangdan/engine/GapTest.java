package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTest {
    private static Demand demand(long number, String category, DateRange window) {
        return Demand.builder(id(number), VILLAGE + number)
                .category(category)
                .window(window)
                .build();
    }

    @Test
    void addsUpWhatNobodyCanMeetByCategoryAreaAndMonth() {
        List<Demand> demands = List.of(
                demand(3, "CULTURE", days(6, 1, 2)),
                demand(2, "CULTURE", days(6, 20, 21)),
                demand(4, "CULTURE", days(7, 1, 2)),
                demand(5, "HEALTH", null),
                demand(6, null, null));
        Supply show = Supply.builder(id(50), id(3), COUNTY, "CULTURE")
                .published(false)
                .build();
        Supply clinic = Supply.builder(id(51), id(3), COUNTY, "HEALTH").build();
        assertThat(Gap.of(demands, List.of(show, clinic), CONTEXT, Level.COUNTY))
                .containsExactly(
                        new Gap(
                                "CULTURE",
                                COUNTY,
                                YearMonth.of(2026, 6),
                                List.of(id(2), id(3)),
                                Map.of(HardCriterion.PUBLISHED, 2)),
                        new Gap(
                                "CULTURE",
                                COUNTY,
                                YearMonth.of(2026, 7),
                                List.of(id(4)),
                                Map.of(HardCriterion.PUBLISHED, 1)));
    }

    @Test
    void countsWhatHasNoTimeOrIsLateInTheCurrentMonth() {
        List<Demand> demands =
                List.of(demand(1, "CULTURE", null), demand(2, "CULTURE", days(2, 1, 2)), demand(3, null, null));
        assertThat(Gap.of(demands, List.of(), CONTEXT, Level.TOWNSHIP))
                .containsExactly(
                        new Gap("CULTURE", TOWNSHIP, YearMonth.of(2026, 4), List.of(id(1), id(2)), Map.of()),
                        new Gap(null, TOWNSHIP, YearMonth.of(2026, 4), List.of(id(3)), Map.of()));
    }

    @Test
    void findsTheDivisionOfALevel() {
        assertThat(Level.COUNTY.above(VILLAGE)).isEqualTo(COUNTY);
        assertThat(Level.TOWNSHIP.above(CITY)).isEqualTo(CITY);
        assertThat(Level.VILLAGE.above(VILLAGE)).isEqualTo(VILLAGE);
        assertThat(Level.NATION.above(VILLAGE)).isEqualTo(VILLAGE);
    }
}
