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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How needs come in: in campaigns, by teams, and by those who file for a village that did not. */
@ServiceTest
class CollectingTest {
    private static final Api SYSTEM = Administration.SYSTEM;
    private static final Api CITY = Api.as("shi-dispatch");
    private static final Map<String, Object> WHY = Map.of("reason", "活动结束");

    private static String campaign() {
        String code = Administration.name("WINTER_");
        SYSTEM.post("/campaigns", Map.of("code", code, "name", "走访" + code, "startsOn", "2026-11-01", "endsOn", "2027-02-10"))
                .then().statusCode(201).body("code", equalTo(code), "endsOn", equalTo("2027-02-10"), "actions", contains("edit", "retire"));
        return code;
    }

    static String squad() {
        return squad("VOLUNTEER_TEAM", Administration.COUNTY);
    }

    private static String squad(String kind, String division) {
        Map<String, Object> body = new HashMap<>(Administration.unitBody(Administration.name("小分队")));
        body.putAll(Map.of("kind", kind, "divisionCode", division));
        if (kind.endsWith("_TEAM")) {
            body.put("sponsorId", Administration.unit());
        }
        return Administration.made(SYSTEM.post("/units", body));
    }

    private static Map<String, Object> need(Object... more) {
        Map<String, Object> need = new HashMap<>(Map.of("text", "水渠淤了，浇不上地。"));
        for (int i = 0; i < more.length; i += 2) {
            need.put((String) more[i], more[i + 1]);
        }
        return need;
    }

    private static String ref() {
        return Administration.name("BY-12345-");
    }

    private static Map<String, Object> call(String ref) {
        return need("channel", "HOTLINE", "hotlineRef", ref, "divisionCode", RightsPeople.VILLAGE);
    }

    private static Map<String, Object> cleared(String... fields) {
        Map<String, Object> change = new HashMap<>();
        Arrays.stream(fields).forEach(field -> change.put(field, null));
        return change;
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
        String squad = squad();
        String id = Needs.draft(need("squadId", squad, "collectedBy", "小王"));
        Needs.OFFICER.get("/needs/" + id).then().body("squad.id", equalTo(squad), "squad.name", notNullValue(), "collectedBy", equalTo("小王"));
        Needs.OFFICER.get("/needs?squadId=" + squad).then().body("items.id", contains(id));
        Needs.OFFICER.patch("/needs/" + id, cleared("squadId")).then().statusCode(200).body("squad", nullValue());
        String foreign = squad("RESIDENT_TEAM", RightsPeople.FOREIGN_VILLAGE.substring(0, 6) + "000000");
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
        String county = squad();
        String village = squad("RESIDENT_TEAM", RightsPeople.VILLAGE);
        String sibling = squad("RESIDENT_TEAM", RightsPeople.SIBLING);
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
        String squad = squad();
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

    @Test
    void logsACallOnceAndNamesWhatWasFiled() {
        String ref = ref();
        Map<String, Object> body = call(ref);
        body.put("calledAt", "2026-11-21T08:15:30.123456789+08:00");
        String id = Needs.DISPATCHER.post("/needs", body).then().statusCode(201)
                .body("hotlineRef", equalTo(ref), "calledAt", equalTo("2026-11-21T00:15:30.123456Z")).extract().path("id");
        CITY.post("/needs", call(ref)).then().statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "needId", equalTo(id), "number", nullValue());
        String number = Needs.DISPATCHER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(200).extract().path("number");
        CITY.post("/needs", call(ref)).then().statusCode(409).body("needId", equalTo(id), "number", equalTo(number));
        Map<String, Object> elsewhere = need("channel", "HOTLINE", "hotlineRef", ref);
        Api.as("chengni-main").post("/needs", elsewhere).then().statusCode(409).body("needId", nullValue(), "number", nullValue());
        Needs.DISPATCHER.get("/needs?hotlineRef=" + ref).then().body("items.id", contains(id), "items[0].hotlineRef", equalTo(ref));
        Needs.DISPATCHER.get("/needs?hotlineRef=" + ref.substring(1)).then().body("items", empty());
        Needs.OFFICER.post("/needs/" + id + "/withdrawal", Map.of("reason", "打错了")).then().statusCode(200);
        CITY.post("/needs", call(ref)).then().statusCode(201);
        CITY.get("/needs?hotlineRef=" + ref).then().body("items", org.hamcrest.Matchers.hasSize(2));
    }

    @Test
    void givesAWorkOrderToOneNeedHoweverManyFileItAtOnce() throws Exception {
        String ref = ref();
        List<Api> callers = List.of(Needs.DISPATCHER, CITY, Needs.OFFICER);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                Api caller = callers.get(i % callers.size());
                answers.add(threads.submit(() -> caller.post("/needs", call(ref)).statusCode()));
            }
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void changesAWorkOrderOnlyToAFreeOne() {
        String taken = ref();
        Needs.OFFICER.post("/needs", call(taken)).then().statusCode(201);
        String id = Needs.draft(call(ref()));
        Needs.OFFICER.patch("/needs/" + id, Map.of("hotlineRef", taken)).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        Needs.OFFICER.patch("/needs/" + id, Map.of("channel", "WINDOW")).then().statusCode(422).body("errors.pointer", contains("/hotlineRef"));
        Map<String, Object> change = cleared("hotlineRef", "calledAt");
        change.put("channel", "WINDOW");
        Needs.OFFICER.patch("/needs/" + id, change).then().statusCode(200).body("hotlineRef", nullValue(), "channel", equalTo("WINDOW"));
    }

    @Test
    void asksForTheHotlineWhereACallIsNamed() {
        Needs.OFFICER.post("/needs", need("hotlineRef", ref(), "calledAt", "2026-11-01T00:00:00Z")).then().statusCode(422)
                .body("errors.pointer", contains("/hotlineRef", "/calledAt"));
        Needs.OFFICER.post("/needs", need("channel", "HOTLINE", "calledAt", Instant.now().plusSeconds(600).toString())).then().statusCode(422)
                .body("errors.pointer", contains("/calledAt"));
        for (String moment : List.of("2026-11-01T24:00:00Z", "2026-11-01T08:00:00", "2026-06-30T23:59:60Z", "2026-02-30T08:00:00Z", "0001-01-01T00:00:00Z")) {
            Needs.OFFICER.post("/needs", need("channel", "HOTLINE", "calledAt", moment)).then().statusCode(422)
                    .body("type", equalTo("/problems/bad-date"), "errors.pointer", contains("/calledAt"));
        }
        for (String ref : List.of("", "工单1", "A B", "A".repeat(41))) {
            Needs.OFFICER.post("/needs", need("channel", "HOTLINE", "hotlineRef", ref)).then().statusCode(422).body("errors.pointer", contains("/hotlineRef"));
        }
    }

    @Test
    void takesAWorkOrderOverWhereNeedsAreMergedAndLeavesItWhereOneIsSplit() {
        String ref = ref();
        Map<String, Object> called = call(ref);
        String id = Needs.submitted(called);
        String into = Needs.submitted(need("channel", "HOTLINE"));
        Needs.DISPATCHER.post("/needs/" + id + "/merge", Map.of("intoId", into, "change", Map.of("hotlineRef", ref)))
                .then().statusCode(200).body("state", equalTo("MERGED"));
        Needs.DISPATCHER.get("/needs/" + into).then().body("hotlineRef", equalTo(ref));
        Needs.DISPATCHER.post("/needs/" + into + "/split", Map.of("parts", List.of(Map.of("text", "清一段渠"), Map.of("text", "修一个闸"))))
                .then().statusCode(200).body("state", equalTo("MERGED"));
        Needs.DISPATCHER.get("/needs?hotlineRef=" + ref).then().body("items.state", contains("MERGED", "MERGED"));
    }
}
