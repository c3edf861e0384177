package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A plan beside fifty claims. */
@ServiceTest
class MatchPlanRaceTest extends MatchPlanCase {
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final int CLAIMS = 50;

    /** The rule of this feature: whatever happens while it is computed and applied, nothing is promised twice. */
    @Test
    void neverBreaksCapacityOrTheSingleLeadWhileFiftyClaimsRun() throws Exception {
        Instant begun = Instant.now();
        List<String> offers = List.of(offer(Map.of("capacity", 35)), offer(Map.of("capacity", 35)));
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String need = need(i % 6 == 0 ? Map.of("quantity", 2, "divisible", true) : Map.of());
            if (i % 7 < 5) {
                needs.add(need);
            }
        }
        assertThat(needs).hasSize(CLAIMS);
        String plan;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> first = claims(threads, start, needs.subList(0, CLAIMS / 2), offers);
            start.countDown();
            plan = DISPATCHER.post("/matching/plans", order(Map.of())).then().statusCode(202).extract().path("id");
            for (Future<Integer> claim : first) {
                assertThat(claim.get()).isIn(201, 409);
            }
            Plans.finished(DISPATCHER, plan);
            CountDownLatch again = new CountDownLatch(1);
            List<Future<Integer>> second = claims(threads, again, needs.subList(CLAIMS / 2, CLAIMS), offers);
            Callable<Response> applying = () -> apply(plan, Map.of("all", true));
            again.countDown();
            Response applied = threads.submit(applying).get();
            for (Future<Integer> claim : second) {
                assertThat(claim.get()).isIn(201, 409);
            }
            List<String> outcomes = applied.path("lines.outcome.code");
            assertThat(outcomes).as("what nobody claimed is applied, what somebody did is said").contains("APPLIED").containsAnyOf("TAKEN", "STALE");
            assertThat((int) applied.path("applied") + (int) applied.<Integer>path("refused"))
                    .isEqualTo(applied.<List<Object>>path("lines").size());
            assertThat(outcomes).isSubsetOf("APPLIED", "TAKEN", "STALE", "CAPACITY");
        }
        new Books(source, begun).balance();
        assertThat(count("select count(*) from matching_plan_line l where l.plan_id = '" + plan + "' and l.outcome = 'APPLIED'"
                + " and not exists (select from commitment c where c.id = l.commitment_id and c.need_id = l.need_id"
                + " and c.offer_id = l.offer_id and c.quantity = l.quantity)")).isZero();
        assertThat(count("select count(*) from matching_plan_line where plan_id = '" + plan + "' and outcome is null and change = 'NEW'")).isZero();
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
