package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
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
    void leavesItToThePublicationToSayThatAllIsOver() {
        Supply.Builder over = supply().validity(new DateRange(TODAY.minusDays(9), TODAY.minusDays(2)));
        assertThat(Eligibility.misses(demand().build(), over.build(), CONTEXT)).containsExactly(new Miss.Expired(2));
        Supply.Builder notYet = supply().validity(days(5, 1, 31)).availability(Availability.during(days(4, 1, 9)));
        assertThat(Eligibility.misses(demand().build(), notYet.build(), CONTEXT))
                .containsExactly(new Miss.NeverAvailable(), new Miss.NotYetValid(30));
    }

    @Test
    void fitsAnyTimeWhileAnyDayIsLeft() {
        assertThat(judge(HardCriterion.WINDOW, demand(), supply().availability(Availability.during(days(12, 1, 2)))))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.WINDOW, demand(), supply().availability(Availability.during(days(3, 1, 31)))))
                .isEqualTo(new Miss.NeverAvailable());
    }

    private static Verdict tuesdays(DateRange window, Availability availability) {
        List<DateRange> days = new Recurrence.Weekly(Set.of(DayOfWeek.TUESDAY)).within(window);
        return judge(HardCriterion.WINDOW, demand().window(window).days(days), supply().availability(availability));
    }

    private static Availability every(DayOfWeek day) {
        return Availability.every(new Recurrence.Weekly(Set.of(day)));
    }

    @Test
    void fitsOnlyOnTheDaysThatAreWanted() {
        DateRange may = days(5, 1, 31);
        assertThat(tuesdays(may, every(DayOfWeek.TUESDAY))).isEqualTo(Fit.FIT);
        assertThat(tuesdays(may, every(DayOfWeek.FRIDAY))).isEqualTo(new Miss.DaysApart(false, 3));
        assertThat(tuesdays(may, every(DayOfWeek.SUNDAY))).isEqualTo(new Miss.DaysApart(true, 2));
        assertThat(tuesdays(may, Availability.during(days(5, 27, 31)))).isEqualTo(new Miss.DaysApart(false, 1));
        assertThat(tuesdays(may, Availability.during(days(5, 6, 12)))).isEqualTo(Fit.FIT);
        assertThat(tuesdays(may, Availability.ALWAYS)).isEqualTo(Fit.FIT);
    }

    @Test
    void goesByTheWantedDaysThatAreLeft() {
        assertThat(tuesdays(days(3, 1, 20), Availability.ALWAYS)).isEqualTo(new Miss.DaysApart(false, 15));
        assertThat(tuesdays(new DateRange(TODAY.minusDays(2), TODAY.plusDays(8)), Availability.during(days(4, 1, 2))))
                .isEqualTo(new Miss.DaysApart(true, 5));
        assertThat(tuesdays(days(5, 1, 31), Availability.during(days(3, 3, 3)))).isEqualTo(new Miss.NeverAvailable());
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
