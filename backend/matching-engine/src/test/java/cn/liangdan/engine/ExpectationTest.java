package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final YearMonth KNOWN = YearMonth.of(2023, 5);
    private static final YearMonth NEXT = YearMonth.of(2026, 4);

    private static List<Expectation.Past> past(String category, YearMonth month, int count) {
        List<Expectation.Past> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            past.add(new Expectation.Past(category, VILLAGE + i, month));
        }
        return past;
    }

    @Test
    void expectsWhatTheSameMonthOfPastYearsHadTheLatestCountingMost() {
        List<Expectation.Past> past = past("HEALTH", YearMonth.of(2025, 6), 10);
        past.addAll(past("HEALTH", YearMonth.of(2024, 6), 4));
        List<Expectation> expectations = Expectation.of(past, KNOWN, YearMonth.of(2026, 6), 1, Level.COUNTY);
        assertThat(expectations).hasSize(1);
        Expectation june = expectations.get(0);
        assertThat(june.pastYears()).containsExactly(10, 4, 0);
        assertThat(june.expected()).isCloseTo((10 + 0.6 * 4) / (1 + 0.6 + 0.36), within(1e-9));
        assertThat(june.low()).isEqualTo(1);
        assertThat(june.high()).isEqualTo(12);
        assertThat(june.division()).isEqualTo(COUNTY);
    }

    @Test
    void leavesOutMonthsOfWhichNoYearIsKnown() {
        List<Expectation.Past> past = past("HEALTH", YearMonth.of(2025, 5), 3);
        assertThat(Expectation.of(past, YearMonth.of(2025, 5), NEXT, 3, Level.COUNTY))
                .extracting(Expectation::month)
                .containsExactly(YearMonth.of(2026, 5));
    }

    @Test
    void doesNotTakeMonthsThatAreStillToComeForThePast() {
        List<Expectation.Past> past = past("HEALTH", YearMonth.of(2025, 5), 3);
        List<Expectation> far = Expectation.of(past, KNOWN, NEXT, 20, Level.COUNTY);
        assertThat(far).extracting(Expectation::month).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2027, 5));
        assertThat(far.get(1).pastYears()).containsExactly(3, 0, 0);
    }

    @Test
    void putsTheGreatestOfAMonthFirst() {
        List<Expectation.Past> past = past("CULTURE", YearMonth.of(2025, 4), 2);
        past.addAll(past("HEALTH", YearMonth.of(2025, 4), 5));
        assertThat(Expectation.of(past, KNOWN, NEXT, 1, Level.TOWNSHIP))
                .extracting(Expectation::category)
                .containsExactly("HEALTH", "CULTURE");
    }
}
