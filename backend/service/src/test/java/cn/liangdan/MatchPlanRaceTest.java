package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plan beside fifty claims while it is computed, and fifty more while it is applied. */
@ServiceTest
class MatchPlanRaceTest extends MatchPlanCase {
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final int CLAIMS = 50;
    private static final int UNCLAIMED = 30;

    /** Of each of two offers; half of the claims draw on them too, so there is too little for claims and plan together. */
    private static final int CAPACITY = 22;

    /** The rule of this feature: whatever happens while it is computed and applied, nothing is promised twice. */
    @Test
    void neverBreaksCapacityOrTheSingleLeadWhileFiftyClaimsRun() throws Exception {
        Instant begun = Instant.now();
        List<String> offers = List.of(offer(Map.of("capacity", CAPACITY)), offer(Map.of("capacity", CAPACITY)));
        List<String> needs = needs();
        List<String> late = needs.subList(0, CLAIMS);
        List<String> early = needs.subList(CLAIMS, 2 * CLAIMS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String plan = computedBeside(threads, early, offers);
            assertThat(claimedSinceItsStart(plan, early)).as("claims while it was computed").isEqualTo(CLAIMS);
            Response applied = appliedBeside(threads, plan, late, offers);
            List<String> outcomes = applied.path("lines.outcome.code");
            assertThat(outcomes).as("what nobody claimed is applied, what somebody did is said").contains("APPLIED").containsAnyOf("TAKEN", "STALE");
            assertThat((int) applied.path("applied") + (int) applied.<Integer>path("refused")).isEqualTo(outcomes.size());
            assertThat(outcomes).isSubsetOf("APPLIED", "TAKEN", "STALE", "CAPACITY");
            new Books(source, begun).balance();
            assertThat(count("select count(*) from matching_plan_line l where l.plan_id = '" + plan + "' and l.outcome = 'APPLIED'"
                    + " and not exists (select from commitment c where c.id = l.commitment_id and c.need_id = l.need_id"
                    + " and c.offer_id = l.offer_id and c.quantity = l.quantity)")).isZero();
            assertThat(count("select count(*) from matching_plan_line where plan_id = '" + plan + "' and outcome is null"
                    + " and change = 'NEW'")).isZero();
            assertThat(claimedBeforeItWasApplied(plan, late)).as("claims while it was applied").isPositive();
        }
    }

    private static List<String> needs() {
        return IntStream.range(0, 2 * CLAIMS + UNCLAIMED)
                .mapToObj(i -> need(i % 6 == 0 ? Map.of("quantity", 2, "divisible", true) : Map.of()))
                .toList();
    }

    /** The claims begin with it, and what it comes to cannot be kept before the last of them is answered. */
    private String computedBeside(ExecutorService threads, List<String> needs, List<String> offers) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> claims = claims(threads, start, needs, offers);
        String plan;
        try (var held = held("matching_plan_line", "share")) {
            plan = DISPATCHER.post("/matching/plans", order(Map.of())).then().statusCode(202).extract().path("id");
            while (count("select count(*) from matching_plan where state = 'QUEUED' and id = '" + plan + "'") > 0) {
                Thread.sleep(1);
            }
            start.countDown();
            for (Future<Integer> claim : claims) {
                assertThat(claim.get()).isIn(201, 409);
            }
            assertThat(DISPATCHER.get("/matching/plans/" + plan).<String>path("state")).isEqualTo("RUNNING");
            held.rollback();
        }
        return Plans.finished(DISPATCHER, plan).path("id");
    }

    /** The claims begin when the first line has been tried. */
    private Response appliedBeside(ExecutorService threads, String plan, List<String> needs, List<String> offers) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> claims = claims(threads, start, needs, offers);
        Future<Response> applying = threads.submit(() -> apply(plan, Map.of("all", true)));
        while (!applying.isDone() && tried(plan) == 0) {
            Thread.sleep(1);
        }
        start.countDown();
        for (Future<Integer> claim : claims) {
            assertThat(claim.get()).isIn(201, 409);
        }
        return applying.get();
    }

    private long tried(String plan) throws SQLException {
        return count("select count(*) from matching_plan_line where plan_id = '" + plan + "' and outcome is not null");
    }

    private long claimedSinceItsStart(String plan, List<String> needs) throws SQLException {
        return count("select count(*) from commitment c join matching_plan p on c.proposed_at >= p.started_at"
                + " where p.id = '" + plan + "' and c.origin = 'CLAIM' and c.need_id in ('" + String.join("','", needs) + "')");
    }

    /** They began after the first line was tried. */
    private long claimedBeforeItWasApplied(String plan, List<String> needs) throws SQLException {
        return count("select count(*) from commitment c join matching_plan p on c.proposed_at < p.applied_at where p.id = '" + plan + "'"
                + " and c.origin = 'CLAIM' and c.need_id in ('" + String.join("','", needs) + "')");
    }

    private static List<Future<Integer>> claims(
            ExecutorService threads, CountDownLatch start, List<String> needs, List<String> offers) {
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            String path = "/needs/" + needs.get(i) + "/claim";
            boolean own = i % 2 == 0;
            Map<String, Object> claim = own ? Map.of("offerId", offers.get(i % 4 / 2)) : Map.of();
            running.add(threads.submit(() -> {
                start.await();
                return (own ? CLERK : Api.as("keji-clerk")).post(path, claim).statusCode();
            }));
        }
        return running;
    }
}
