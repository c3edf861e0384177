package cn.liangdan.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.DateRange;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which days come back, and what is refused. */
class RecurrenceTest {
    private static final LocalDate LATEST = LocalDate.parse("2031-11-22");

    private static Recurrence of(String json) {
        try {
            return Json.MAPPER.readValue("{" + json.replace('\'', '"') + "}", Recurrence.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String days(Recurrence recurrence) {
        return String.join(" ", recurrence.days().stream().map(LocalDate::toString).toList());
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("the weekday of the first day", "'frequency':'WEEKLY','from':'2026-11-24','count':3", "2026-11-24 2026-12-01 2026-12-08"),
                Arguments.of(
                        "several weekdays, whatever their order, none before the first day",
                        "'frequency':'WEEKLY','byDay':['FRIDAY','MONDAY'],'from':'2026-11-24','count':3",
                        "2026-11-27 2026-11-30 2026-12-04"),
                Arguments.of(
                        "every other week counts weeks from Monday",
                        "'frequency':'WEEKLY','interval':2,'byDay':['MONDAY','SUNDAY'],'from':'2026-11-25','count':4",
                        "2026-11-29 2026-12-07 2026-12-13 2026-12-21"),
                Arguments.of("up to and with the last day", "'frequency':'WEEKLY','from':'2026-11-24','until':'2026-12-08'", "2026-11-24 2026-12-01 2026-12-08"),
                Arguments.of("not beyond it", "'frequency':'WEEKLY','from':'2026-11-24','until':'2026-12-07'", "2026-11-24 2026-12-01"),
                Arguments.of(
                        "the 31st is the last of a shorter month",
                        "'frequency':'MONTHLY','from':'2027-01-31','count':4",
                        "2027-01-31 2027-02-28 2027-03-31 2027-04-30"),
                Arguments.of(
                        "two days that fall on the last are one",
                        "'frequency':'MONTHLY','byMonthDay':[31,30,1],'from':'2027-02-01','count':5",
                        "2027-02-01 2027-02-28 2027-03-01 2027-03-30 2027-03-31"),
                Arguments.of("every third month over New Year", "'frequency':'MONTHLY','interval':3,'from':'2026-11-15','count':3", "2026-11-15 2027-02-15 2027-05-15"),
                Arguments.of(
                        "a leap day is the last of February in other years",
                        "'frequency':'YEARLY','from':'2028-02-29','count':5",
                        "2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29"),
                Arguments.of(
                        "the seasons of a year",
                        "'frequency':'YEARLY','months':[9,4],'byMonthDay':[20,10],'from':'2026-04-15','count':4",
                        "2026-04-20 2026-09-10 2026-09-20 2027-04-10"),
                Arguments.of("every fourth year", "'frequency':'YEARLY','interval':4,'from':'2024-02-29','count':3", "2024-02-29 2028-02-29 2032-02-29"),
                Arguments.of("no day at all", "'frequency':'WEEKLY','byDay':['SUNDAY'],'from':'2026-11-23','until':'2026-11-28'", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void comesBackOn(String what, String json, String expected) {
        assertThat(days(of(json))).as(what).isEqualTo(expected);
    }

    @Test
    void isADayAndNeverAnHour() {
        // clocks in China were last put forward in spring 1991; days are counted without clocks
        assertThat(days(of("'frequency':'WEEKLY','from':'1991-04-07','count':3"))).isEqualTo("1991-04-07 1991-04-14 1991-04-21");
    }

    static Stream<Arguments> engine() {
        return Stream.of(
                Arguments.of(
                        "'frequency':'WEEKLY','byDay':['TUESDAY','SATURDAY'],'from':'2027-01-01','until':'2028-12-31'",
                        new cn.liangdan.engine.Recurrence.Weekly(Set.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY))),
                Arguments.of("'frequency':'MONTHLY','byMonthDay':[31],'from':'2027-01-01','until':'2028-12-31'", new cn.liangdan.engine.Recurrence.Monthly(31, 31)),
                Arguments.of(
                        "'frequency':'YEARLY','months':[2],'byMonthDay':[29],'from':'2027-01-01','until':'2028-12-31'",
                        new cn.liangdan.engine.Recurrence.Yearly(MonthDay.of(2, 29), MonthDay.of(2, 29))));
    }

    @ParameterizedTest
    @MethodSource("engine")
    void meansWhatTheEngineMeans(String json, cn.liangdan.engine.Recurrence same) {
        Recurrence recurrence = of(json);
        List<LocalDate> theirs = same.within(new DateRange(recurrence.from(), recurrence.until())).stream().map(DateRange::from).toList();
        assertThat(recurrence.days()).isEqualTo(theirs);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("'frequency':'WEEKLY','from':'2026-11-24','count':366", ""),
                Arguments.of("'frequency':'MONTHLY','byMonthDay':[1,2,3,4,5,6,7,8,9,10,11,12],'from':'2026-12-01','until':'2029-06-30'", "/recurrence out-of-range"),
                Arguments.of("'frequency':'MONTHLY','byMonthDay':[1,2,3,4,5,6,7,8,9,10,11,12],'from':'2026-12-01','until':'2029-06-06'", ""),
                Arguments.of("'frequency':'MONTHLY','from':'2026-12-01','count':61", "/recurrence validation"),
                Arguments.of("'frequency':'MONTHLY','from':'2026-12-01','count':60", ""),
                Arguments.of("'frequency':'YEARLY','interval':12,'from':'2026-12-01','count':366", "/recurrence validation"),
                Arguments.of("'frequency':'WEEKLY','from':'2026-11-24'", "/recurrence/until required"),
                Arguments.of("'frequency':'WEEKLY','from':'2026-11-24','until':'2026-12-24','count':2", "/recurrence/until required"),
                Arguments.of("'frequency':'WEEKLY','from':'2026-11-24','until':'2026-11-23'", "/recurrence/until validation"),
                Arguments.of("'frequency':'WEEKLY','byDay':['SUNDAY'],'from':'2026-11-23','until':'2026-11-28'", "/recurrence validation"),
                Arguments.of("'frequency':'MONTHLY','byDay':['SUNDAY'],'months':[2],'from':'2026-11-23','count':2", "/recurrence/byDay validation,/recurrence/months validation"),
                Arguments.of("'frequency':'WEEKLY','byMonthDay':[2],'from':'2026-11-23','count':2", "/recurrence/byMonthDay validation"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatCannotStand(String json, String expected) {
        LocalDate latest = json.contains("366") && json.contains("WEEKLY") ? LocalDate.parse("2040-01-01") : LATEST;
        List<FieldError> faults = RecurrenceRules.faults(of(json), latest);
        assertThat(String.join(",", faults.stream().map(f -> f.pointer() + " " + f.code().slug()).toList())).isEqualTo(expected);
    }

    @Test
    void stopsAtOneMoreThanItMayHave() {
        assertThat(of("'frequency':'MONTHLY','byMonthDay':[1,2,3,4,5],'from':'2000-01-01','until':'2999-01-01'").days()).hasSize(367);
    }

    @Test
    void isReadAsItWasWritten() {
        Recurrence recurrence = of("'frequency':'YEARLY','interval':2,'byMonthDay':[5],'months':[3],'from':'2026-11-24','count':3");
        assertThat(Recurrence.read(Recurrence.write(recurrence))).isEqualTo(recurrence);
        assertThat(Recurrence.write(recurrence)).contains("\"from\":\"2026-11-24\"").doesNotContain("null");
        assertThat(Recurrence.read(null)).isNull();
    }
}
