package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Real parallel requests: one winner, never more than there is. */
@ServiceTest
class RaceTest {
    private static final int ROUNDS = 20;
    private static final int CLAIMS = 50;

    @Inject
    DataSource source;

    @Test
    void letsExactlyOneOfFiftyClaimsWin() throws Exception {
        List<Api> units = List.of(Api.as("nongmu-clerk"), Api.as("weijian-clerk"), Api.as("zhiyuan-clerk"), Api.as("keji-clerk"));
        for (int round = 0; round < ROUNDS; round++) {
            String need = Needs.listed();
            List<Response> answers = atOnce(CLAIMS, i -> () -> units.get(i % units.size()).post("/needs/" + need + "/claim", Map.of()));
            assertThat(winners(answers.stream().map(Response::statusCode).toList())).isEqualTo(1);
            assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<String>path("type")))
                    .hasSize(CLAIMS - 1)
                    .containsOnly("/problems/already-claimed");
            assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<String>path("holder.name")))
                    .doesNotContainNull();
        }
    }

    /** What the test above counts. */
    private static long winners(List<Integer> statuses) {
        return statuses.stream().filter(status -> status == 201).count();
    }

    @Test
    void catchesAClaimThatChecksBeforeItActs() throws Exception {
        String need = Needs.listed();
        List<Integer> statuses = atOnce(CLAIMS, i -> () -> plantedClaim(need));
        assertThat(winners(statuses)).as("the planted fault must show").isGreaterThan(1);
        execute("delete from commitment where need_id = ?", need);
    }

    /** The usual mistake: look whether it is free, then take it. */
    private int plantedClaim(String need) throws SQLException {
        try (var connection = source.getConnection();
                var look = connection.prepareStatement("select county from need n where id = ?::uuid and not exists"
                        + " (select from commitment c where c.need_id = n.id and c.state = 'ACCEPTED')")) {
            look.setString(1, need);
            int county;
            try (var free = look.executeQuery()) {
                if (!free.next()) {
                    return 409;
                }
                county = free.getInt(1);
            }
            Thread.sleep(20);
            try (var take = connection.prepareStatement("insert into commitment (county, id, need_id, round, unit_id, state, part,"
                    + " origin, quantity, takes, proposed_at, updated_at, version) select ?, uuidv7(), ?::uuid, 1, id, 'ACCEPTED',"
                    + " 'ASSIST', 'CLAIM', 1, 1, now(), now(), 0 from organisation_unit limit 1")) {
                take.setInt(1, county);
                take.setString(2, need);
                take.executeUpdate();
            }
            return 201;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement, String id) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, UUID.fromString(id));
            prepared.executeUpdate();
        }
    }

    @Test
    void neverExceedsTheCapacityOfAnOffer() throws Exception {
        Api clerk = Api.as("nongmu-clerk");
        String offer = clerk.post("/offers", Map.ofEntries(
                        Map.entry("serviceItem", "十场为限的讲座"), Map.entry("categoryCode", "SCIENCE_TECH"),
                        Map.entry("responsibleLeader", "副局长"), Map.entry("serviceForm", "FIELD_GUIDANCE"),
                        Map.entry("implementingContact", "推广科 0478-8200001"), Map.entry("area", List.of("150821000000")),
                        Map.entry("availableFrom", "2026-01-01"), Map.entry("availableUntil", "2029-12-31"),
                        Map.entry("capacity", 10), Map.entry("capacityUnit", "次"), Map.entry("level", "CITY")))
                .then().statusCode(201).extract().path("id");
        clerk.post("/offers/" + offer + "/publication", Map.of()).then().statusCode(200);
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            needs.add(Needs.listed());
        }
        List<Response> answers = atOnce(60, i -> () -> Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", needs.get(i))));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(10);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<String>path("type")))
                .hasSize(50)
                .containsOnly("/problems/capacity");
        clerk.get("/offers/" + offer).then().body("remaining", org.hamcrest.Matchers.equalTo(0));
    }

    @Test
    void neverExceedsTheRoomOfOneDay() throws Exception {
        String offer = OccurrenceTest.standing(Map.of("capacity", 100, "capacityPerOccurrence", 30));
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            needs.add(OccurrenceTest.needOf(4));
        }
        List<Response> answers = atOnce(40, i -> () -> Needs.OFFICER.post(
                "/offers/" + offer + "/order", Map.of("needId", needs.get(i), "occurrenceOn", OccurrenceTest.day(i % 2))));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).as("seven groups of four on each of two days").hasSize(14);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<String>path("type")))
                .hasSize(26)
                .containsOnly("/problems/capacity");
        Api.as("nongmu-clerk").get("/offers/" + offer + "/occurrences")
                .then().body("items.taken", org.hamcrest.Matchers.contains(28, 28, 0));
    }

    @Test
    void makesOneNeedOfTwentyRequestsWithOneKey() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers = atOnce(20, i -> () -> Needs.OFFICER.request()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "同一键二十次 " + key))
                .post("/needs"));
        List<String> made = answers.stream().filter(a -> a.statusCode() == 201).map(a -> a.<String>path("id")).distinct().toList();
        assertThat(made).hasSize(1);
        assertThat(answers).allMatch(a -> a.statusCode() == 201 || a.<String>path("type").equals("/problems/idempotency-in-progress"));
        List<Object> listed = Needs.OFFICER.get("/needs?q=" + key).path("items");
        assertThat(listed).hasSize(1);
    }

    private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Callable<T> one = work.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
