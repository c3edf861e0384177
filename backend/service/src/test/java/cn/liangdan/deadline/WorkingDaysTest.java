package cn.liangdan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped calendar, held against what the notices say. */
class WorkingDaysTest {
    private static final Map<Integer, List<SpecialDay>> SHIPPED = CalendarLoader.shipped();
    private static final WorkingDays CALENDAR = new WorkingDays(
            SHIPPED.values().stream().flatMap(List::stream).collect(Collectors.toMap(SpecialDay::day, SpecialDay::working)),
            SHIPPED.keySet());

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-02, 0, 2026-03-02, none",
        "2026-03-02, 1, 2026-03-03, the next day",
        "2026-03-02, 5, 2026-03-09, over a weekend",
        "2026-03-07, 1, 2026-03-09, from a Saturday",
        "2026-02-11, 5, 2026-02-25, over the Spring Festival with its make-up Saturday before",
        "2026-02-26, 2, 2026-02-28, onto the make-up Saturday after",
        "2026-02-13, 1, 2026-02-14, onto the make-up Saturday before",
        "2026-01-02, 1, 2026-01-04, onto the make-up Sunday of New Year",
        "2026-04-30, 5, 2026-05-11, over Labour Day with the make-up Saturday after",
        "2026-09-30, 3, 2026-10-10, over the National Day onto a make-up Saturday",
        "2026-09-18, 1, 2026-09-20, onto the make-up Sunday before",
        "2025-12-31, 1, 2026-01-04, over the turn of the year",
        "2020-01-23, 1, 2020-02-03, over the extended Spring Festival",
        "2020-09-30, 2, 2020-10-10, over both holidays together",
        "2019-04-30, 1, 2019-05-05, over Labour Day as it was changed",
        "2026-11-20, 5, 2026-11-27, an ordinary week"
    })
    void countsOn(LocalDate day, int n, LocalDate reached, String why) {
        assertThat(CALENDAR.plus(day, n)).as(why).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-03, 2026-03-02, 0",
        "2026-03-02, 2026-03-03, 1",
        "2026-03-06, 2026-03-08, 0",
        "2026-02-13, 2026-02-28, 6",
        "2026-09-30, 2026-10-12, 4",
        "2026-01-01, 2026-01-04, 1",
        "2024-12-31, 2025-12-31, 248",
        "2025-12-31, 2026-12-31, 248"
    })
    void countsBetween(LocalDate from, LocalDate until, int days) {
        assertThat(CALENDAR.between(from, until)).isEqualTo(days);
    }

    @Test
    void countsMondayToFridayInAYearWhoseNoticeIsNotKnownAndSaysSo() {
        LocalDate day = LocalDate.of(2031, 9, 30);
        assertThat(CALENDAR.plus(day, 1)).isEqualTo("2031-10-01");
        assertThat(CALENDAR.covers(day)).isFalse();
        assertThat(CALENDAR.covers(LocalDate.of(2026, 9, 30))).isTrue();
    }

    /** A cut-off and a last day are two sides of one rule: whatever the day, they never disagree. */
    @Test
    void endsBeforeADayExactlyWhenItBeganBeforeTheCutOff() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            LocalDate today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(730));
            LocalDate began = today.minusDays(random.nextInt(60));
            int n = 1 + random.nextInt(30);
            assertThat(CALENDAR.plus(began, n).isBefore(today))
                    .as("%s + %d, on %s", began, n, today)
                    .isEqualTo(began.isBefore(CALENDAR.earliest(today, n)));
        }
    }

    @Test
    void isTheOnlyDayBetweenADayAndTheDayAfterIt() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day ->
                assertThat(CALENDAR.between(day.minusDays(1), day)).as("%s", day).isEqualTo(CALENDAR.isWorking(day) ? 1 : 0));
    }

    @Test
    void shipsFourYears() {
        assertThat(SHIPPED.keySet()).containsExactly(2019, 2020, 2025, 2026);
        assertThat(SHIPPED.get(2026).stream().filter(SpecialDay::working).map(SpecialDay::day))
                .containsExactly(
                        LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
    }
}
