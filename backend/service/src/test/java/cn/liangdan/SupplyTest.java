package cn.liangdan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What promises take of the supply list, and what they add to it. */
@ServiceTest
class SupplyTest {
    private static final Api NONGMU = Api.as("nongmu-clerk");

    private static String needOf(int people) {
        Map<String, Object> need = Needs.whole();
        need.put("people", people);
        return Needs.listed(need);
    }

    @Test
    void takesAsManyOccasionsAsEverybodyNeeds() {
        String offer = Needs.publishedOffer(Map.of("capacityPerOccurrence", 40));
        Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", needOf(100))).then().statusCode(201);
        NONGMU.get("/offers/" + offer).then().body("remaining", equalTo(2), "capacityPerOccurrence", equalTo(40));
        Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", needOf(81)))
                .then().statusCode(409).body("remaining", equalTo(2));
        NONGMU.get("/offers/" + offer).then().body("remaining", equalTo(2));
    }

    @Test
    void listsANeedTakenWithoutAnOfferAsSupplyUntilItIsGivenBack() {
        String need = Needs.listed();
        String number = Needs.OFFICER.get("/needs/" + need).path("number");
        String commitment = NONGMU.post("/needs/" + need + "/claim", Map.of())
                .then().statusCode(201).body("offer.id", notNullValue()).extract().path("id");
        String entry = NONGMU.get("/commitments/" + commitment).path("offer.id");
        NONGMU.get("/offers/" + entry).then().body(
                "origin", equalTo("NEED"), "state", equalTo("PUBLISHED"), "remaining", equalTo(0),
                "missingClears", contains("responsibleLeader", "implementingContact"));
        String supply = NONGMU.get("/offers/" + entry).path("number");
        Api.anonymous().get("/public/offers/" + supply).then().statusCode(200).body("origin", equalTo("NEED"));
        Needs.OFFICER.post("/offers/" + entry + "/order", Map.of("needId", Needs.listed())).then().statusCode(422);
        NONGMU.post("/commitments/" + commitment + "/return", Map.of("reason", "技术员住院")).then().statusCode(200);
        NONGMU.get("/offers/" + entry).then().body("state", equalTo("SUSPENDED"));
        Api.anonymous().get("/public/offers/" + supply).then().statusCode(404);
        Api.anonymous().get("/public/needs/" + number).then().statusCode(200).body("state", equalTo("LISTED"));
    }

    @Test
    void refusesToTakeNothing() {
        String need = Needs.listed();
        NONGMU.post("/needs/" + need + "/claim", Map.of("quantity", 0))
                .then().statusCode(409).body("type", equalTo("/problems/capacity"), "remaining", equalTo(1));
        NONGMU.get("/needs/" + need).then().body("state", equalTo("LISTED"));
    }
}
