package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much each criterion counts: versions that never change, tried out before they hold. */
@ServiceTest
class MatchPolicyTest {
    private static final Api CITY = Api.as("shi-dispatch");
    private static final Map<String, Integer> STANDARD = Map.of(
            "CLOSENESS", 180, "TEXT", 260, "WINDOW_FIT", 140, "SEASON", 50, "AUDIENCE", 50, "PAIRING", 100, "URGENCY", 100, "RATING", 60,
            "LOAD", 60);

    @Inject
    DataSource source;

    @AfterEach
    void goBackToTheStandard() {
        made(STANDARD);
    }

    private static int made(Map<String, Integer> weights) {
        return CITY.post("/matching/policies", Map.of("weights", weights, "reason", "试一试")).then().statusCode(201).extract().path("version");
    }

    private static Map<String, Integer> only(String criterion) {
        Map<String, Integer> weights = new HashMap<>();
        STANDARD.keySet().forEach(one -> weights.put(one, one.equals(criterion) ? 1_000 : 0));
        return weights;
    }

    /** One offer of the same words that begins late, one of other words at once. */
    private record World(String need, String sameWords, String atOnce) {
        static World make() {
            String marker = UUID.randomUUID().toString();
            Map<String, Object> filed = new HashMap<>(Needs.whole());
            filed.put("text", "果树腐烂病怎么刮治，请来教 " + marker);
            String late = Needs.publishedOffer(Map.of("serviceItem", "果树腐烂病刮治 " + marker, "availableFrom", "2029-10-01"));
            String soon = Needs.publishedOffer(Map.of("serviceItem", "鱼塘增氧机维护 " + UUID.randomUUID()));
            return new World(Needs.listed(filed), late, soon);
        }

        int rank(String offer) {
            return ids().indexOf(offer);
        }

        private List<String> ids() {
            Response page = Needs.DISPATCHER.request().queryParam("limit", 100).get("/needs/" + need + "/suggestions");
            return page.path("items.offer.id");
        }
    }

    @Test
    void ranksByTheNewVersionAtOnceAndSaysItsNumber() {
        World world = World.make();
        int byText = made(only("TEXT"));
        assertThat(world.rank(world.sameWords())).isZero();
        Response page = Needs.DISPATCHER.get("/needs/" + world.need() + "/suggestions");
        page.then().body("policyVersion", equalTo(byText), "items[0].highest", equalTo(1_000_000));
        made(only("WINDOW_FIT"));
        assertThat(world.rank(world.atOnce())).isLessThan(world.rank(world.sameWords()));
    }

    @Test
    void keepsWhatANewVersionDoesNotName() {
        Map<String, Object> prior = Map.of("weights", STANDARD, "priorRatings", 12, "priorMean", 450, "reason", "评价少的单位先看低些");
        CITY.post("/matching/policies", prior).then().statusCode(201).body("priorRatings", equalTo(12), "priorMean", equalTo(450));
        CITY.post("/matching/policies", Map.of("weights", only("TEXT"), "reason", "只动各项分数")).then().statusCode(201)
                .body("priorRatings", equalTo(12), "priorMean", equalTo(450));
        CITY.post("/matching/policies", Map.of("weights", STANDARD, "priorRatings", 5, "priorMean", 700, "reason", "照旧")).then().statusCode(201);
        made(STANDARD);
        CITY.get("/matching/policies?limit=1").then().body("items[0].priorRatings", equalTo(5), "items[0].priorMean", equalTo(700));
    }

    @Test
    void triesOutWithoutWriting() {
        World world = World.make();
        made(only("WINDOW_FIT"));
        Fingerprint fingerprint = new Fingerprint(source);
        String before = fingerprint.now();
        Response outcome = Needs.DISPATCHER.post("/matching/policies/dry-run", Map.of("weights", only("TEXT"), "needIds", List.of(world.need())));
        outcome.then().statusCode(200).body("needs", equalTo(1), "changed", equalTo(1), "items[0].need.id", equalTo(world.need()))
                .body("items[0].after.id", equalTo(world.sameWords()));
        Needs.DISPATCHER.post("/matching/policies/dry-run", Map.of("weights", only("WINDOW_FIT"), "needIds", List.of(world.need())))
                .then().statusCode(200).body("changed", equalTo(0), "items", empty());
        assertThat(fingerprint.now()).isEqualTo(before);
    }

    @Test
    void isForTheCityToDecideAndNeedsAWeight() {
        Map<String, Object> policy = Map.of("weights", STANDARD, "reason", "旗里想改");
        Needs.DISPATCHER.post("/matching/policies", policy).then().statusCode(403);
        Map<String, Integer> nothing = new HashMap<>(only("TEXT"));
        nothing.put("TEXT", 0);
        CITY.post("/matching/policies", Map.of("weights", nothing, "reason", "不分高低")).then().statusCode(422)
                .body("errors.pointer", equalTo(List.of("/weights")));
        Needs.DISPATCHER.post("/matching/policies/dry-run", Map.of("weights", STANDARD)).then().statusCode(422)
                .body("errors.pointer", equalTo(List.of("/needIds")));
    }

    @Test
    void numbersVersionsWithoutAGapHoweverManyComeAtOnce() throws Exception {
        int before = made(STANDARD);
        List<Future<Integer>> making = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                making.add(threads.submit(() -> made(STANDARD)));
            }
        }
        List<Integer> versions = new ArrayList<>();
        for (Future<Integer> one : making) {
            versions.add(one.get() - before);
        }
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        CITY.get("/matching/policies?limit=1").then().body("items[0].version", equalTo(before + 8), "items[0].createdBy", equalTo(CITY.get("/session").path("user.displayName")));
    }
}
