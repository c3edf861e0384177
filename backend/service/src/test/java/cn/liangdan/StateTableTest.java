package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command, as the two tables say: where it leads, or how it is refused with nothing changed. */
@ServiceTest
class StateTableTest {
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
            Map.entry("confirm", "confirmation"), Map.entry("link", "links"));

    private static final Map<String, String> DUTIES = Map.of("confirm-by-itself", "confirm", "warn", "warn", "expire", "expire");

    @Inject
    Clock clock;

    /** @param expected the state it leads to, or the status of the refusal */
    record Cell(String command, String by, String state, String expected) {
        @Override
        public String toString() {
            return command + " by " + by + " in " + state + ": " + expected;
        }
    }

    static Stream<Cell> needCells() {
        return cells("/need-states.csv");
    }

    static Stream<Cell> commitmentCells() {
        return cells("/commitment-states.csv");
    }

    private static Stream<Cell> cells(String resource) {
        try (var in = Objects.requireNonNull(StateTableTest.class.getResourceAsStream(resource))) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new))
                    .toList();
            String[] head = lines.getFirst();
            return lines.stream().skip(1).flatMap(line -> IntStream.range(2, head.length)
                    .mapToObj(i -> new Cell(line[0], line[1], head[i], line[i])));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void leavesNoCommandAndNoStateOut() {
        assertThat(needCells().map(Cell::state).distinct()).containsExactlyInAnyOrderElementsOf(enumOf("NeedState"));
        assertThat(commitmentCells().map(Cell::state).distinct()).containsExactlyInAnyOrderElementsOf(enumOf("CommitmentState"));
        List<String> offers = List.of("publish", "suspend");
        assertThat(Stream.concat(needCells(), commitmentCells()).map(Cell::command).distinct())
                .containsAll(enumOf("Action").stream().filter(a -> !offers.contains(a) && !a.equals("appoint-lead")).toList());
    }

    private static List<String> enumOf(String schema) {
        List<String> values = new java.util.ArrayList<>();
        ContractFilter.DOCUMENT.at("/components/schemas/" + schema + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needCells")
    void leadsTheNeedWhereTheTableSays(Cell cell) {
        String need = needIn(cell.state(), cell.command().equals("order") ? "CITY" : "TOWNSHIP");
        String before = version("/needs/", need);
        if (cell.by().equals("clock")) {
            judge(cell, Ticks.over(clock, "close", need), "/needs/", need, before);
            return;
        }
        Response answer = send(cell, need);
        judge(cell, answer, "/needs/", need, before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commitmentCells")
    void leadsThePromiseWhereTheTableSays(Cell cell) {
        String commitment = commitmentIn(cell.state());
        String before = version("/commitments/", commitment);
        if (cell.by().equals("clock")) {
            judge(cell, Ticks.over(clock, DUTIES.get(cell.command()), commitment), "/commitments/", commitment, before);
            return;
        }
        Response answer = send(cell, "/commitments/" + commitment + "/" + resource(cell), body(cell.command()));
        judge(cell, answer, "/commitments/", commitment, before);
    }

    private static String version(String path, String id) {
        return Needs.DISPATCHER.get(path + id).path("state") + " " + Needs.DISPATCHER.get(path + id).path("version");
    }

    private static void judge(Cell cell, Response answer, String path, String id, String before) {
        if (cell.expected().matches("\\d+")) {
            assertThat(answer.statusCode()).as("%s: %s", cell, answer.asString()).isEqualTo(Integer.parseInt(cell.expected()));
            assertThat(version(path, id)).as("%s changed nothing", cell).isEqualTo(before);
        } else {
            assertThat(answer.statusCode()).as("%s: %s", cell, answer.asString()).isBetween(200, 201);
            assertThat(Needs.DISPATCHER.get(path + id).<String>path("state")).as("%s", cell).isEqualTo(cell.expected());
        }
    }

    /** What happens by itself happens where the table says, and nothing anywhere else. */
    private static void judge(Cell cell, boolean done, String path, String id, String before) {
        boolean expected = !cell.expected().equals("409");
        assertThat(done).as("%s", cell).isEqualTo(expected);
        if (expected) {
            assertThat(Needs.DISPATCHER.get(path + id).<String>path("state")).as("%s", cell).isEqualTo(cell.expected());
        } else {
            assertThat(version(path, id)).as("%s changed nothing", cell).isEqualTo(before);
        }
    }

    private static Response send(Cell cell, String need) {
        Api caller = PEOPLE.get(cell.by());
        return switch (cell.command()) {
            case "edit" -> caller.patch("/needs/" + need, Map.of("people", 12));
            case "order" -> caller.post("/offers/" + offer() + "/order", Map.of("needId", need, "quantity", 1));
            default -> send(cell, "/needs/" + need + "/" + resource(cell), body(cell.command()));
        };
    }

    private static Response send(Cell cell, String path, Object body) {
        return PEOPLE.get(cell.by()).post(path, body);
    }

    private static String resource(Cell cell) {
        return RESOURCES.getOrDefault(cell.command(), cell.command());
    }

    private static Object body(String command) {
        String today = LocalDate.now(Times.ZONE).toString();
        return switch (command) {
            case "correct" -> Map.of("gaps", List.of(Map.of("text", "要几场")));
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
    private static String needIn(String state, String level) {
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

    private static final Map<String, String> BY = Map.of(
            "submit", "officer", "withdraw", "officer", "evaluate", "officer", "reply", "lead", "claim", "lead",
            "schedule", "lead", "deliver", "lead", "confirm", "officer", "return", "lead");

    private static void steps(String need, String... commands) {
        for (String command : commands) {
            Cell cell = new Cell(command, BY.getOrDefault(command, "dispatcher"), "", "");
            send(cell, need).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
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
        Cell cell = new Cell(command, BY.getOrDefault(command, "dispatcher"), "", "");
        send(cell, "/commitments/" + commitment + "/" + resource(cell), body(command))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private String commitmentIn(String state) {
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
        send(new Cell(command, by, "", ""), "/commitments/" + commitment + "/" + command, body(command)).then().statusCode(200);
    }

    private static String offer;

    private static String offer() {
        if (offer == null) {
            offer = Needs.publishedOffer(Map.of("capacity", 1000, "capacityUnit", "次"));
        }
        return offer;
    }
}
