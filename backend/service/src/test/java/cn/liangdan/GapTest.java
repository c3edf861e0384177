package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.equalTo;

import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can meet, and what will probably be asked for; every figure with its records. */
@ServiceTest
class GapTest {
    private static final Api CLERK = Api.as("nongmu-clerk");

    @Inject
    DataSource source;

    @BeforeEach
    void makeTheCategory() throws SQLException {
        run("insert into catalogue_category (code, set_code, name, rank) select 'UNMET', set_code, '缺口', 997 from catalogue_category"
                + " where code = 'SCIENCE_TECH' on conflict do nothing");
        run("update need set frozen = true where category_code = 'UNMET'");
        run("update offer set frozen = true where category_code = 'UNMET'");
    }

    private void run(String statement) throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("categoryCode", "UNMET");
        need.putAll(besides);
        return Needs.listed(need);
    }

    private static Response gaps(Api who) {
        Response answer = who.get("/matching/gaps?categoryCode=UNMET");
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void addsUpNeedsOfDifferentUnitsAndNamesEachOfThem() {
        List<String> needs = List.of(need(Map.of("unit", "次")), need(Map.of("unit", "袋")));
        Response answer = gaps(Needs.DISPATCHER);
        answer.then().body("items.size()", equalTo(1)).body("items[0].count", equalTo(2)).body("items[0].month",
                equalTo(YearMonth.now(Times.ZONE).toString())).body("items[0].division.code", equalTo(RightsPeople.TOWN));
        assertThat(answer.<List<String>>path("items[0].needs.id")).containsExactlyInAnyOrderElementsOf(needs);
    }

    @Test
    void leavesOutWhatAnOfferMeetsAndSaysWhatTheNearestLacks() {
        need(Map.of());
        String courier = need(Map.of("form", "COURIER"));
        Needs.publishedOffer(Map.of("categoryCode", "UNMET"));
        Response answer = gaps(Needs.DISPATCHER);
        answer.then().body("items[0].needs.id", equalTo(List.of(courier)))
                .body("items[0].missing.criterion", equalTo(List.of("FORM"))).body("items[0].missing.detail", equalTo(List.of("服务形式不对")));
    }

    @Test
    void showsAUnitTheCategoriesInWhichItServes() {
        need(Map.of());
        gaps(Api.as("weijian-clerk")).then().body("items", empty());
        Needs.publishedOffer(Map.of("categoryCode", "UNMET", "serviceForm", "CLASSROOM"));
        gaps(CLERK).then().body("items.categoryCode", everyItem(equalTo("UNMET"))).body("items[0].count", equalTo(1));
    }

    @Test
    void keepsToTheOwnAreaWhateverDivisionIsAskedFor() {
        need(Map.of());
        Api elsewhere = RightsPeople.get().of("supervisor");
        for (String list : List.of("gaps", "forecast")) {
            elsewhere.get("/matching/" + list + "?division=" + RightsPeople.TOWN).then().statusCode(200).body("items", empty());
        }
        Needs.DISPATCHER.get("/matching/gaps?categoryCode=UNMET&division=" + RightsPeople.TOWN).then().body("items[0].count", equalTo(1));
    }

    @Test
    void foreseesFromTheSameMonthOfPastYearsAndNothingWithoutRecords() throws SQLException {
        String need = need(Map.of());
        Response without = Needs.DISPATCHER.get("/matching/forecast?categoryCode=UNMET");
        without.then().statusCode(200).body("items", empty());
        YearMonth now = YearMonth.now(Times.ZONE);
        run("update need set frozen = false, listed_at = '" + now.minusYears(4).atDay(10) + " 12:00+08' where id = '" + need + "'");
        String older = need(Map.of());
        run("update need set frozen = false, listed_at = '" + now.minusYears(5).atDay(10) + " 12:00+08' where id = '" + older + "'");
        Response forecast = Needs.DISPATCHER.get("/matching/forecast?categoryCode=UNMET&months=1");
        forecast.then().statusCode(200).body("items.size()", equalTo(1)).body("items[0].month", equalTo(now.toString()))
                .body("knownSince", equalTo(now.minusYears(5).plusMonths(1).toString()))
                .body("items[0].pastYears.year", equalTo(List.of(now.getYear() - 1, now.getYear() - 2, now.getYear() - 3, now.getYear() - 4)))
                .body("items[0].pastYears.count", equalTo(List.of(0, 0, 0, 1))).body("items[0].pastYears[3].needs", equalTo(List.of(need)));
        assertThat(forecast.<Number>path("items[0].expected").floatValue()).as("the newest year weighs most").isEqualTo(0.1f);
        run("delete from commitment where need_id in ('" + need + "', '" + older + "')");
        run("update need set listed_at = now(), frozen = true where id in ('" + need + "', '" + older + "')");
    }

    /** What the page of somebody who tries the product shows: made-up needs of two winters, in every month it may be started. */
    @Test
    void foreseesFromTheSyntheticNeedsOfTwoYears() {
        Response forecast = Needs.DISPATCHER.get("/matching/forecast?categoryCode=HEALTH");
        forecast.then().statusCode(200).body("items.categoryCode", everyItem(equalTo("HEALTH")));
        List<List<Integer>> counts = forecast.path("items.pastYears.count");
        assertThat(counts).isNotEmpty().allSatisfy(years -> assertThat(years).hasSize(2));
        assertThat(counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum()).isEqualTo(5);
        for (String need : forecast.<List<List<List<String>>>>path("items.pastYears.needs").stream().flatMap(List::stream).flatMap(List::stream).toList()) {
            Needs.DISPATCHER.get("/needs/" + need).then().body("synthetic", equalTo(true), "state", equalTo("CLOSED"));
        }
    }
}
