package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void cutsOccurrencesToTheHorizon() {
        Recurrence winter = new Recurrence.Yearly(MonthDay.of(12, 1), MonthDay.of(1, 31));
        assertThat(winter.within(YEAR)).containsExactly(days(1, 1, 31), days(12, 1, 31));
    }

    @Test
    void givesAMonthWithoutTheDayItsLast() {
        Recurrence end = new Recurrence.Monthly(31, 31);
        assertThat(end.within(new DateRange(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 30))))
                .containsExactly(days(2, 28, 28), days(3, 31, 31), days(4, 30, 30));
    }

    @Test
    void returnsOnTheNamedWeekdays() {
        Recurrence weekend = new Recurrence.Weekly(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(weekend.within(days(5, 1, 9))).containsExactly(days(5, 2, 2), days(5, 3, 3), days(5, 9, 9));
    }

    @Test
    void refusesDaysThatNoMonthOrWeekHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence.Monthly(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence.Monthly(3, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence.Monthly(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence.Weekly(EnumSet.noneOf(DayOfWeek.class)));
    }

    @Test
    void countsSharedDaysAndLength() {
        assertThat(days(5, 1, 10).sharedDays(days(5, 8, 20))).isEqualTo(3);
        assertThat(days(5, 1, 10).sharedDays(days(5, 11, 20))).isZero();
        assertThat(days(5, 1, 10).days()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> days(5, 2, 1));
    }
}
