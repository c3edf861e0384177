package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Needs that have to do with each other, and needs that are like an offer. */
@ServiceTest
class LinksTest {
    private static Response unlink(Api caller, String need, String to) {
        String etag = caller.get("/needs/" + need).header("ETag");
        return caller.request().header("If-Match", etag).queryParam("toId", to).delete("/needs/" + need + "/links");
    }

    @Test
    void showsALinkFromBothEndsAndTakesItBackFromEither() {
        String one = Needs.listed();
        String other = Needs.listed();
        String number = Needs.OFFICER.get("/needs/" + other).path("number");
        Needs.OFFICER.post("/needs/" + one + "/links", Map.of("toId", other)).then().statusCode(200)
                .body("links.kind", contains("RELATED"), "links.id", contains(other), "version", equalTo(3));
        Needs.DISPATCHER.get("/needs/" + other).then().body("links.kind", contains("RELATED"), "links.id", contains(one));
        Api.anonymous().get("/public/needs/" + number).then().body("links.kind", contains("RELATED"), "links[0].id", equalTo(null));
        Needs.DISPATCHER.post("/needs/" + other + "/links", Map.of("toId", one))
                .then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        unlink(Needs.DISPATCHER, other, one).then().statusCode(200).body("links", empty());
        Needs.OFFICER.get("/needs/" + one).then().body("links", empty());
        unlink(Needs.DISPATCHER, other, one).then().statusCode(404);
        Needs.OFFICER.get("/needs/" + other + "/timeline").then().body("items.event", org.hamcrest.Matchers.hasItem("need.unlinked"));
    }

    @Test
    void relatesANeedToSeveralButNotToItselfOrToWhatIsOutOfSight() {
        String one = Needs.listed();
        Needs.OFFICER.post("/needs/" + one + "/links", Map.of("toId", Needs.listed())).then().statusCode(200);
        Needs.OFFICER.post("/needs/" + one + "/links", Map.of("toId", Needs.draft())).then().statusCode(200)
                .body("links.size()", equalTo(2));
        for (String to : java.util.List.of(one, RightsCalls.newId())) {
            Needs.OFFICER.post("/needs/" + one + "/links", Map.of("toId", to)).then().statusCode(422).body("errors.pointer", contains("/toId"));
        }
    }

    @Test
    void keepsTheLinksOfWhatEnded() {
        String one = Needs.submitted();
        String other = Needs.submitted();
        Needs.DISPATCHER.post("/needs/" + one + "/links", Map.of("toId", other)).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + one + "/merge", Map.of("intoId", other)).then().statusCode(200);
        unlink(Needs.DISPATCHER, one, other).then().statusCode(409);
        Needs.DISPATCHER.get("/needs/" + one).then().body("links.kind", org.hamcrest.Matchers.containsInAnyOrder("RELATED", "MERGED_INTO"));
        Needs.DISPATCHER.request().header("If-Match", Needs.DISPATCHER.get("/needs/" + one).header("ETag")).delete("/needs/" + one + "/links")
                .then().statusCode(400);
    }

    @Test
    void remembersTheOfferThatTheVillageWantedOneLike() {
        String offer = Needs.publishedOffer(Map.of());
        Map<String, Object> filed = Needs.whole();
        filed.put("fromOfferId", offer);
        String need = Needs.draft(filed);
        Needs.OFFICER.get("/needs/" + need).then().body("fromOffer.id", equalTo(offer), "fromOffer.serviceItem", equalTo("葵花列当防治讲座"));
        filed.put("fromOfferId", RightsCalls.newId());
        Needs.OFFICER.post("/needs", filed).then().statusCode(422).body("errors.pointer", contains("/fromOfferId"));
        Api.as("nongmu-clerk").post("/offers/" + offer + "/suspension", Map.of("reason", "检修")).then().statusCode(200);
        assertThat(Needs.OFFICER.get("/needs/" + need).<Object>path("fromOffer")).as("out of a village's sight").isNull();
        Needs.OFFICER.patch("/needs/" + need, Map.of("fromOfferId", offer)).then().statusCode(422);
    }
}
