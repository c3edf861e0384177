package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Needs that return and offers that stand, day by day. */
@ServiceTest
class OccurrenceTest {
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final LocalDate FIRST = LocalDate.now(Times.ZONE).plusDays(7);

    /** Three weeks, from a week from now. */
    static Map<String, Object> weekly() {
        return Map.of("frequency", "WEEKLY", "from", FIRST.toString(), "count", 3);
    }

    static String day(int week) {
        return FIRST.plusWeeks(week).toString();
    }

    static String standing(Map<String, Object> more) {
        Map<String, Object> offer = new HashMap<>(Map.of("recurrence", weekly(), "capacityPerOccurrence", 40));
        offer.putAll(more);
        return Needs.publishedOffer(offer);
    }

    static String needOf(int people) {
        Map<String, Object> need = Needs.whole();
        need.put("people", people);
        return Needs.listed(need);
    }

    private static Response order(String offer, String need, String day) {
        return Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", need, "occurrenceOn", day));
    }

    @Test
    void listsTheDaysOfANeedAndTakesThemForItsWindow() {
        String need = Needs.draft(Map.of("text", "每周请来讲一次", "recurrence", weekly()));
        Needs.OFFICER.get("/needs/" + need).then().body(
                "wantedFrom", equalTo(day(0)), "wantedUntil", equalTo(day(2)), "recurrence.frequency", equalTo("WEEKLY"));
        Needs.OFFICER.get("/needs/" + need + "/occurrences").then().statusCode(200)
                .body("items.occursOn", contains(day(0), day(1), day(2)), "items.promised", contains(0, 0, 0));
        Needs.OFFICER.get("/needs/" + Needs.draft() + "/occurrences").then().statusCode(200).body("items", empty());
    }

    @Test
    void refusesARecurrenceThatCannotStand() {
        Map<String, Object> need = Needs.whole();
        need.put("recurrence", Map.of("frequency", "WEEKLY", "from", FIRST.toString()));
        Needs.OFFICER.post("/needs", need).then().statusCode(422).body("errors.pointer", contains("/recurrence/until"));
        need.put("recurrence", Map.of("frequency", "DAILY", "from", FIRST.toString(), "count", 2));
        Needs.OFFICER.post("/needs", need).then().statusCode(422).body("errors.pointer", contains("/recurrence/frequency"));
        need.put("recurrence", Map.of("frequency", "WEEKLY", "byDay", List.of("MONDAY", "MONDAY"), "from", FIRST.toString(), "count", 367));
        Needs.OFFICER.post("/needs", need).then().statusCode(422);
        need.put("recurrence", Map.of("frequency", "MONTHLY", "byMonthDay", List.of(1, 8, 15, 22, 28, 29, 30), "from", FIRST.toString(), "until", FIRST.plusYears(5).minusDays(30).toString()));
        Needs.OFFICER.post("/needs", need).then().statusCode(422)
                .body("errors.pointer", contains("/recurrence"), "errors[0].code", equalTo("out-of-range"), "errors[0].detail", org.hamcrest.Matchers.containsString("366"));
        NONGMU.post("/offers", Map.of("serviceItem", "讲座", "categoryCode", "HEALTH", "recurrence", Map.of("frequency", "WEEKLY", "from", FIRST.toString(), "count", 366)))
                .then().statusCode(422).body("errors.pointer", contains("/recurrence"));
    }

    @Test
    void countsTheRoomOfEachDay() {
        String offer = standing(Map.of());
        order(offer, needOf(30), day(0)).then().statusCode(201).body("occurrenceOn", equalTo(day(0)));
        order(offer, needOf(20), day(0)).then().statusCode(409).body("type", equalTo("/problems/capacity"), "remaining", equalTo(10));
        order(offer, needOf(10), day(0)).then().statusCode(201);
        order(offer, needOf(40), day(1)).then().statusCode(201);
        NONGMU.get("/offers/" + offer + "/occurrences").then().body(
                "items.occursOn", contains(day(0), day(1), day(2)), "items.taken", contains(40, 40, 0), "items.remaining", contains(0, 0, 40));
        NONGMU.get("/offers/" + offer).then().body("remaining", equalTo(2));
    }

    @Test
    void freesTheDayOfAPromiseThatEnds() {
        String offer = standing(Map.of());
        String need = needOf(40);
        String commitment = NONGMU.post("/needs/" + need + "/claim", Map.of("offerId", offer, "occurrenceOn", day(2)))
                .then().statusCode(201).extract().path("id");
        Needs.OFFICER.get("/needs/" + need).then().body("commitments[0].occurrenceOn", equalTo(day(2)));
        NONGMU.get("/commitments?needId=" + need).then().body("items[0].occurrenceOn", equalTo(day(2)));
        order(offer, needOf(1), day(2)).then().statusCode(409);
        NONGMU.post("/commitments/" + commitment + "/return", Map.of("reason", "技术员住院")).then().statusCode(200);
        order(offer, needOf(1), day(2)).then().statusCode(201);
    }

    @Test
    void takesOnlyDaysThatTheOfferHasAhead() {
        String offer = standing(Map.of());
        String need = needOf(5);
        for (String none : List.of(FIRST.plusDays(1).toString(), day(3), LocalDate.now(Times.ZONE).minusDays(7).toString())) {
            order(offer, need, none).then().statusCode(422).body("errors.pointer", contains("/occurrenceOn"));
        }
        order(Needs.publishedOffer(Map.of()), need, day(0)).then().statusCode(422).body("errors.pointer", contains("/occurrenceOn"));
        NONGMU.post("/needs/" + need + "/claim", Map.of("occurrenceOn", day(0))).then().statusCode(422).body("errors.pointer", contains("/offerId"));
        Needs.DISPATCHER.post("/needs/" + need + "/dispatch", Map.of("unitId", Needs.unitOf(NONGMU), "offerId", offer, "occurrenceOn", day(1)))
                .then().statusCode(201).body("occurrenceOn", equalTo(day(1)));
    }

    @Test
    void limitsNoDayWithoutARoom() {
        Map<String, Object> unlimited = new HashMap<>();
        unlimited.put("capacityPerOccurrence", 1);
        String offer = standing(unlimited);
        unlimited.put("capacityPerOccurrence", null);
        NONGMU.patch("/offers/" + offer, unlimited).then().statusCode(200);
        order(offer, needOf(500), day(0)).then().statusCode(201);
        NONGMU.get("/offers/" + offer + "/occurrences").then().body("items[0].taken", equalTo(500), "items[0].remaining", equalTo(null));
    }

    @Test
    void countsGoodsByTheirQuantity() {
        String offer = standing(Map.of("capacity", 100, "capacityUnit", "袋", "capacityPerOccurrence", 10, "serviceForm", "MATERIAL"));
        Map<String, Object> need = Needs.whole();
        need.putAll(Map.of("form", "MATERIAL", "quantity", 8, "unit", "袋", "people", 300));
        order(offer, Needs.listed(need), day(0)).then().statusCode(201);
        order(offer, Needs.listed(need), day(0)).then().statusCode(409).body("remaining", equalTo(2));
        NONGMU.get("/offers/" + offer).then().body("remaining", equalTo(92));
    }

    @Test
    void keepsTheDaysAndTheRoomThatArePromised() {
        String offer = standing(Map.of());
        order(offer, needOf(30), day(1)).then().statusCode(201);
        NONGMU.patch("/offers/" + offer, Map.of("capacityPerOccurrence", 29)).then().statusCode(409).body("type", equalTo("/problems/capacity"));
        NONGMU.patch("/offers/" + offer, Map.of("recurrence", Map.of("frequency", "WEEKLY", "from", FIRST.toString(), "count", 1)))
                .then().statusCode(409);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("recurrence", null);
        NONGMU.patch("/offers/" + offer, nothing).then().statusCode(409);
        NONGMU.patch("/offers/" + offer, Map.of("availableUntil", day(0))).then().statusCode(409);
        NONGMU.patch("/offers/" + offer, Map.of("capacityPerOccurrence", 30, "recurrence", Map.of("frequency", "WEEKLY", "from", FIRST.toString(), "count", 2)))
                .then().statusCode(200);
        NONGMU.get("/offers/" + offer + "/occurrences").then().body("items.occursOn", contains(day(0), day(1)));
    }

    @Test
    void tellsTheVillageWhichOfItsDaysAreServed() {
        Map<String, Object> filed = Needs.whole();
        filed.putAll(Map.of("recurrence", weekly(), "quantity", 3, "unit", "场", "divisible", true));
        String need = Needs.listed(filed);
        String commitment = NONGMU.post("/needs/" + need + "/claim", Map.of("quantity", 1)).then().statusCode(201).extract().path("id");
        NONGMU.post("/commitments/" + commitment + "/schedule", Map.of("scheduledOn", day(1), "place", "村委会")).then().statusCode(200);
        NONGMU.get("/needs/" + need + "/occurrences").then().body("items.promised", contains(0, 1, 0));
    }

    @Test
    void isThereForMatchingOnItsDaysOnly() {
        String offer = standing(Map.of());
        Map<String, Object> between = Needs.whole();
        between.remove("anyTime");
        between.putAll(Map.of("wantedFrom", FIRST.plusDays(1).toString(), "wantedUntil", FIRST.plusDays(6).toString()));
        Response refused = Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", Needs.listed(between)));
        refused.then().statusCode(422).body("errors.pointer", contains("/offerId"));
        assertThat(refused.asString()).contains("WINDOW");
        between.put("wantedUntil", day(1));
        Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", Needs.listed(between))).then().statusCode(201);
    }

    @Test
    void showsEverybodyWhenItIs() {
        String number = NONGMU.get("/offers/" + standing(Map.of())).path("number");
        Api.anonymous().get("/public/offers/" + number).then().body("recurrence.from", equalTo(FIRST.toString()));
        Map<String, Object> need = Needs.whole();
        need.put("recurrence", weekly());
        String filed = Needs.OFFICER.get("/needs/" + Needs.listed(need)).path("number");
        Api.anonymous().get("/public/needs/" + filed).then().body("recurrence.count", equalTo(3));
    }
}
