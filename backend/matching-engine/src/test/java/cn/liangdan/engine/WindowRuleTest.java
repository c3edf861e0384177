package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowRuleTest {

    private static Verdict wanted(DateRange window, Availability availability) {
        return judge(HardCriterion.WINDOW, demand().window(window), supply().availability(availability));
    }

    @Test
    void fitsWhenOneDayIsShared() {
        assertThat(wanted(days(5, 1, 10), Availability.during(days(5, 10, 20)))).isEqualTo(Fit.FIT);
        assertThat(wanted(days(5, 20, 30), Availability.during(days(5, 10, 20))))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void saysHowManyDaysEarlierTheWindowWouldHaveToBegin() {
        assertThat(wanted(days(5, 13, 20), Availability.during(days(5, 1, 10))))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, 3));
    }

    @Test
    void saysHowManyDaysLaterTheWindowWouldHaveToEnd() {
        assertThat(wanted(days(5, 1, 8), Availability.during(days(5, 10, 20))))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.END_LATER, 2));
    }

    @Test
    void takesTheNearestOfSeveralWindowsAndTheEarlierOfTwoEquallyNear() {
        assertThat(wanted(days(5, 11, 14), Availability.during(days(5, 1, 8), days(5, 17, 20), days(6, 1, 2))))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, 3));
        assertThat(wanted(days(5, 11, 14), Availability.during(days(5, 1, 8), days(5, 16, 20))))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.END_LATER, 2));
    }

    @Test
    void doesNotServeInThePast() {
        assertThat(wanted(days(3, 1, 20), Availability.during(days(3, 1, 20)))).isEqualTo(new Miss.NeverAvailable());
        assertThat(wanted(days(3, 1, 20), Availability.ALWAYS))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.END_LATER, 12));
    }

    @Test
    void staysInsideTheValidityOfTheOffer() {
        Supply.Builder valid =
                supply().validity(days(4, 1, 30)).availability(Availability.during(days(4, 20, 28), days(5, 1, 9)));
        assertThat(judge(HardCriterion.WINDOW, demand().window(days(5, 3, 4)), valid))
                .isEqualTo(new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, 5));
    }

    @Test
    void fitsAnyTimeWhileAnyDayIsLeft() {
        assertThat(judge(HardCriterion.WINDOW, demand(), supply().availability(Availability.during(days(12, 1, 2)))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.WINDOW, demand(), supply().availability(Availability.during(days(3, 1, 31)))))
                .isEqualTo(new Miss.NeverAvailable());
    }

    @Test
    void followsWeeklyMonthlyAndYearlyRecurrence() {
        Availability mondays = Availability.every(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY)));
        assertThat(wanted(days(5, 4, 5), mondays)).isEqualTo(Fit.FIT);
        assertThat(wanted(days(5, 6, 8), mondays)).isEqualTo(new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, 2));
        Availability monthly = Availability.every(new Recurrence.Monthly(28, 31));
        assertThat(wanted(days(4, 30, 30), monthly)).isEqualTo(Fit.FIT);
        assertThat(wanted(days(5, 5, 6), monthly)).isEqualTo(new Miss.WindowApart(Miss.Shift.BEGIN_EARLIER, 5));
        Availability winter = Availability.every(new Recurrence.Yearly(MonthDay.of(12, 1), MonthDay.of(1, 31)));
        assertThat(wanted(days(11, 20, 29), winter)).isEqualTo(new Miss.WindowApart(Miss.Shift.END_LATER, 2));
    }
}
