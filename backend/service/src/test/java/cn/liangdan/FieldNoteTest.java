package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an officer notes on the way, who reads it, and the needs that it becomes. */
@ServiceTest
class FieldNoteTest {
    private static final LocalDate TODAY = LocalDate.now(Times.ZONE);

    private static Map<String, Object> note(String text) {
        return new HashMap<>(Map.of("notedOn", TODAY.toString(), "text", text, "households", 6));
    }

    private static String written(String text) {
        return Needs.OFFICER.post("/field-notes", note(text)).then().statusCode(201).extract().path("id");
    }

    private static List<String> found(Api reader, String query) {
        return reader.get("/field-notes?limit=100&" + query).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void keepsANoteAtItsStationAndShowsItToTheDispatcher() {
        String id = written("走访六户，渠水小，浇不上地。");
        Needs.OFFICER.get("/field-notes/" + id).then()
                .body("text", equalTo("走访六户，渠水小，浇不上地。"), "households", equalTo(6), "division.code", equalTo(Needs.OFFICER.division()),
                        "needs", empty(), "actions", contains("edit", "fileNeed"));
        Needs.DISPATCHER.get("/field-notes/" + id).then().statusCode(200).body("actions", empty());
        for (String other : List.of("zhen-main", "nongmu-clerk", "sys-admin")) {
            Api.as(other).get("/field-notes/" + id).then().statusCode(404);
        }
    }

    @Test
    void becomesSeveralNeedsAndIsShownFromBothSides() {
        String id = written("渠水小，浇不上地。路灯也坏了三盏。");
        Response need = Needs.OFFICER.post("/field-notes/" + id + "/needs", Map.of("text", "路灯坏了三盏，请来修。"));
        need.then().statusCode(201)
                .body("state", equalTo("DRAFT"), "channel", equalTo("HOME_VISIT"), "text", equalTo("路灯坏了三盏，请来修。"));
        Needs.OFFICER.post("/field-notes/" + id + "/needs", Map.of()).then().statusCode(201)
                .body("text", equalTo("渠水小，浇不上地。路灯也坏了三盏。"));
        Needs.OFFICER.get("/field-notes/" + id).then()
                .body("needs.title", contains("路灯坏了三盏，请来修", "渠水小，浇不上地"), "needs.state", contains("DRAFT", "DRAFT"));
        Needs.OFFICER.get("/field-notes?needId=" + need.path("id")).then().body("items.id", contains(id), "items[0].needs", equalTo(2));
    }

    @Test
    void makesOneNoteAndOneNeedHoweverOftenAPhoneSendsThem() {
        Map<String, Object> body = note("信号不好时写的");
        body.put("clientRef", RightsCalls.newId());
        String id = Needs.OFFICER.post("/field-notes", body).then().statusCode(201).extract().path("id");
        Needs.OFFICER.post("/field-notes", body).then().statusCode(200).body("id", equalTo(id));
        Map<String, Object> passage = Map.of("clientRef", RightsCalls.newId(), "text", "信号塔修一修");
        String need = Needs.OFFICER.post("/field-notes/" + id + "/needs", passage).then().statusCode(201).extract().path("id");
        Needs.OFFICER.post("/field-notes/" + id + "/needs", passage).then().statusCode(200).body("id", equalTo(need));
        Needs.OFFICER.get("/field-notes/" + id).then().body("needs.id", contains(need));
    }

    @Test
    void refusesTheReferenceOfSomethingOfAnotherKind() {
        Map<String, Object> body = note("同一个编号");
        body.put("clientRef", RightsCalls.newId());
        Needs.OFFICER.post("/field-notes", body).then().statusCode(201);
        Needs.OFFICER.post("/needs", Map.of("clientRef", body.get("clientRef"), "text", "另一样东西"))
                .then().statusCode(422).body("errors.pointer", contains("/clientRef"));
    }

    @Test
    void changesWhatIsGivenAndClearsWhatIsNull() {
        String id = written("第一稿");
        Map<String, Object> change = new HashMap<>(Map.of("text", "第二稿"));
        change.put("households", null);
        Needs.OFFICER.patch("/field-notes/" + id, change).then().statusCode(200)
                .body("text", equalTo("第二稿"), "households", equalTo(null), "notedOn", equalTo(TODAY.toString()), "version", equalTo(1));
        Needs.OFFICER.patch("/field-notes/" + id, Map.of("notedOn", TODAY.plusDays(1).toString(), "divisionCode", RightsPeople.FOREIGN_VILLAGE))
                .then().statusCode(422).body("errors.pointer", contains("/divisionCode", "/notedOn"));
    }

    @Test
    void findsByWordsDaysAndWhetherItBecameANeed() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> old = note(mark + " 井水 ABC");
        old.put("notedOn", TODAY.minusDays(9).toString());
        String before = Needs.OFFICER.post("/field-notes", old).path("id");
        String now = written(mark + " 50%的人要修路");
        Needs.OFFICER.post("/field-notes/" + now + "/needs", Map.of()).then().statusCode(201);
        assertThat(found(Needs.OFFICER, "q=" + mark)).containsExactly(now, before);
        assertThat(found(Needs.OFFICER, "q=" + mark + " abc")).containsExactly(before);
        assertThat(found(Needs.OFFICER, "q=50%的人 " + mark)).containsExactly(now);
        assertThat(found(Needs.OFFICER, "q=" + mark + "&until=" + TODAY.minusDays(1))).containsExactly(before);
        assertThat(found(Needs.OFFICER, "q=" + mark + "&from=" + TODAY.minusDays(1))).containsExactly(now);
        assertThat(found(Needs.DISPATCHER, "q=" + mark + "&hasNeed=true")).containsExactly(now);
        assertThat(found(Needs.DISPATCHER, "q=" + mark + "&hasNeed=false&division=150821000000")).containsExactly(before);
        assertThat(found(Needs.DISPATCHER, "q=" + mark + "&division=" + RightsPeople.SIBLING)).isEmpty();
    }

    @Test
    void asksForAPassageWhenTheNoteIsLongerThanANeedMayBe() {
        String id = written("长".repeat(2_001));
        Needs.OFFICER.post("/field-notes/" + id + "/needs", Map.of()).then().statusCode(422).body("errors.pointer", contains("/text"));
        Needs.OFFICER.get("/field-notes?limit=100").then().body("items.find { it.id == '" + id + "' }.excerpt.length()", equalTo(200));
    }

    @Test
    void saysNothingOfANoteInTheLogOfChanges() {
        String id = written("只给自己看的");
        Needs.OFFICER.get("/changes?limit=100").then().body("items.id", not(hasItem(id)));
        Api.as("audit-admin").get("/audit-entries?objectId=" + id).then()
                .body("items.operation", contains("createFieldNote"), "items.objectType", contains("FIELD_NOTE"));
    }
}
