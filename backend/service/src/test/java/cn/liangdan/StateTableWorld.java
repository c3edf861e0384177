package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings needs and promises into the states of the tables, and gives them the commands. */
final class StateTableWorld {
    private static final Map<String, Api> PEOPLE = Map.of(
            "officer", Needs.OFFICER, "town", Api.as("zhen-main"), "dispatcher", Needs.DISPATCHER,
            "lead", Api.as("nongmu-clerk"), "clerk", Api.as("keji-clerk"));

    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("submit", "submission"), Map.entry("forward", "forwarding"), Map.entry("correct", "correction"),
            Map.entry("list", "listing"), Map.entry("withdraw", "withdrawal"), Map.entry("escalate", "escalation"),
            Map.entry("reply", "reply"), Map.entry("refuse", "reply"), Map.entry("evaluate", "evaluation"),
            Map.entry("deplore", "evaluation"), Map.entry("release-reply", "reply-release"), Map.entry("reopen", "reopening"),
            Map.entry("reveal-contact", "contact-reveal"), Map.entry("accept", "acceptance"),
            Map.entry("decide-transfer", "transfer-decision"), Map.entry("deliver", "delivery"),
            Map.entry("confirm", "confirmation"), Map.entry("link", "links"), Map.entry("reject-offer", "rejections"));

    private static final Map<String, String> BY = Map.of(
            "submit", "officer", "withdraw", "officer", "evaluate", "officer", "reply", "lead", "claim", "lead",
            "schedule", "lead", "deliver", "lead", "confirm", "officer", "return", "lead");

    private static String offer;

    private StateTableWorld() {}

    /** Somebody gives a need a command, with what the command asks for. */
    static Response toNeed(String command, String by, String need) {
        Api caller = PEOPLE.get(by);
        return switch (command) {
            case "edit" -> caller.patch("/needs/" + need, Map.of("people", 12));
            case "order" -> caller.post("/offers/" + offer() + "/order", Map.of("needId", need, "quantity", 1));
            default -> caller.post("/needs/" + need + "/" + resource(command), body(command));
        };
    }

    static Response toPromise(String command, String by, String commitment) {
        return PEOPLE.get(by).post("/commitments/" + commitment + "/" + resource(command), body(command));
    }

    private static String resource(String command) {
        return RESOURCES.getOrDefault(command, command);
    }

    private static Object body(String command) {
        String today = LocalDate.now(Times.ZONE).toString();
        return switch (command) {
            case "correct" -> Map.of("gaps", List.of(Map.of("text", "要几场")));
            case "reject-offer" -> Map.of("offerId", Needs.publishedOffer(Map.of()), "reason", "CONTENT");
            case "link" -> Map.of("toId", needIn("SUBMITTED", "TOWNSHIP"));
            case "merge" -> Map.of("intoId", needIn("SUBMITTED", "TOWNSHIP"));
            case "split" -> Map.of("parts", List.of(Map.of("text", "讲一次防治"), Map.of("text", "看一次地")));
            case "claim" -> Map.of("quantity", 1);
            case "dispatch" -> Map.of("unitId", Needs.unitOf(PEOPLE.get("clerk")), "quantity", 1);
            case "reply" -> Map.of("outcome", "FULFILLED", "text", "已到村讲课。");
            case "refuse" -> Map.of("outcome", "NOT_POSSIBLE", "text", "没有这项技术。", "reason", "无技术力量");
            case "release-reply" -> Map.of("released", true);
            case "evaluate" -> Map.of("satisfaction", "SATISFIED", "solved", true);
            case "deplore" -> Map.of("satisfaction", "DISSATISFIED", "solved", false);
            case "reopen" -> Map.of("cause", "RELAPSE", "reason", "问题又出现");
            case "withdraw", "escalate", "return", "reveal-contact" -> Map.of("reason", "情况有变");
            case "transfer" -> Map.of("unitId", Needs.unitOf(PEOPLE.get("clerk")), "reason", "属科技推广范围");
            case "decide-transfer" -> Map.of("granted", true);
            case "schedule" -> Map.of("scheduledOn", today, "place", "村委会");
            case "deliver" -> Needs.delivery();
            default -> Map.of();
        };
    }

    /** Half of it is still free, so that more promises can begin; once delivered, nothing is. */
    static String needIn(String state, String level) {
        Map<String, Object> filed = new HashMap<>(Needs.whole());
        filed.putAll(Map.of("quantity", 2, "divisible", true, "level", level, "contact", Map.of("name", "王秀英", "phone", "13800005678")));
        String need = Needs.draft(filed);
        switch (state) {
            case "DRAFT" -> {}
            case "SUBMITTED" -> steps(need, "submit");
            case "CORRECTION" -> steps(need, "submit", "correct");
            case "LISTED" -> steps(need, "submit", "list");
            case "MERGED" -> steps(need, "submit", "merge");
            case "WITHDRAWN" -> steps(need, "submit", "list", "withdraw");
            case "ANSWERED" -> {
                serve(need, "DELIVERED");
                steps(need, "reply");
            }
            case "CLOSED" -> {
                serve(need, "DELIVERED");
                steps(need, "reply", "evaluate");
            }
            default -> serve(need, state);
        }
        assertThat(Needs.DISPATCHER.get("/needs/" + need).<String>path("state")).isEqualTo(state);
        return need;
    }

    private static void steps(String need, String... commands) {
        for (String command : commands) {
            toNeed(command, BY.getOrDefault(command, "dispatcher"), need).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        }
    }

    private static void serve(String need, String state) {
        steps(need, "submit", "list");
        String first = PEOPLE.get("lead").post("/needs/" + need + "/claim", Map.of("quantity", 1)).path("id");
        if (state.equals("SCHEDULED")) {
            step(first, "schedule");
        }
        if (state.equals("DELIVERED")) {
            String second = PEOPLE.get("lead").post("/needs/" + need + "/claim", Map.of()).path("id");
            step(first, "deliver");
            step(second, "deliver");
        }
    }

    private static void step(String commitment, String command) {
        toPromise(command, BY.getOrDefault(command, "dispatcher"), commitment)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    static String commitmentIn(Clock clock, String state) {
        String need = Needs.listed();
        if (state.equals("PROPOSED")) {
            return Needs.DISPATCHER.post("/needs/" + need + "/dispatch", Map.of("unitId", Needs.unitOf(PEOPLE.get("lead")))).path("id");
        }
        String id = PEOPLE.get("lead").post("/needs/" + need + "/claim", Map.of()).path("id");
        switch (state) {
            case "ACCEPTED" -> {}
            case "SCHEDULED" -> step(id, "schedule");
            case "DELIVERED" -> step(id, "deliver");
            case "CONFIRMED" -> {
                step(id, "deliver");
                step(id, "confirm");
            }
            case "RETURNED" -> step(id, "return");
            case "CANCELLED" -> steps(need, "withdraw");
            case "TRANSFERRED" -> {
                step(id, "transfer", "lead");
                step(id, "decide-transfer");
            }
            case "EXPIRED" -> assertThat(Ticks.over(clock, "expire", id)).isTrue();
            default -> throw new IllegalArgumentException(state);
        }
        return id;
    }

    private static void step(String commitment, String command, String by) {
        toPromise(command, by, commitment).then().statusCode(200);
    }

    private static String offer() {
        if (offer == null) {
            offer = Needs.publishedOffer(Map.of("capacity", 1000, "capacityUnit", "次"));
        }
        return offer;
    }
}
