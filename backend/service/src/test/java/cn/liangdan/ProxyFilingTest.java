package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Needs that others file for a village that did not: whose they are, and who goes on with them. */
@ServiceTest
class ProxyFilingTest extends CollectingCase {
    @Test
    void letsADispatcherFileForAVillageWhoseStationGoesOnWithIt() {
        Response filed = Needs.DISPATCHER.post("/needs", need("divisionCode", RightsPeople.VILLAGE, "contact", Map.of("name", "王秀英", "phone", "13800005678")));
        filed.then().statusCode(201).body(
                "proxy", equalTo(true), "filedBy.role", equalTo("DISPATCHER"), "filedBy.displayName", notNullValue(),
                "station.id", equalTo(Needs.OFFICER.get("/session").path("user.home.id")), "actions", contains("edit", "submit", "link"));
        String id = filed.path("id");
        Needs.DISPATCHER.patch("/needs/" + id, Map.of("categoryCode", "PUBLIC_SERVICE", "form", "HOME_VISIT", "anyTime", true)).then().statusCode(200);
        CITY.post("/needs/" + id + "/submission", Map.of()).then().statusCode(403);
        CITY.patch("/needs/" + id, Map.of("people", 3)).then().statusCode(409);
        Needs.DISPATCHER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Needs.DISPATCHER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(409);
        Needs.DISPATCHER.post("/needs/" + id + "/withdrawal", Map.of("reason", "不归我")).then().statusCode(403);
        Needs.DISPATCHER.post("/needs/" + id + "/correction", Map.of("gaps", List.of(Map.of("text", "哪一段渠")))).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(409);
        Needs.OFFICER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + id + "/listing", Map.of()).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + id + "/reply", Map.of("outcome", "NOT_POSSIBLE", "text", "今年没有资金。", "reason", "无资金")).then().statusCode(201);
        Map<String, Object> judgement = Map.of("satisfaction", "MOSTLY_SATISFIED", "solved", false);
        Needs.DISPATCHER.post("/needs/" + id + "/evaluation", judgement).then().statusCode(403);
        Needs.OFFICER.post("/needs/" + id + "/evaluation", judgement).then().statusCode(201);
        String number = Needs.OFFICER.get("/needs/" + id).path("number");
        assertThat(Api.anonymous().get("/public/needs/" + number).then().statusCode(200).extract().asString())
                .doesNotContain("filedBy", "proxy", filed.path("filedBy.displayName"));
    }

    @Test
    void asksADispatcherForAPlaceThatHasAStation() {
        Needs.DISPATCHER.post("/needs", need()).then().statusCode(422).body("errors.pointer", contains("/divisionCode"), "errors.code", contains("required"));
        Needs.DISPATCHER.post("/needs", need("divisionCode", RightsPeople.FOREIGN_VILLAGE)).then().statusCode(422);
        Needs.DISPATCHER.post("/needs", need("divisionCode", Administration.freeVillage())).then().statusCode(422)
                .body("errors.pointer", contains("/divisionCode"), "errors[0].detail", equalTo("这个地方还没有民情联络站，请先请管理员设站，或改选有站的村。"));
    }

    @Test
    void leavesTheNeedOfATownsOfficerWithTheTown() {
        Api town = Api.as("zhen-main");
        String below = town.post("/needs", need("divisionCode", RightsPeople.VILLAGE)).then().statusCode(201)
                .body("proxy", equalTo(true), "station.id", equalTo(town.get("/session").path("user.home.id")), "filedBy.role", equalTo("OFFICER"))
                .extract().path("id");
        Needs.OFFICER.post("/needs/" + below + "/submission", Map.of()).then().statusCode(403);
        town.post("/needs/" + below + "/submission", Map.of()).then().statusCode(200);
        town.post("/needs", need()).then().statusCode(201).body("proxy", equalTo(false));
        Needs.OFFICER.post("/needs", need()).then().statusCode(201).body("proxy", equalTo(false), "filedBy.displayName", equalTo("贾润莲"));
    }
}
