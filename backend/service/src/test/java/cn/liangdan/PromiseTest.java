package cn.liangdan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a promise before it is kept: handed over, given back, or led by another unit. */
@ServiceTest
class PromiseTest {
    private static final Api DISPATCHER = Needs.DISPATCHER;
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final Api KEJI = Api.as("keji-clerk");
    private static final Api ZHIYUAN = Api.as("zhiyuan-clerk");

    @Test
    void handsAPromiseOverWhenTheDispatcherGrantsIt() {
        String need = Needs.listed();
        String first = Needs.claimed(NONGMU, need, Map.of());
        NONGMU.post("/commitments/" + first + "/transfer", Map.of("unitId", Needs.unitOf(KEJI), "reason", "属科技推广范围"))
                .then().statusCode(200).body("state", equalTo("ACCEPTED")).body("transfer.reason", equalTo("属科技推广范围"))
                .body("actions", contains("return"));
        DISPATCHER.post("/commitments/" + first + "/transfer-decision", Map.of("granted", false))
                .then().statusCode(422).body("errors.pointer", contains("/reason"));
        DISPATCHER.post("/commitments/" + first + "/transfer-decision", Map.of("granted", true))
                .then().statusCode(200).body("state", equalTo("TRANSFERRED"));
        Needs.now(need).then().body("state", equalTo("LISTED")).body("quantities.reserved", equalTo(1));
        String second = KEJI.get("/commitments?needId=" + need).path("items[0].id");
        KEJI.post("/commitments/" + second + "/acceptance", Map.of()).then().statusCode(200)
                .body("part", equalTo("LEAD")).body("origin", equalTo("TRANSFER"));
    }

    @Test
    void keepsThePromiseWhenTheTransferIsRefused() {
        String need = Needs.listed();
        String commitment = Needs.claimed(NONGMU, need, Map.of());
        NONGMU.post("/commitments/" + commitment + "/transfer", Map.of("unitId", Needs.unitOf(KEJI), "reason", "人手不够"))
                .then().statusCode(200);
        DISPATCHER.post("/commitments/" + commitment + "/transfer-decision", Map.of("granted", false, "reason", "本属你局职责"))
                .then().statusCode(200).body("state", equalTo("ACCEPTED")).body("transfer", equalTo(null));
        Needs.now(need).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void bindsTheUnitAfterTheSecondReturn() {
        String need = Needs.listed();
        for (Api clerk : List.of(NONGMU, KEJI)) {
            String commitment = Needs.claimed(clerk, need, Map.of());
            clerk.post("/commitments/" + commitment + "/return", Map.of("reason", "不属本单位职责")).then().statusCode(200);
        }
        String sent = DISPATCHER.post("/needs/" + need + "/dispatch", Map.of("unitId", Needs.unitOf(NONGMU)))
                .then().statusCode(201).body("binding", equalTo(true)).extract().path("id");
        NONGMU.get("/commitments/" + sent).then().body("actions", contains("accept"));
        NONGMU.post("/commitments/" + sent + "/return", Map.of("reason", "仍不属")).then().statusCode(409);
    }

    @Test
    void asksTheDispatcherForTheNextLeadBeforeAnythingIsAnswered() {
        Map<String, Object> several = Needs.whole();
        several.put("quantity", 3);
        several.put("divisible", true);
        String need = Needs.listed(several);
        String lead = Needs.claimed(NONGMU, need, Map.of("quantity", 1));
        String assist = Needs.claimed(KEJI, need, Map.of("quantity", 2));
        KEJI.get("/commitments/" + assist).then().body("part", equalTo("ASSIST"));
        NONGMU.post("/commitments/" + lead + "/return", Map.of("reason", "技术员住院")).then().statusCode(200);
        Needs.now(need).then().body("actions", hasItem("appoint-lead")).body("actions", not(hasItem("reply")));
        String third = Needs.claimed(ZHIYUAN, need, Map.of());
        ZHIYUAN.get("/commitments/" + third).then().body("part", equalTo("ASSIST"));
        DISPATCHER.post("/needs/" + need + "/lead", Map.of("commitmentId", lead)).then().statusCode(422);
        DISPATCHER.post("/needs/" + need + "/lead", Map.of("commitmentId", assist)).then().statusCode(200)
                .body("actions", not(hasItem("appoint-lead")));
        KEJI.get("/commitments/" + assist).then().body("part", equalTo("LEAD"));
        DISPATCHER.post("/needs/" + need + "/lead", Map.of("commitmentId", third)).then().statusCode(409);
    }
}
