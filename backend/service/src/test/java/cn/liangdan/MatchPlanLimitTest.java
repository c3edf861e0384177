package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans that a limit stops: the best until then, said to be so, and as safe to apply as any other. */
@ServiceTest
class MatchPlanLimitTest extends MatchPlanCase {
    private static final int PATIENCE_MILLIS = 30_000;

    private static List<String> pairs(String plan) {
        return lines(plan).stream().map(line -> part(line, "need") + " " + part(line, "offer") + " " + line.get("quantity")).toList();
    }

    private static Map<String, Integer> given(String plan) {
        return lines(plan).stream().collect(Collectors.groupingBy(
                line -> part(line, "offer"), Collectors.summingInt(line -> (int) line.get("quantity"))));
    }

    @Test
    void isStoppedByItsLimitOfWorkAtTheSamePlanEachTime() throws SQLException {
        Instant begun = Instant.now();
        for (int i = 0; i < 12; i++) {
            need(Map.of());
        }
        List<String> offers = List.of(offer(Map.of("capacity", 3)), offer(Map.of("capacity", 3)), offer(Map.of("capacity", 3)));
        String plan = Plans.ready(DISPATCHER, order(Map.of("workLimit", 1)));
        DISPATCHER.get("/matching/plans/" + plan).then()
                .body("state", equalTo("TRUNCATED"), "truncated", equalTo(true), "rules.workLimit", equalTo(1))
                .body("linesLeft", equalTo(9), "actions", equalTo(List.of("apply-plan")));
        offers.forEach(offer -> assertThat(given(plan)).containsEntry(offer, 3));
        assertThat(pairs(Plans.ready(DISPATCHER, order(Map.of("workLimit", 1))))).isEqualTo(pairs(plan));
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(9), "refused", equalTo(0))
                .body("plan.state", equalTo("APPLIED"), "plan.truncated", equalTo(true));
        DISPATCHER.get("/matching/plans?limit=100").then()
                .body("items.findAll { it.truncated && it.state == 'APPLIED' }.id", hasItem(plan));
        offers.forEach(offer -> DISPATCHER.get("/offers/" + offer).then().body("remaining", equalTo(0)));
        new Books(source, begun).balance();
    }

    @Test
    void isNotMarkedWhenItCameToItsEnd() {
        need(Map.of());
        offer(Map.of());
        String plan = Plans.ready(DISPATCHER, order(Map.of("workLimit", 1_000_000)));
        DISPATCHER.get("/matching/plans/" + plan).then().body("state", equalTo("READY"), "truncated", equalTo(false));
        apply(plan, Map.of("all", true)).then().body("plan.truncated", equalTo(false));
    }

    /** The lists cannot be read until the least limit of time is over; the search begins and is stopped. */
    @Test
    void isStoppedByTheClockAndAppliedWithoutBreakingCapacity() throws SQLException {
        Instant begun = Instant.now();
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            needs.add(need(Map.of("quantity", 2 + i % 3, "unit", "袋", "form", "MATERIAL")));
        }
        for (int i = 0; i < 6; i++) {
            offer(Map.of("capacity", 5, "capacityUnit", "袋", "serviceForm", "MATERIAL"));
        }
        String plan;
        try (var held = held("offer")) {
            plan = DISPATCHER.post("/matching/plans", order(Map.of("timeLimitSeconds", 1))).then().statusCode(202).extract().path("id");
            until(plan, now -> now.<Integer>path("progress") == 95);
            held.rollback();
        }
        Plans.finished(DISPATCHER, plan).then().body("state", equalTo("TRUNCATED"), "truncated", equalTo(true));
        assertThat(given(plan)).isNotEmpty().allSatisfy((offer, quantity) -> assertThat(quantity).isBetween(1, 5));
        int proposed = lines(plan).size();
        assertThat(proposed).isBetween(6, needs.size());
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(proposed), "plan.truncated", equalTo(true));
        new Books(source, begun).balance();
    }

    /** Long before a search asks when to stop; whoever keeps silent loses the plan after half a minute. */
    @Test
    void saysThatItIsBeingComputedBeforeTheSearchBegins() throws Exception {
        need(Map.of());
        offer(Map.of());
        String plan;
        try (var held = held("offer")) {
            plan = DISPATCHER.post("/matching/plans", order(Map.of("timeLimitSeconds", 60))).then().statusCode(202).extract().path("id");
            until(plan, now -> now.path("state").equals("RUNNING"));
            long lease = lease(plan);
            until(plan, now -> now.<Integer>path("progress") >= 3);
            assertThat(lease(plan) - lease).as("seconds that the plan is held longer").isBetween(1L, 10L);
            DISPATCHER.post("/matching/plans/" + plan + "/cancellation", Map.of()).then().statusCode(200);
            held.rollback();
        }
        DISPATCHER.get("/matching/plans/" + plan).then().body("state", equalTo("CANCELLED"));
        assertThat(lines(ready())).as("the next one is computed").hasSize(1);
    }

    private long lease(String plan) throws SQLException {
        return count("select extract(epoch from lease_until)::bigint from matching_plan where id = '" + plan + "'");
    }

    private static void until(String plan, Predicate<Response> reached) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        Response now = DISPATCHER.get("/matching/plans/" + plan);
        while (!reached.test(now)) {
            assertThat(System.currentTimeMillis()).as(now.asString()).isLessThan(end);
            Plans.pause();
            now = DISPATCHER.get("/matching/plans/" + plan);
        }
    }
}
