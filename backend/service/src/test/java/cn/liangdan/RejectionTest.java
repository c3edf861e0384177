package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offers that somebody judged unfit for a need are left out of everybody's suggestions until that is taken back. */
@ServiceTest
class RejectionTest {
    private static final Api NONGMU = Api.as("nongmu-clerk");

    private static Response reject(Api by, String need, String offer) {
        return by.post("/needs/" + need + "/rejections", Map.of("offerId", offer, "reason", "CONDITIONS", "note", "村里没有电"));
    }

    private static Response readmit(Api by, String need, String offer) {
        return by.request().header("If-Match", by.get("/needs/" + need).header("ETag")).queryParam("offerId", offer)
                .delete("/needs/" + need + "/rejections");
    }

    private static List<String> suggested(Api reader, String need) {
        return Pages.ids(Pages.all(reader, "/needs/" + need + "/suggestions"), "offer");
    }

    private static Map<String, Object> excluded(Api reader, String need, String offer) {
        return Pages.of(Pages.all(reader, "/needs/" + need + "/exclusions"), "offer", offer);
    }

    @Test
    void leavesTheOfferOutForEverybodyAndSaysWhoSaidWhy() {
        String offer = Needs.publishedOffer(Map.of());
        String other = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        assertThat(suggested(Needs.OFFICER, need)).contains(offer, other);
        reject(Needs.DISPATCHER, need, offer).then().statusCode(200).body("id", equalTo(need), "state", equalTo("LISTED"));
        for (Api reader : List.of(Needs.OFFICER, Needs.DISPATCHER, NONGMU)) {
            assertThat(suggested(reader, need)).contains(other).doesNotContain(offer);
        }
        assertThat(suggested(Needs.DISPATCHER, Needs.listed())).contains(offer);
        Needs.OFFICER.get("/needs/" + need + "/exclusions?limit=1").then().body("items.offer.id", contains(offer));
        Map<String, Object> told = excluded(Needs.OFFICER, need, offer);
        assertThat(told.get("misses")).isEqualTo(List.of(Map.of("criterion", "REJECTED", "detail", "已被否决")));
        assertThat(told.get("rejection")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("reason", "CONDITIONS").containsEntry("note", "村里没有电").containsEntry("byName", "高志远").containsKey("at");
        assertThat(Pages.ids(Pages.all(NONGMU, "/offers/" + offer + "/suggestions"), "need")).doesNotContain(need);
        assertThat(Pages.ids(Pages.all(NONGMU, "/offers/" + other + "/suggestions"), "need")).contains(need);
    }

    @Test
    void isTakenBackAndBothStandInTheTimeline() {
        String offer = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        reject(NONGMU, need, offer).then().statusCode(200).body("actions", hasItems("claim", "reject-offer"));
        reject(NONGMU, need, offer).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        readmit(NONGMU, need, offer).then().statusCode(200);
        assertThat(suggested(NONGMU, need)).contains(offer);
        assertThat(excluded(NONGMU, need, offer)).isNull();
        readmit(NONGMU, need, offer).then().statusCode(404);
        String number = NONGMU.get("/offers/" + offer).path("number");
        Needs.DISPATCHER.get("/needs/" + need + "/timeline?limit=100").then()
                .body("items.findAll { it.event.startsWith('need.offer-') }.event", contains("need.offer-rejected", "need.offer-readmitted"))
                .body("items.find { it.event == 'need.offer-rejected' }.reason", equalTo(number))
                .body("items.find { it.event == 'need.offer-rejected' }.unit.id", equalTo(Needs.unitOf(NONGMU)));
    }

    @Test
    void isADispatchersOrTheUnitsOwnJudgement() {
        String offer = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        reject(Api.as("keji-clerk"), need, offer).then().statusCode(403).body("detail", equalTo("只能否决本单位的供给。"));
        reject(Needs.OFFICER, need, offer).then().statusCode(403);
        assertThat(suggested(Needs.DISPATCHER, need)).contains(offer);
        NONGMU.post("/needs/" + need + "/rejections", Map.of("offerId", offer, "reason", "OTHER"))
                .then().statusCode(422).body("errors.pointer", contains("/note"));
        NONGMU.post("/needs/" + need + "/rejections", Map.of("offerId", RightsCalls.newId(), "reason", "TIME"))
                .then().statusCode(422).body("errors.pointer", contains("/offerId"));
    }

    @Test
    void keepsAVillageFromNothing() {
        String offer = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        reject(Needs.DISPATCHER, need, offer).then().statusCode(200);
        Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", need)).then().statusCode(201).body("id", notNullValue());
    }

    @Test
    void isRespectedByPlans() {
        String division = "150821000000";
        String offer = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        reject(Needs.DISPATCHER, need, offer).then().statusCode(200);
        String plan = Plans.ready(Needs.DISPATCHER, Map.of("divisionCode", division));
        List<Map<String, Object>> lines = Needs.DISPATCHER.get("/matching/plans/" + plan + "/lines?limit=100")
                .path("items.findAll { it.need.id == '" + need + "' && it.offer != null && it.offer.id == '" + offer + "' }");
        assertThat(lines).isEmpty();
    }

    @Test
    void standsWhenTheNeedIsNoLongerOpen() {
        String offer = Needs.publishedOffer(Map.of());
        String need = Needs.listed();
        reject(Needs.DISPATCHER, need, offer).then().statusCode(200);
        Needs.OFFICER.post("/needs/" + need + "/withdrawal", Map.of("reason", "不需要了")).then().statusCode(200);
        readmit(Needs.DISPATCHER, need, offer).then().statusCode(409).body("state", equalTo("WITHDRAWN"));
    }
}
