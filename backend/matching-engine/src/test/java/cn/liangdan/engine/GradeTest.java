package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.text.TextModel;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

    private static final Ranker RANKER = new Ranker(CONTEXT, Policy.standard(), TextModel.plain());

    private static Reason reason(SoftCriterion criterion, Demand.Builder demand, Supply.Builder supply) {
        return RANKER.score(demand.build(), supply.build()).reasons().get(criterion.ordinal());
    }

    private static void expect(
            SoftCriterion criterion, Demand.Builder demand, Supply.Builder supply, int grade, Ground ground) {
        Reason reason = reason(criterion, demand, supply);
        assertThat(reason.criterion()).isEqualTo(criterion);
        assertThat(reason.grade()).isEqualTo(grade);
        assertThat(reason.ground()).isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({
        "150821101200, 1000, VILLAGE",
        "150821101000, 900, TOWNSHIP",
        "150821000000, 700, COUNTY",
        "150824000000, 400, CITY",
        "150800000000, 400, CITY",
        "150100000000, 150, PROVINCE",
        "140100000000, 0, NATION"
    })
    void prefersTheUnitThatIsCloser(long unitDivision, int grade, Level shared) {
        expect(
                SoftCriterion.CLOSENESS,
                demand(),
                Supply.builder(id(2), id(3), unitDivision, "HEALTH"),
                grade,
                new Ground.Shares(shared));
    }

    @Test
    void comparesTextsAndNamesWhatBothSay() {
        expect(
                SoftCriterion.TEXT,
                demand().text("希望组织义诊"),
                supply().text("组织义诊"),
                1_000,
                new Ground.Says(List.of("组织义诊")));
        expect(SoftCriterion.TEXT, demand().text("义诊"), supply().text("演出"), 0, new Ground.Says(List.of()));
    }

    @Test
    void countsTheWantedDaysThatCanBeServed() {
        expect(
                SoftCriterion.WINDOW_FIT,
                demand().window(days(5, 1, 10)),
                supply().availability(Availability.during(days(4, 1, 30), days(5, 1, 2), days(5, 8, 20))),
                500,
                new Ground.Days(5, 10));
    }

    @Test
    void leavesOutWantedDaysThatHavePassed() {
        expect(
                SoftCriterion.WINDOW_FIT,
                demand().window(new DateRange(TODAY.minusDays(20), TODAY.plusDays(3))),
                supply().availability(Availability.during(days(3, 1, 30), days(4, 1, 1))),
                250,
                new Ground.Days(1, 4));
    }

    @Test
    void looksUpRecurringDaysForAWindowFarAhead() {
        DateRange farAhead = new DateRange(TODAY.plusDays(800), TODAY.plusDays(813));
        Supply.Builder weekly =
                supply().availability(Availability.every(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY))));
        expect(SoftCriterion.WINDOW_FIT, demand().window(farAhead), weekly, 142, new Ground.Days(2, 14));
    }

    @Test
    void countsOnlyTheDaysOfTheWindowThatAreWanted() {
        DateRange may = days(5, 1, 31);
        List<DateRange> tuesdays = new Recurrence.Weekly(Set.of(DayOfWeek.TUESDAY)).within(may);
        Demand.Builder weekly = demand().window(may).days(tuesdays);
        expect(
                SoftCriterion.WINDOW_FIT,
                weekly,
                supply().availability(Availability.during(days(5, 1, 12))),
                500,
                new Ground.Days(2, 4));
        expect(
                SoftCriterion.WINDOW_FIT,
                weekly,
                supply().availability(Availability.every(new Recurrence.Monthly(19, 19))),
                250,
                new Ground.Days(1, 4));
    }

    @Test
    void prefersTheSoonerWhenAnyTimeWillDo() {
        expect(SoftCriterion.WINDOW_FIT, demand(), supply(), 1_000, new Ground.AfterDays(0));
        expect(
                SoftCriterion.WINDOW_FIT,
                demand(),
                supply().availability(Availability.during(new DateRange(TODAY.plusDays(183), TODAY.plusDays(190)))),
                500,
                new Ground.AfterDays(183));
        expect(
                SoftCriterion.WINDOW_FIT,
                demand(),
                supply().availability(Availability.during(new DateRange(TODAY.plusDays(900), TODAY.plusDays(901)))),
                0,
                new Ground.AfterDays(900));
    }

    @Test
    void prefersTheSeason() {
        Supply.Builder winter =
                supply().seasons(List.of(new Recurrence.Yearly(MonthDay.of(11, 20), MonthDay.of(2, 28))));
        expect(SoftCriterion.SEASON, demand().window(days(11, 1, 11)), winter, 900, new Ground.Season(9L));
        expect(SoftCriterion.SEASON, demand().window(days(11, 1, 20)), winter, 1_000, new Ground.Season(0L));
        expect(SoftCriterion.SEASON, demand().window(days(7, 1, 2)), winter, 0, new Ground.Season(123L));
        expect(SoftCriterion.SEASON, demand(), winter, 645, new Ground.Season(32L));
        expect(SoftCriterion.SEASON, demand(), supply(), 500, new Ground.Season(null));
    }

    @Test
    void countsTheTagsBothName() {
        expect(
                SoftCriterion.AUDIENCE,
                demand().audience(Set.of("老人", "儿童", "牧民")),
                supply().audience(Set.of("老人", "牧民", "妇女")),
                666,
                new Ground.Tags(List.of("牧民", "老人"), 3));
        expect(SoftCriterion.AUDIENCE, demand(), supply().audience(Set.of("老人")), 500, new Ground.Tags(List.of(), 0));
        expect(SoftCriterion.AUDIENCE, demand().audience(Set.of("老人")), supply(), 500, new Ground.Tags(List.of(), 1));
    }

    @Test
    void prefersThePairedUnit() {
        expect(SoftCriterion.PAIRING, demand().pairedUnits(Set.of(id(3))), supply(), 1_000, new Ground.Paired(true));
        expect(SoftCriterion.PAIRING, demand().pairedUnits(Set.of(id(4))), supply(), 0, new Ground.Paired(false));
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 0, 100",
        "NORMAL, 60, 400",
        "URGENT, 30, 600",
        "EMERGENCY, 0, 600",
        "EMERGENCY, 20, 1000",
        "NORMAL, 5000, 1000"
    })
    void multipliesUrgencyWithWaiting(Urgency urgency, int days, int grade) {
        expect(
                SoftCriterion.URGENCY,
                demand().urgency(urgency).waitingSince(TODAY.minusDays(days)),
                supply(),
                grade,
                new Ground.Waits(urgency, days));
    }

    @Test
    void countsNoWaitingBeforeTheDemandIsListed() {
        expect(
                SoftCriterion.URGENCY,
                demand().waitingSince(TODAY.plusDays(3)),
                supply(),
                100,
                new Ground.Waits(Urgency.NORMAL, 0));
        expect(SoftCriterion.URGENCY, demand(), supply(), 100, new Ground.Waits(Urgency.NORMAL, 0));
    }

    @Test
    void letsASingleRatingDecideNothing() {
        expect(SoftCriterion.RATING, demand(), supply(), 700, new Ground.Rated(0, 700));
        expect(SoftCriterion.RATING, demand(), supply().ratings(new Ratings(1, 0)), 583, new Ground.Rated(1, 583));
        expect(
                SoftCriterion.RATING,
                demand(),
                supply().ratings(new Ratings(95, 95_000)),
                985,
                new Ground.Rated(95, 985));
    }

    @Test
    void isNeutralWithoutPriorAndRatings() {
        Policy noPrior = new Policy(2, Map.of(SoftCriterion.RATING, 10), 0, 700);
        Suggestion suggestion =
                new Ranker(CONTEXT, noPrior, TextModel.plain()).score(demand().build(), supply().build());
        assertThat(suggestion.score()).isEqualTo(5_000);
    }

    @Test
    void prefersTheUnitWithFewerPromises() {
        expect(SoftCriterion.LOAD, demand(), supply(), 1_000, new Ground.Promised(0));
        expect(SoftCriterion.LOAD, demand(), supply().openCommitments(4), 500, new Ground.Promised(4));
    }
}
