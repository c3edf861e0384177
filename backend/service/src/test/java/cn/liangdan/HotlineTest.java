package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Calls to the hotline: one work order stands for one need at a time, whoever files it. */
@ServiceTest
class HotlineTest extends CollectingCase {
    private static String ref() {
        return Administration.name("BY-12345-");
    }

    private static Map<String, Object> call(String ref) {
        return need("channel", "HOTLINE", "hotlineRef", ref, "divisionCode", RightsPeople.VILLAGE);
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
