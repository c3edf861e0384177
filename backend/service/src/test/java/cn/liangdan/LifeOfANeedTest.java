package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class LifeOfANeedTest {
    private final Api officer = Needs.OFFICER;
    private final Api dispatcher = Needs.DISPATCHER;
    private final Api clerk = Api.as("nongmu-clerk");

    @Test
    void leadsFromTheVillageToTheEvaluation() {
        String need = correctedAndListed();
        String commitment = clerk.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201)
                .body("state", equalTo("ACCEPTED"), "part", equalTo("LEAD")).extract().path("id");
        clerk.get("/needs/" + need).then().body("state", equalTo("RECEIVED"), "quantities.remaining", equalTo(0));
        String today = LocalDate.now(cn.liangdan.platform.Times.ZONE).toString();
        clerk.post("/commitments/" + commitment + "/schedule", Map.of("scheduledOn", today, "place", "村委会院内"))
                .then().statusCode(200).body("state", equalTo("SCHEDULED"), "need.state", equalTo("SCHEDULED"));
        clerk.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已讲"))
                .then().statusCode(409).body("state", equalTo("SCHEDULED"));
        clerk.post("/commitments/" + commitment + "/delivery", Map.of(
                        "deliveredOn", today, "summary", "讲课一场，下地看了三块田",
                        "measures", List.of(Map.of("metric", "培训人数", "value", 46, "unit", "人", "qualifier", "AT_LEAST")),
                        "evidence", List.of(Map.of("kind", "RECORD", "note", "签到本已存村委会"))))
                .then().statusCode(201).body("state", equalTo("DELIVERED"), "deliveries[0].measures[0].qualifier", equalTo("AT_LEAST"));
        officer.post("/commitments/" + commitment + "/confirmation", Map.of())
                .then().statusCode(200).body("state", equalTo("CONFIRMED"));
        clerk.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课并现场指导"))
                .then().statusCode(201).body("state", equalTo("ANSWERED"));
        clerk.post("/needs/" + need + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true)).then().statusCode(403);
        officer.post("/needs/" + need + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true))
                .then().statusCode(201).body("state", equalTo("CLOSED"), "evaluation.solved", equalTo(true));
        tellsThePublic(need);
    }

    private String correctedAndListed() {
        String need = officer.post("/needs", Map.of("text", "葵花地里列当长疯了，请人来看看。"))
                .then().statusCode(201).body("title", equalTo("葵花地里列当长疯了，请人来看看")).extract().path("id");
        officer.post("/needs/" + need + "/submission", Map.of()).then().statusCode(200)
                .body("state", equalTo("SUBMITTED"), "number", matchesPattern("XQ-150821-\\d{4}-\\d{5}"));
        dispatcher.post("/needs/" + need + "/correction", Map.of("gaps", List.of(
                        Map.of("field", "quantity", "text", "要几场"), Map.of("text", "哪几个社"))))
                .then().statusCode(200).body("state", equalTo("CORRECTION"), "gaps", hasSize(2));
        officer.patch("/needs/" + need, Map.of("quantity", 1, "unit", "场")).then().statusCode(200);
        officer.post("/needs/" + need + "/submission", Map.of()).then().statusCode(200).body("gaps", hasSize(0));
        dispatcher.post("/needs/" + need + "/listing", Map.of()).then().statusCode(422)
                .body("errors.pointer", contains("/categoryCode", "/form", "/wantedFrom"));
        dispatcher.patch("/needs/" + need, Map.of(
                        "categoryCode", "SCIENCE_TECH", "form", "FIELD_GUIDANCE", "anyTime", true, "level", "CITY"))
                .then().statusCode(200);
        dispatcher.post("/needs/" + need + "/listing", Map.of()).then().statusCode(200).body("state", equalTo("LISTED"));
        return need;
    }

    private void tellsThePublic(String need) {
        String number = officer.get("/needs/" + need).path("number");
        Api.anonymous().get("/public/needs/" + number).then().statusCode(200)
                .body("satisfaction", equalTo("SATISFIED"), "reply.outcome", equalTo("FULFILLED"),
                        "stages.state", contains("SUBMITTED", "LISTED", "RECEIVED", "SCHEDULED", "DELIVERED", "ANSWERED", "CLOSED"));
        List<String> events = officer.get("/needs/" + need + "/timeline").path("items.event");
        assertThat(events).contains("need.drafted", "commitment.claimed", "commitment.confirmed", "need.evaluated");
    }

    @Test
    void opensAgainWhenTheUnitReturnsIt() {
        String need = Needs.listed();
        String unit = clerk.get("/session").path("user.home.id");
        String commitment = dispatcher.post("/needs/" + need + "/dispatch", Map.of("unitId", unit))
                .then().statusCode(201).body("state", equalTo("PROPOSED"), "part", nullValue()).extract().path("id");
        clerk.get("/needs/" + need).then().body("state", equalTo("LISTED"), "quantities.reserved", equalTo(1));
        clerk.post("/commitments/" + commitment + "/return", Map.of("reason", "本季人手不足")).then().statusCode(200);
        dispatcher.get("/needs/" + need).then().body("state", equalTo("LISTED"), "quantities.remaining", equalTo(1), "actions", hasItem("dispatch"));
    }

    @Test
    void cancelsThePromisesOfAWithdrawnNeed() {
        String need = Needs.listed();
        clerk.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201);
        officer.post("/needs/" + need + "/withdrawal", Map.of("reason", "已自行解决")).then().statusCode(200)
                .body("state", equalTo("WITHDRAWN"), "commitments[0].state", equalTo("CANCELLED"));
    }

    @Test
    void splitsADivisibleNeedBetweenTwoUnits() {
        Map<String, Object> wanted = Needs.whole();
        wanted.put("quantity", 10);
        wanted.put("divisible", true);
        String need = Needs.listed(wanted);
        clerk.post("/needs/" + need + "/claim", Map.of("quantity", 4)).then().statusCode(201).body("part", equalTo("LEAD"));
        Api.as("keji-clerk").post("/needs/" + need + "/claim", Map.of("quantity", 7)).then().statusCode(409).body("remaining", equalTo(6));
        Api.as("keji-clerk").post("/needs/" + need + "/claim", Map.of()).then().statusCode(201)
                .body("part", equalTo("ASSIST"), "quantity", equalTo(6));
    }

    @Test
    void keepsTheContactSealedUntilAUnitHoldsTheNeed() {
        Map<String, Object> wanted = Needs.whole();
        wanted.put("contact", Map.of("name", "王秀英", "phone", "＋８６ 138-0000-5678"));
        String need = Needs.listed(wanted);
        clerk.get("/needs/" + need).then().body("contact", nullValue(), "actions", not(hasItem("reveal-contact")));
        clerk.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201);
        clerk.get("/needs/" + need).then().body("contact.name", equalTo("王**"), "contact.phone", equalTo("138****5678"));
        clerk.post("/needs/" + need + "/contact-reveal", Map.of("reason", "约上门时间")).then().statusCode(200)
                .body("phone", equalTo("13800005678"), "name", equalTo("王秀英"));
        Api.as("keji-clerk").post("/needs/" + need + "/contact-reveal", Map.of("reason", "看看")).then().statusCode(403);
    }

    @Test
    void suggestsEligibleOffersInAStableOrderAndLetsTheVillageOrderOne() {
        String need = Needs.listed();
        List<String> first = officer.get("/needs/" + need + "/suggestions?limit=50").path("items.offer.id");
        List<String> again = officer.get("/needs/" + need + "/suggestions?limit=50").path("items.offer.id");
        assertThat(first).isNotEmpty().isEqualTo(again);
        officer.post("/offers/" + first.getFirst() + "/order", Map.of("needId", need)).then().statusCode(201)
                .body("state", equalTo("PROPOSED"), "origin", equalTo("ORDER"));
    }

    @Test
    void publishesAnOfferOnlyWithTheFourClears() {
        String offer = clerk.post("/offers", Map.of("serviceItem", "葵花病害会诊", "categoryCode", "SCIENCE_TECH"))
                .then().statusCode(201).body("missingClears", hasItem("responsibleLeader")).extract().path("id");
        clerk.post("/offers/" + offer + "/publication", Map.of()).then().statusCode(422)
                .body("errors.pointer", hasItem("/implementingContact"));
        clerk.patch("/offers/" + offer, Map.of(
                        "responsibleLeader", "副局长", "serviceForm", "FIELD_GUIDANCE", "implementingContact", "植保站 0478-8200000",
                        "area", List.of("150821000000"), "availableFrom", "2026-01-01", "availableUntil", "2028-12-31",
                        "capacity", 3, "capacityUnit", "次", "level", "CITY"))
                .then().statusCode(200);
        clerk.post("/offers/" + offer + "/publication", Map.of()).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        clerk.post("/offers/" + offer + "/suspension", Map.of("reason", "检修")).then().statusCode(200);
    }

    @Test
    void takesAnEmptyListOfFiles() {
        String need = officer.post("/needs", Map.of("text", "没有附件", "attachmentIds", List.of()))
                .then().statusCode(201).body("attachments", hasSize(0)).extract().path("id");
        officer.patch("/needs/" + need, Map.of("attachmentIds", List.of())).then().statusCode(200);
    }
}
