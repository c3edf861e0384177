package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which promises of a unit are put together into one trip, why, and what could be served on the way. */
@ServiceTest
class OutingTest {
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final Api TOWN_OFFICER = Api.as("zhen-main");
    private static final String TOWN = RightsPeople.TOWN;

    @Inject
    DataSource source;

    /** What other tests and the demo left with the unit is over. */
    @BeforeEach
    void holdNothing() throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute("update need set frozen = true where id in (select need_id from commitment where unit_id = '" + Needs.unitOf(CLERK) + "')");
            sql.execute("update offer set frozen = true where unit_id = '" + Needs.unitOf(CLERK) + "'");
        }
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(Times.ZONE).plusDays(ahead);
    }

    private static Map<String, Object> between(int from, int until) {
        return Map.of("anyTime", false, "wantedFrom", day(from).toString(), "wantedUntil", day(until).toString());
    }

    private static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.putAll(besides);
        return Needs.listed(need);
    }

    private static String promise(Map<String, Object> need) {
        return Needs.claimed(CLERK, need(need), Map.of());
    }

    private static List<Map<String, Object>> outings(Api who, Map<String, String> query) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> page = new HashMap<>(query);
            page.put("limit", "1");
            if (cursor != null) {
                page.put("cursor", cursor);
            }
            Response answer = who.request().queryParams(page).get("/matching/outings");
            answer.then().statusCode(200);
            found.addAll(answer.path("items"));
            cursor = answer.path("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static List<Map<String, Object>> outings() {
        return outings(CLERK, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> outing, String part) {
        return (List<Map<String, Object>>) outing.get(part);
    }

    private static List<String> promises(Map<String, Object> outing) {
        return parts(outing, "visits").stream().map(visit -> (String) visit.get("commitmentId")).toList();
    }

    private static List<String> added(Map<String, Object> outing) {
        return parts(outing, "additions").stream().map(one -> (String) ((Map<?, ?>) one.get("need")).get("id")).toList();
    }

    private static Map<String, String> days(int from, int until) {
        return Map.of("from", day(from).toString(), "until", day(until).toString());
    }

    @Test
    void putsTogetherWhatSuitsTheSameDaysAndSaysWhich() {
        List<String> together = List.of(promise(between(3, 12)), promise(between(8, 20)), promise(Map.of()));
        List<Map<String, Object>> outings = outings();
        assertThat(outings).hasSize(1);
        assertThat(promises(outings.getFirst())).containsExactlyInAnyOrderElementsOf(together);
        assertThat(outings.getFirst()).containsEntry("days", List.of(days(8, 12)));
        assertThat(outings.getFirst().get("division")).asInstanceOf(MAP).containsEntry("code", TOWN);
        LocalDate first = day(8);
        assertThat((String) outings.getFirst().get("reason"))
                .startsWith("都在隆兴昌镇的 3 条需求，")
                .contains(first.getMonthValue() + " 月 " + first.getDayOfMonth() + " 日至 ", " " + day(12).getDayOfMonth() + " 日都合适");
    }

    @Test
    void keepsApartWhatHasNoDayInCommonAndOmitsWhatStandsAlone() {
        List<String> soon = List.of(promise(between(1, 4)), promise(between(2, 5)));
        List<String> later = List.of(promise(between(10, 14)), promise(between(12, 15)));
        promise(between(30, 31));
        List<Map<String, Object>> outings = outings();
        assertThat(outings).extracting(OutingTest::promises).satisfiesExactly(
                one -> assertThat(one).containsExactlyInAnyOrderElementsOf(soon),
                other -> assertThat(other).containsExactlyInAnyOrderElementsOf(later));
    }

    @Test
    void keepsToTheDaysOfAStandingOffer() {
        Map<String, Object> weekly = Map.of(
                "frequency", "WEEKLY", "byDay", List.of(day(2).getDayOfWeek().toString()), "from", day(0).toString(), "until", day(60).toString());
        String offer = Needs.publishedOffer(Map.of("recurrence", weekly));
        String standing = Needs.claimed(CLERK, need(between(5, 20)), Map.of("offerId", offer));
        String other = promise(between(1, 18));
        assertThat(outings()).hasSize(1).first().satisfies(outing -> {
            assertThat(promises(outing)).containsExactlyInAnyOrder(standing, other);
            assertThat(outing).containsEntry("days", List.of(days(9, 9), days(16, 16)));
        });
    }

    @Test
    void addsNeedsOfTheTownThatWaitForAnOfferOfTheUnit() {
        String promise = promise(between(3, 12));
        Map<String, Object> urgent = new HashMap<>(between(10, 30));
        urgent.put("urgency", "EMERGENCY");
        String near = need(urgent);
        need(between(20, 30));
        need(Map.of("form", "COURIER"));
        String offer = Needs.publishedOffer(Map.of());
        assertThat(outings()).hasSize(1).first().satisfies(outing -> {
            assertThat(promises(outing)).containsExactly(promise);
            assertThat(added(outing)).contains(near).hasSizeLessThanOrEqualTo(5);
            assertThat(parts(outing, "additions")).allSatisfy(one -> assertThat(one.get("offer"))
                    .isEqualTo(Map.of("id", offer, "serviceItem", "葵花列当防治讲座")));
            assertThat((String) outing.get("reason")).endsWith("另有 " + added(outing).size() + " 条等着的可顺路");
        });
        Needs.claimed(CLERK, near, Map.of("offerId", offer));
        assertThat(outings()).first().satisfies(outing -> {
            assertThat(promises(outing)).hasSize(2);
            assertThat(added(outing)).doesNotContain(near);
            assertThat(outing).containsEntry("days", List.of(days(10, 12)));
        });
    }

    @Test
    void leavesOutWhatTakesNobodyThereIsDeliveredOrAskedOver() {
        String one = promise(Map.of());
        String other = promise(Map.of());
        promise(Map.of("form", "ONLINE"));
        CLERK.post("/commitments/" + promise(Map.of()) + "/delivery", Needs.delivery()).then().statusCode(201);
        CLERK.post("/commitments/" + promise(Map.of()) + "/transfer", Map.of("unitId", Needs.unitOf(Api.as("keji-clerk")), "reason", "属科技推广范围"))
                .then().statusCode(200);
        assertThat(outings()).hasSize(1).first().satisfies(outing -> {
            assertThat(promises(outing)).containsExactlyInAnyOrder(one, other);
            assertThat((String) outing.get("reason")).contains("今天起哪天都合适");
            assertThat(outing).containsEntry("days", List.of(Map.of("from", day(0).toString())));
        });
    }

    @Test
    void goesAlongWithAnOutingThatHasItsDayAndEndsWhenAllHaveOne() {
        String fixed = promise(Map.of());
        String free = promise(between(2, 9));
        CLERK.post("/commitments/" + fixed + "/schedule", Map.of("scheduledOn", day(4).toString(), "place", "村委会")).then().statusCode(200);
        assertThat(outings()).hasSize(1).first().satisfies(outing -> {
            assertThat(outing).containsEntry("days", List.of(days(4, 4)));
            assertThat(parts(outing, "visits")).extracting(visit -> visit.get("state")).containsExactlyInAnyOrder("ACCEPTED", "SCHEDULED");
        });
        CLERK.post("/commitments/" + free + "/schedule", Map.of("scheduledOn", day(4).toString(), "place", "村委会")).then().statusCode(200);
        assertThat(outings()).isEmpty();
    }

    @Test
    void takesWhatIsLateOnAnyDayAndShowsItFirst() throws SQLException {
        promise(between(3, 4));
        promise(between(3, 4));
        String late = promise(between(1, 2));
        promise(between(10, 11));
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute("update need set wanted_from = wanted_from - 30, wanted_until = wanted_until - 30 where id ="
                    + " (select need_id from commitment where id = '" + late + "')");
        }
        List<Map<String, Object>> outings = outings();
        assertThat(parts(outings.getFirst(), "visits")).filteredOn(visit -> (boolean) visit.get("late"))
                .extracting(visit -> visit.get("commitmentId")).containsExactly(late);
        assertThat(outings.getFirst()).containsEntry("days", List.of(days(3, 4)));
    }

    @Test
    void showsADispatcherThoseOfAUnitInReachOnly() {
        String unit = Needs.unitOf(CLERK);
        List<String> both = List.of(promise(Map.of()), promise(Map.of()));
        assertThat(outings(Needs.DISPATCHER, Map.of("unitId", unit))).hasSize(1).first()
                .satisfies(outing -> assertThat(promises(outing)).containsExactlyInAnyOrderElementsOf(both));
        Needs.DISPATCHER.get("/matching/outings").then().statusCode(400).body("detail", containsString("unitId"));
        Needs.DISPATCHER.get("/matching/outings?unitId=nongmu").then().statusCode(400);
        Needs.DISPATCHER.get("/matching/outings?unitId=" + RightsCalls.newId()).then().statusCode(404);
        Api.as("keji-clerk").get("/matching/outings?unitId=" + unit).then().statusCode(404);
        TOWN_OFFICER.get("/matching/outings?unitId=" + unit).then().statusCode(403);
        Api.anonymous().get("/matching/outings").then().statusCode(401);
        CLERK.request().header("Accept-Language", "en").get("/matching/outings").then().statusCode(200)
                .body("items[0].reason", equalTo("2 needs in 隆兴昌镇 that all suit: any day from today on"));
    }
}
