package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 微心愿: a need with little to fill in, on the list by itself, and then like every other. */
@ServiceTest
class WishTest {
    private static final Api TEAM = Api.as("zhiyuan-clerk");

    private static String wish(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "MICRO_WISH", "text", "独居老人想要一个助行器。"));
        body.putAll(more);
        return Needs.draft(body);
    }

    private static io.restassured.response.Response submit(String id) {
        return Needs.OFFICER.post("/needs/" + id + "/submission", Map.of());
    }

    @Test
    void goesOnTheListByItself() {
        String id = wish(Map.of("audience", List.of("ELDERLY"), "households", 1));
        Needs.OFFICER.get("/needs/" + id).then().body(
                "kind", equalTo("MICRO_WISH"), "categoryCode", equalTo("WARMTH"), "form", equalTo("HOME_VISIT"),
                "anyTime", equalTo(true), "quantity", equalTo(1), "unit", equalTo("个"));
        submit(id).then().statusCode(200).body("state", equalTo("LISTED"), "version", equalTo(2));
        Needs.OFFICER.get("/needs/" + id + "/timeline").then().body("items.event", contains("need.drafted", "need.submitted", "need.listed"));
        String number = Needs.OFFICER.get("/needs/" + id).path("number");
        Api.anonymous().get("/public/needs/" + number).then().body(
                "kind", equalTo("MICRO_WISH"), "audience", contains("ELDERLY"), "households", equalTo(1));
    }

    @Test
    void waitsForADispatcherWhenSomethingIsMissing() {
        String id = wish(Map.of());
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("form", null);
        Needs.OFFICER.patch("/needs/" + id, nothing).then().statusCode(200);
        submit(id).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Needs.DISPATCHER.patch("/needs/" + id, Map.of("form", "COURIER")).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + id + "/listing", Map.of()).then().statusCode(200).body("state", equalTo("LISTED"));
    }

    @Test
    void takesWhatWasGivenRatherThanTheDefault() {
        Needs.OFFICER.get("/needs/" + wish(Map.of("categoryCode", "HEALTH", "wantedFrom", "2027-01-01", "unit", "台"))).then().body(
                "categoryCode", equalTo("HEALTH"), "form", equalTo("HOME_VISIT"), "anyTime", equalTo(false), "unit", equalTo("台"));
        Needs.OFFICER.get("/needs/" + wish(Map.of("anyTime", false))).then().body("anyTime", equalTo(false));
        Needs.OFFICER.get("/needs/" + Needs.draft(Map.of("text", "请来讲一次"))).then().body(
                "kind", equalTo("NEED"), "categoryCode", equalTo(null), "form", equalTo(null), "unit", equalTo("项"));
    }

    @Test
    void leavesNeedsToTheDispatcher() {
        submit(Needs.draft()).then().body("state", equalTo("SUBMITTED"));
    }

    /** From the wish to the rating: five taps of four people. */
    @Test
    void isTakenFulfilledConfirmedAndRatedLikeANeed() {
        String id = wish(Map.of());
        submit(id).then().statusCode(200);
        String commitment = TEAM.post("/needs/" + id + "/claim", Map.of()).then().statusCode(201).extract().path("id");
        Api.as("nongmu-clerk").post("/needs/" + id + "/claim", Map.of()).then().statusCode(409).body("type", equalTo("/problems/already-claimed"));
        TEAM.post("/commitments/" + commitment + "/delivery", Needs.delivery()).then().statusCode(201);
        TEAM.post("/needs/" + id + "/reply", Map.of("outcome", "FULFILLED", "text", "助行器已送到。")).then().statusCode(201);
        Needs.OFFICER.post("/commitments/" + commitment + "/confirmation", Map.of()).then().statusCode(200);
        Needs.OFFICER.post("/needs/" + id + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true)).then().statusCode(201);
        Needs.OFFICER.get("/needs/" + id).then().body("state", equalTo("CLOSED"), "evaluation.satisfaction", equalTo("SATISFIED"));
    }

    @Test
    void isAListOfItsOwn() {
        String wish = wish(Map.of());
        submit(wish).then().statusCode(200);
        String need = Needs.listed();
        Needs.OFFICER.get("/needs?kind=MICRO_WISH&limit=100").then().body("items.id", hasItem(wish), "items.kind", everyItem(equalTo("MICRO_WISH")));
        Needs.OFFICER.get("/needs?kind=NEED&limit=100").then().body("items.id", hasItem(need), "items.id", not(hasItem(wish)));
        String number = Needs.OFFICER.get("/needs/" + wish).path("number");
        Api.anonymous().get("/public/needs?kind=MICRO_WISH&limit=100").then().body(
                "items.number", hasItem(number), "items.kind", everyItem(equalTo("MICRO_WISH")));
        Api.anonymous().get("/public/needs?kind=WISH").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "找王婶，电话13800005678", "打 138-0000-5678", "１３８００００５６７８", "座机0478-8200001", "身份证150821196001011234", "证号15082119600101123X。"
    })
    void refusesNumbersOfPersonsInItsText(String text) {
        Needs.OFFICER.post("/needs", Map.of("kind", "MICRO_WISH", "text", text))
                .then().statusCode(422).body("errors.code", contains("personal-data-in-text"), "errors.pointer", contains("/text"));
        String id = wish(Map.of());
        Needs.OFFICER.patch("/needs/" + id, Map.of("title", text)).then().statusCode(422).body("errors.pointer", contains("/title"));
    }

    @ParameterizedTest
    @CsvSource({"想要2双38码棉鞋", "2026年12月31日前要一个轮椅", "要一台1500元以内的电视"})
    void takesOtherNumbers(String text) {
        assertThat(Needs.OFFICER.get("/needs/" + wish(Map.of("text", text))).<String>path("text")).isEqualTo(text);
    }

    @Test
    void keepsTheContactFromEverybody() {
        String id = wish(Map.of("contact", Map.of("name", "王秀英", "phone", "13800005678")));
        submit(id).then().statusCode(200);
        String number = Needs.OFFICER.get("/needs/" + id).path("number");
        assertThat(Api.anonymous().get("/public/needs/" + number).asString()).doesNotContain("王").doesNotContain("138");
    }
}
