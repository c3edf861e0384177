package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What dispatchers and units do besides the straight way from filing to evaluation. */
@ServiceTest
class WorkflowTest {
    private static final Api OFFICER = Needs.OFFICER;
    private static final Api TOWN = Api.as("zhen-main");
    private static final Api DISPATCHER = Needs.DISPATCHER;
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final Api KEJI = Api.as("keji-clerk");

    @Inject
    DataSource database;

    private static void deliver(Api clerk, String commitment) {
        clerk.post("/commitments/" + commitment + "/delivery", Needs.delivery()).then().statusCode(201);
    }

    private static String delivered() {
        String need = Needs.listed();
        deliver(NONGMU, Needs.claimed(NONGMU, need, Map.of()));
        return need;
    }

    @Test
    void raisesTheLevelStepByStepUpToTheCity() {
        Map<String, Object> filed = Needs.whole();
        filed.put("level", "TOWNSHIP");
        String need = Needs.submitted(filed);
        TOWN.post("/needs/" + need + "/forwarding", Map.of())
                .then().statusCode(200).body("level", equalTo("COUNTY")).body("state", equalTo("SUBMITTED"))
                .body("actions", not(hasItem("forward")));
        TOWN.post("/needs/" + need + "/forwarding", Map.of()).then().statusCode(403);
        DISPATCHER.post("/needs/" + need + "/listing", Map.of()).then().statusCode(200);
        DISPATCHER.post("/needs/" + need + "/escalation", Map.of("reason", "旗县无此技术力量")).then()
                .statusCode(200).body("level", equalTo("CITY")).body("state", equalTo("LISTED"));
        DISPATCHER.post("/needs/" + need + "/escalation", Map.of("reason", "再升")).then().statusCode(409);
    }

    @Test
    void mergesOneNeedIntoAnotherAndKeepsItsVillage() {
        String kept = Needs.submitted();
        Api neighbour = Api.as("wufenqiao-main");
        String merged = neighbour.post("/needs", Needs.whole()).then().statusCode(201).extract().path("id");
        neighbour.post("/needs/" + merged + "/submission", Map.of()).then().statusCode(200);
        DISPATCHER.post("/needs/" + merged + "/merge", Map.of("intoId", kept, "change", Map.of("people", 85)))
                .then().statusCode(200).body("state", equalTo("MERGED")).body("actions", equalTo(List.of()))
                .body("links.kind", contains("MERGED_INTO")).body("links[0].id", equalTo(kept));
        Needs.now(kept).then().body("state", equalTo("SUBMITTED")).body("people", equalTo(85))
                .body("links.kind", contains("MERGED_FROM"))
                .body("origins.code", contains((String) neighbour.get("/needs/" + merged).path("division.code")));
        OFFICER.get("/needs/" + kept).then().body("links[0].id", equalTo(null)).body("links[0].number", notNullValue());
    }

    @Test
    void mergesNeitherIntoItselfNorIntoWhatIsPromised() {
        String need = Needs.listed();
        DISPATCHER.post("/needs/" + need + "/merge", Map.of("intoId", need))
                .then().statusCode(422).body("errors.pointer", contains("/intoId"));
        String taken = Needs.listed();
        Needs.claimed(NONGMU, taken, Map.of());
        DISPATCHER.post("/needs/" + need + "/merge", Map.of("intoId", taken)).then().statusCode(409);
        Needs.now(need).then().body("state", equalTo("LISTED"));
    }

    @Test
    void splitsANeedIntoPartsWithTheSameClock() {
        String need = Needs.listed();
        String listedAt = Needs.now(need).path("listedAt");
        Response answer = DISPATCHER.post("/needs/" + need + "/split", Map.of("parts", List.of(
                Map.of("text", "讲一次葵花列当防治。"), Map.of("text", "现场看地，指导清除病株。", "form", "HOME_VISIT", "quantity", 3, "unit", "户"))));
        answer.then().statusCode(200).body("state", equalTo("MERGED")).body("links.kind", contains("PART", "PART"));
        List<String> parts = answer.path("links.id");
        for (String part : parts) {
            Needs.now(part).then().body("state", equalTo("LISTED")).body("listedAt", equalTo(listedAt))
                    .body("links.kind", contains("PART_OF")).body("contact", equalTo(null));
        }
        assertThat(parts.stream().map(part -> (int) Needs.now(part).path("quantity")).sorted().toList()).containsExactly(1, 3);
        DISPATCHER.post("/needs/" + need + "/split", Map.of("parts", List.of(Map.of("text", "甲事项"), Map.of("text", "乙事项"))))
                .then().statusCode(409);
    }

    @Test
    void namesTheFaultyPartOfASplit() {
        String need = Needs.submitted();
        DISPATCHER.post("/needs/" + need + "/split", Map.of("parts", List.of(
                        Map.of("text", "甲事项"), Map.of("text", "乙事项", "categoryCode", "NO_SUCH"))))
                .then().statusCode(422).body("errors.pointer", contains("/parts/1/categoryCode"));
        Needs.now(need).then().body("state", equalTo("SUBMITTED")).body("links", equalTo(List.of()));
    }

    @Test
    void listsTheRestOfAPartialAnswerAnewWithTheSameClock() {
        String need = delivered();
        String listedAt = Needs.now(need).path("listedAt");
        NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "PARTLY", "text", "讲座已办，看地改在春耕前。", "rest", "RELIST",
                        "restReason", "现在地里看不出病株"))
                .then().statusCode(201).body("state", equalTo("ANSWERED")).body("links.kind", contains("REST"));
        String rest = Needs.now(need).path("links[0].id");
        Needs.now(rest).then().body("state", equalTo("LISTED")).body("listedAt", equalTo(listedAt)).body("round", equalTo(1))
                .body("links.kind", contains("REST_OF"));
        String number = Needs.now(rest).path("number");
        Api.anonymous().get("/public/needs/" + number).then().statusCode(200).body("links.kind", contains("REST_OF"))
                .body("links.number", contains(Needs.now(need).<String>path("number"))).body("links[0].id", nullValue());
    }

    @Test
    void opensAnAnsweredNeedAgainInANewRound() {
        String need = delivered();
        NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课。")).then().statusCode(201);
        OFFICER.post("/needs/" + need + "/evaluation", Map.of("satisfaction", "DISSATISFIED", "solved", false, "comment", "没看地"))
                .then().statusCode(201).body("state", equalTo("ANSWERED"));
        DISPATCHER.post("/needs/" + need + "/reopening", Map.of("cause", "DISSATISFIED", "reason", "情况属实，重新办理"))
                .then().statusCode(200).body("state", equalTo("LISTED")).body("round", equalTo(2))
                .body("commitments", equalTo(List.of())).body("quantities.remaining", equalTo(1)).body("reply", equalTo(null));
        String old = NONGMU.get("/commitments?needId=" + need).path("items[0].id");
        OFFICER.post("/commitments/" + old + "/confirmation", Map.of()).then().statusCode(409);
        Needs.claimed(KEJI, need, Map.of());
        Needs.now(need).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void reopensForDissatisfactionOnlyWhatWasJudgedSo() {
        String need = delivered();
        NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课。")).then().statusCode(201);
        DISPATCHER.post("/needs/" + need + "/reopening", Map.of("cause", "DISSATISFIED", "reason", "重新办理"))
                .then().statusCode(422).body("errors.pointer", contains("/cause"));
        Needs.now(need).then().body("state", equalTo("ANSWERED")).body("round", equalTo(1));
    }

    @Test
    void staysAnsweredWhenTheServiceIsConfirmedLate() {
        String need = delivered();
        String commitment = Needs.now(need).path("commitments[0].id");
        NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课。")).then().statusCode(201);
        OFFICER.post("/commitments/" + commitment + "/confirmation", Map.of()).then().statusCode(200);
        Needs.now(need).then().body("state", equalTo("ANSWERED")).body("commitments[0].state", equalTo("CONFIRMED"));
    }

    @Test
    void takesBackWhatWasNotKeptWhenTheAnswerIsNo() {
        String need = Needs.listed();
        String commitment = Needs.claimed(NONGMU, need, Map.of());
        NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "NOT_POSSIBLE", "text", "市里没有这项技术。", "reason", "无技术力量"))
                .then().statusCode(201).body("state", equalTo("ANSWERED"));
        NONGMU.get("/commitments/" + commitment).then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void showsTheVillageAReviewedReplyOnlyOnceItIsReleased() throws Exception {
        try (var connection = database.getConnection(); var review = connection.createStatement()) {
            review.execute("update catalogue_category set review = true where code = 'SCIENCE_TECH'");
            try {
                String need = delivered();
                Map<String, Object> reply = Map.of("outcome", "FULFILLED", "text", "已到村讲课。");
                NONGMU.post("/needs/" + need + "/reply", reply).then().statusCode(201)
                        .body("state", equalTo("DELIVERED")).body("pendingReply.text", equalTo("已到村讲课。"));
                OFFICER.get("/needs/" + need).then().body("reply", equalTo(null)).body("pendingReply", equalTo(null));
                NONGMU.post("/needs/" + need + "/reply", reply).then().statusCode(409);
                DISPATCHER.post("/needs/" + need + "/reply-release", Map.of("released", false)).then().statusCode(422);
                DISPATCHER.post("/needs/" + need + "/reply-release", Map.of("released", false, "reason", "写清到场人数"))
                        .then().statusCode(200).body("pendingReply", equalTo(null));
                NONGMU.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课，二十三人到场。"))
                        .then().statusCode(201);
                DISPATCHER.post("/needs/" + need + "/reply-release", Map.of("released", true))
                        .then().statusCode(200).body("state", equalTo("ANSWERED"));
                OFFICER.get("/needs/" + need).then().body("reply.text", equalTo("已到村讲课，二十三人到场。"));
            } finally {
                review.execute("update catalogue_category set review = false where code = 'SCIENCE_TECH'");
            }
        }
    }
}
