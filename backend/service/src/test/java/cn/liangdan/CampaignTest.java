package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns, the teams that collect in them, and the needs and notes that name both. */
@ServiceTest
class CampaignTest extends CollectingCase {
    private static final Api SYSTEM = Administration.SYSTEM;
    private static final Map<String, Object> WHY = Map.of("reason", "活动结束");

    private static String campaign() {
        String code = Administration.name("WINTER_");
        SYSTEM.post("/campaigns", Map.of("code", code, "name", "走访" + code, "startsOn", "2026-11-01", "endsOn", "2027-02-10"))
                .then().statusCode(201).body("code", equalTo(code), "endsOn", equalTo("2027-02-10"), "actions", contains("edit", "retire"));
        return code;
    }

    @Test
    void keepsCampaignsThatEverybodyReads() {
        String code = campaign();
        SYSTEM.post("/campaigns", Map.of("code", code, "name", "别的", "startsOn", "2026-11-01")).then().statusCode(409);
        SYSTEM.post("/campaigns", Map.of("code", code + "X", "name", "走访" + code, "startsOn", "2026-11-01")).then().statusCode(409);
        SYSTEM.post("/campaigns", Map.of("code", code + "X", "name", "倒着", "startsOn", "2026-11-02", "endsOn", "2026-11-01"))
                .then().statusCode(422).body("errors.pointer", contains("/endsOn"));
        SYSTEM.patch("/campaigns/" + code, Map.of("startsOn", "2027-03-01")).then().statusCode(422).body("errors.pointer", contains("/endsOn"));
        SYSTEM.patch("/campaigns/" + code, cleared("endsOn")).then().statusCode(200)
                .body("endsOn", nullValue(), "startsOn", equalTo("2026-11-01"), "name", equalTo("走访" + code), "version", equalTo(1));
        for (String reader : List.of("cun-main", "nongmu-clerk", "wuyuan-dispatch", "audit-admin")) {
            Api.as(reader).get("/campaigns?limit=100").then().statusCode(200).body("items.code", hasItem(code));
            Api.as(reader).get("/campaigns/" + code).then().statusCode(200).body("actions", empty());
        }
        SYSTEM.post("/campaigns/" + code + "/retirement", WHY).then().statusCode(200).body("validTo", notNullValue());
        SYSTEM.patch("/campaigns/" + code, Map.of("name", "晚了")).then().statusCode(409);
        Needs.OFFICER.get("/campaigns?limit=100").then().body("items.code", not(hasItem(code)));
        Needs.OFFICER.get("/campaigns?limit=100&asOf=2026-11-01").then().body("items.code", hasItem(code));
        SYSTEM.post("/campaigns", Map.of("code", code + "Y", "name", "走访" + code, "startsOn", "2027-11-01")).then().statusCode(201);
    }

    @Test
    void listsCampaignsPageByPageTheLatestFirst() {
        String early = Administration.name("EARLY_");
        SYSTEM.post("/campaigns", Map.of("code", early, "name", "早" + early, "startsOn", "2019-01-01")).then().statusCode(201);
        String late = Administration.name("LATE_");
        SYSTEM.post("/campaigns", Map.of("code", late, "name", "晚" + late, "startsOn", "2031-01-01")).then().statusCode(201);
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Needs.OFFICER.get("/campaigns?limit=2" + cursor);
            found.addAll(page.path("items.code"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates().containsSubsequence(late, early);
    }

    @Test
    void tagsNeedsWithCampaignsAndFindsThem() {
        String code = campaign();
        String id = Needs.draft(need("campaigns", List.of(code)));
        Needs.OFFICER.get("/needs/" + id).then().body("campaigns", contains(code));
        Needs.OFFICER.get("/needs?campaign=" + code).then().body("items.id", contains(id));
        Needs.OFFICER.get("/needs?campaign=" + code + "&q=水渠").then().body("items.id", contains(id));
        Needs.OFFICER.get("/needs?campaign=" + code + "&state=LISTED").then().body("items", empty());
        Needs.OFFICER.post("/needs", need("campaigns", List.of(code, "NO_SUCH"))).then().statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"), "errors.pointer", contains("/campaigns/1"));
        SYSTEM.post("/campaigns/" + code + "/retirement", WHY).then().statusCode(200);
        Needs.OFFICER.post("/needs", need("campaigns", List.of(code))).then().statusCode(422).body("errors.pointer", contains("/campaigns/0"));
        Needs.OFFICER.patch("/needs/" + id, Map.of("campaigns", List.of(code), "people", 3)).then().statusCode(200)
                .body("campaigns", contains(code), "people", equalTo(3));
        Needs.OFFICER.patch("/needs/" + id, cleared("campaigns")).then().statusCode(200).body("campaigns", empty());
        Needs.OFFICER.patch("/needs/" + id, Map.of("campaigns", List.of(code))).then().statusCode(422);
    }

    @Test
    void refusesMoreThanFiveCampaignsAndTheSameTwice() {
        Needs.OFFICER.post("/needs", need("campaigns", List.of("AA", "BB", "CC", "DD", "EE", "FF"))).then().statusCode(422);
        Needs.OFFICER.post("/needs", need("campaigns", List.of("AA", "AA"))).then().statusCode(422).body("errors.pointer", contains("/campaigns"));
    }

    @Test
    void namesTheTeamThatCollectedIt() {
        String squad = Administration.squad();
        String id = Needs.draft(need("squadId", squad, "collectedBy", "小王"));
        Needs.OFFICER.get("/needs/" + id).then().body("squad.id", equalTo(squad), "squad.name", notNullValue(), "collectedBy", equalTo("小王"));
        Needs.OFFICER.get("/needs?squadId=" + squad).then().body("items.id", contains(id));
        Needs.OFFICER.patch("/needs/" + id, cleared("squadId")).then().statusCode(200).body("squad", nullValue());
        String foreign = Administration.squad("RESIDENT_TEAM", RightsPeople.FOREIGN_VILLAGE.substring(0, 6) + "000000");
        for (String other : List.of(Administration.unit(), RightsCalls.newId(), foreign)) {
            Needs.OFFICER.patch("/needs/" + id, Map.of("squadId", other)).then().statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"), "errors.pointer", contains("/squadId"));
        }
        Needs.OFFICER.patch("/needs/" + id, Map.of("squadId", squad)).then().statusCode(200);
        SYSTEM.post("/units/" + squad + "/closing", WHY).then().statusCode(200);
        Needs.OFFICER.post("/needs", need("squadId", squad)).then().statusCode(422).body("errors.pointer", contains("/squadId"));
        Needs.OFFICER.patch("/needs/" + id, Map.of("people", 2)).then().statusCode(200).body("squad.id", equalTo(squad));
    }

    @Test
    void findsTheTeamsThatReachAVillage() {
        String county = Administration.squad();
        String village = Administration.squad("RESIDENT_TEAM", RightsPeople.VILLAGE);
        String sibling = Administration.squad("RESIDENT_TEAM", RightsPeople.SIBLING);
        String department = Administration.unit();
        List<String> found = Needs.OFFICER.get("/units?limit=100&kind=VOLUNTEER_TEAM,RESIDENT_TEAM&reaching=" + RightsPeople.VILLAGE)
                .then().statusCode(200).extract().path("items.id");
        assertThat(found).contains(county, village).doesNotContain(sibling, department);
        found = Needs.OFFICER.get("/units?limit=100&kind=RESIDENT_TEAM&reaching=" + RightsPeople.TOWN).path("items.id");
        assertThat(found).contains(village, sibling).doesNotContain(county);
    }

    @Test
    void passesCampaignAndTeamOfANoteOnToItsNeeds() {
        String code = campaign();
        String squad = Administration.squad();
        Map<String, Object> body = Map.of(
                "notedOn", "2026-11-20", "text", "走访三户，渠水小。", "campaigns", List.of(code), "squadId", squad);
        String id = Needs.OFFICER.post("/field-notes", body).then().statusCode(201)
                .body("campaigns", contains(code), "squad.id", equalTo(squad)).extract().path("id");
        Needs.OFFICER.get("/field-notes?campaign=" + code).then().body("items.id", contains(id));
        Needs.DISPATCHER.get("/field-notes?campaign=NO_SUCH").then().body("items", empty());
        Needs.OFFICER.post("/field-notes/" + id + "/needs", Map.of()).then().statusCode(201)
                .body("campaigns", contains(code), "squad.id", equalTo(squad), "channel", equalTo("HOME_VISIT"));
        Needs.OFFICER.patch("/field-notes/" + id, Map.of("campaigns", List.of("NO_SUCH"), "squadId", Administration.unit()))
                .then().statusCode(422).body("errors.pointer", contains("/campaigns/0", "/squadId"));
        SYSTEM.post("/campaigns/" + code + "/retirement", WHY).then().statusCode(200);
        SYSTEM.post("/units/" + squad + "/closing", WHY).then().statusCode(200);
        Needs.OFFICER.patch("/field-notes/" + id, Map.of("households", 4)).then().statusCode(200).body("campaigns", contains(code));
        Needs.OFFICER.post("/field-notes/" + id + "/needs", Map.of("text", "渠水小")).then().statusCode(201)
                .body("campaigns", empty(), "squad", nullValue());
        Needs.OFFICER.patch("/field-notes/" + id, cleared("campaigns", "squadId")).then().statusCode(200)
                .body("campaigns", empty(), "squad", nullValue());
    }
}
