package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Ten thousand commands by random people on random needs, sensible or not; whatever happened, the books are right. */
@ServiceTest
class RandomWalkTest {
    private static final int COMMANDS = 10_000;
    private static final int TICKS_ONE_IN = 12;
    private static final long SEED = 20260101;
    private static final List<String> NEED_COMMANDS = List.of(
            "submission", "forwarding", "correction", "listing", "merge", "split", "withdrawal", "escalation", "claim", "claim",
            "claim", "dispatch", "dispatch", "reply", "reply", "reply-release", "evaluation", "reopening", "lead", "order", "order", "links",
            "rejections");
    private static final List<String> COMMITMENT_COMMANDS = List.of(
            "acceptance", "acceptance", "return", "transfer", "transfer-decision", "schedule", "delivery", "delivery",
            "confirmation");

    private static final List<String> DUTIES = List.of("warn", "expire", "confirm");
    private static final int LONGEST_DAYS = 40;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final Random random = new Random(SEED);
    private final List<Api> clerks = List.of(Api.as("nongmu-clerk"), Api.as("keji-clerk"), Api.as("zhiyuan-clerk"), Api.as("weijian-clerk"));
    private final List<Api> people = new ArrayList<>(List.of(
            Needs.OFFICER, Api.as("cun-deputy"), Api.as("zhen-main"), Api.as("wufenqiao-main"), Needs.DISPATCHER,
            Api.as("shi-dispatch"), Api.as("shi-ducha")));
    private final List<String> needs = new ArrayList<>();
    private final List<String> commitments = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();
    private final Map<Integer, Integer> met = new HashMap<>();
    private final Map<String, Integer> ticked = new HashMap<>();

    @Test
    void neverLosesCount() throws SQLException {
        people.addAll(clerks);
        Instant begun = Instant.now();
        for (int i = 0; i < 5; i++) {
            offers.add(Needs.publishedOffer(Map.of("capacity", 3 + i, "capacityUnit", i % 2 == 0 ? "次" : "场")));
        }
        offers.add(OccurrenceTest.standing(Map.of("capacity", 40, "capacityUnit", "次", "capacityPerOccurrence", 4)));
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(TICKS_ONE_IN) == 0 && !commitments.isEmpty()) {
                tick();
            }
            Response answer = step();
            assertThat(answer.statusCode()).as("seed %d, command %d: %s", SEED, i, answer.asString()).isLessThan(500);
            met.merge(answer.statusCode(), 1, Integer::sum);
        }
        silence();
        System.out.printf("random walk, seed %d: %s, by itself %s, %d needs, %d commitments%n", SEED, met, ticked, needs.size(), commitments.size());
        assertThat(met.get(200) + met.get(201)).as("commands that did something: %s", met).isGreaterThan(COMMANDS / 10);
        assertThat(ticked.keySet()).as("what happened by itself").containsExactlyInAnyOrder("warn", "expire", "confirm", "close");
        Books books = new Books(database, begun);
        books.balance();
        for (String need : needs) {
            books.agreeWith(Needs.DISPATCHER.get("/needs/" + need));
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Mostly somebody of the kind whose command it is; the others must be refused. */
    private Api somebody(String command) {
        if (random.nextInt(3) == 0) {
            return any(people);
        }
        return switch (command) {
            case "claim", "reply", "acceptance", "return", "transfer", "schedule", "delivery" -> any(clerks);
            case "submission", "withdrawal", "evaluation", "confirmation", "order" -> Needs.OFFICER;
            case "forwarding" -> Api.as("zhen-main");
            default -> Needs.DISPATCHER;
        };
    }

    private Response step() {
        double dice = random.nextDouble();
        if (needs.isEmpty() || dice < 0.04) {
            return file();
        }
        if (dice < 0.5 || commitments.isEmpty()) {
            return onNeed(any(needs.size() > 30 ? needs.subList(needs.size() - 30, needs.size()) : needs));
        }
        int recent = Math.max(0, commitments.size() - 30);
        String command = any(COMMITMENT_COMMANDS);
        return somebody(command).post("/commitments/" + any(commitments.subList(recent, commitments.size())) + "/" + command, body(command));
    }

    /** The clock goes round some days later, and looks at something of the walk. */
    private void tick() {
        boolean need = random.nextInt(4) == 0;
        String duty = need ? "close" : any(DUTIES);
        String one = need ? any(needs) : any(commitments.subList(Math.max(0, commitments.size() - 30), commitments.size()));
        if (Ticks.after(clock, Duration.ofDays(random.nextInt(LONGEST_DAYS)), duty, one)) {
            ticked.merge(duty, 1, Integer::sum);
        }
    }

    /** In the end nobody does anything any more, and the clock ends what it can. */
    private void silence() {
        for (String one : commitments) {
            List.of("expire", "confirm").forEach(duty -> over(duty, one));
        }
        needs.forEach(one -> over("close", one));
    }

    private void over(String duty, String one) {
        if (Ticks.over(clock, duty, one)) {
            ticked.merge(duty, 1, Integer::sum);
        }
    }

    private Response file() {
        Map<String, Object> need = Needs.whole();
        need.put("quantity", 1 + random.nextInt(5));
        need.put("divisible", random.nextBoolean());
        need.put("level", random.nextInt(4) == 0 ? "TOWNSHIP" : "CITY");
        need.put("kind", random.nextInt(6) == 0 ? "MICRO_WISH" : "NEED");
        Response answer = Needs.OFFICER.post("/needs", need);
        String id = answer.path("id");
        needs.add(id);
        if (random.nextInt(3) > 0) {
            Needs.OFFICER.post("/needs/" + id + "/submission", Map.of());
            Needs.DISPATCHER.post("/needs/" + id + "/listing", Map.of());
        }
        return answer;
    }

    private Response onNeed(String need) {
        String command = any(NEED_COMMANDS);
        if (command.equals("order")) {
            String offer = any(offers);
            Map<String, Object> order = offer.equals(offers.getLast())
                    ? Map.of("needId", need, "occurrenceOn", OccurrenceTest.day(random.nextInt(3)))
                    : Map.of("needId", need);
            return noted(somebody(command).post("/offers/" + offer + "/order", order));
        }
        Response answer = somebody(command).post("/needs/" + need + "/" + command, body(command));
        if (answer.statusCode() == 200 && command.equals("split")) {
            needs.addAll(answer.path("links.findAll { it.kind == 'PART' }.id"));
        }
        return List.of("claim", "dispatch").contains(command) ? noted(answer) : answer;
    }

    private Response noted(Response answer) {
        if (answer.statusCode() == 201) {
            commitments.add(answer.path("id"));
        }
        return answer;
    }

    private Object body(String command) {
        return switch (command) {
            case "correction" -> Map.of("gaps", List.of(Map.of("text", "要几场")));
            case "rejections" -> Map.of("offerId", any(offers), "reason", "TIME");
            case "links" -> Map.of("toId", any(needs));
            case "merge" -> Map.of("intoId", any(needs));
            case "split" -> Map.of("parts", List.of(Map.of("text", "讲一次防治"), Map.of("text", "看一次地")));
            case "withdrawal", "escalation", "return" -> Map.of("reason", "情况有变");
            case "claim" -> random.nextBoolean() ? Map.of() : Map.of("quantity", 1 + random.nextInt(3));
            case "dispatch" -> Map.of("unitId", Needs.unitOf(any(clerks)));
            case "reply" -> random.nextInt(3) == 0
                    ? Map.of("outcome", "NOT_POSSIBLE", "text", "没有这项技术。", "reason", "无技术力量")
                    : Map.of("outcome", "PARTLY", "text", "办了一半。", "rest", "RELIST", "restReason", "改期");
            case "reply-release" -> Map.of("released", true);
            case "evaluation" -> Map.of("satisfaction", random.nextBoolean() ? "SATISFIED" : "DISSATISFIED", "solved", true);
            case "reopening" -> Map.of("cause", "RELAPSE", "reason", "问题又出现");
            case "lead" -> Map.of("commitmentId", commitments.isEmpty() ? RightsCalls.newId() : any(commitments));
            case "transfer" -> Map.of("unitId", Needs.unitOf(any(clerks)), "reason", "属他局职责");
            case "transfer-decision" -> Map.of("granted", random.nextBoolean(), "reason", "依职责");
            case "schedule" -> Map.of("scheduledOn", LocalDate.now(Times.ZONE).toString(), "place", "村委会");
            case "delivery" -> Needs.delivery();
            default -> Map.of();
        };
    }
}
