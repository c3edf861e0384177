package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans of whole lists: computed beside the request, and applied without ever breaking what holds always. */
@ServiceTest
class MatchPlanTest {
    private static final Api DISPATCHER = Needs.DISPATCHER;
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final String COUNTY = "150821000000";
    private static final int CLAIMS = 50;

    /** A category that no other test files needs in; each test begins with nothing of it on the list. */
    private static final String CATEGORY = "PLANNED";

    @Inject
    DataSource source;

    @BeforeEach
    void clearTheList() throws SQLException {
        run("insert into catalogue_category (code, set_code, name, rank) select 'PLANNED', set_code, '试配', 998 from catalogue_category"
                + " where code = 'SCIENCE_TECH' on conflict do nothing");
        run("update need set frozen = true where category_code = 'PLANNED'");
        run("update offer set frozen = true where category_code = 'PLANNED'");
    }

    private void run(String statement) throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = source.getConnection(); var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("categoryCode", CATEGORY);
        need.putAll(besides);
        return Needs.listed(need);
    }

    private static String offer(Map<String, Object> besides) {
        Map<String, Object> offer = new HashMap<>(Map.of("categoryCode", CATEGORY));
        offer.putAll(besides);
        return Needs.publishedOffer(offer);
    }

    private static Map<String, Object> order(Map<String, Object> rules) {
        return Map.of("divisionCode", COUNTY, "categoryCodes", List.of(CATEGORY), "rules", rules);
    }

    private static String ready() {
        return Plans.ready(DISPATCHER, order(Map.of()));
    }

    private static List<Map<String, Object>> lines(String plan) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String cursor = "";
        do {
            Response page = DISPATCHER.request()
                    .queryParams(cursor.isEmpty() ? Map.of("limit", 7) : Map.of("limit", 7, "cursor", cursor))
                    .get("/matching/plans/" + plan + "/lines");
            page.then().statusCode(200);
            lines.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return lines;
    }

    private static String part(Map<String, Object> line, String of) {
        return ((Map<?, ?>) line.get(of)).get("id").toString();
    }

    private static Response apply(String plan, Map<String, Object> selection) {
        Response answer = DISPATCHER.post("/matching/plans/" + plan + "/application", selection);
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void proposesEachNeedAnOfferWithItsReasonsAndWritesNothing() {
        String need = need(Map.of());
        String offer = offer(Map.of());
        long before = version(need);
        String plan = ready();
        assertThat(lines(plan)).singleElement().satisfies(line -> {
            assertThat(part(line, "need")).isEqualTo(need);
            assertThat(part(line, "offer")).isEqualTo(offer);
            assertThat(line).containsEntry("change", "NEW").containsEntry("quantity", 1).doesNotContainKey("outcome");
            List<Map<String, Object>> parts = cast(line.get("parts"));
            assertThat(parts).hasSize(9).allSatisfy(part -> assertThat((String) part.get("detail")).isNotBlank().doesNotContain("{"));
            assertThat(parts.stream().mapToInt(part -> (int) part.get("points")).sum()).isEqualTo(line.get("points"));
        });
        assertThat(version(need)).isEqualTo(before);
        DISPATCHER.get("/needs/" + need).then().body("commitments", empty());
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private static long version(String need) {
        return DISPATCHER.get("/needs/" + need).<Integer>path("version");
    }

    @Test
    void comesToTotalsThatAddUpAndAProvenBound() {
        for (int i = 0; i < 4; i++) {
            need(Map.of());
        }
        offer(Map.of("capacity", 3));
        String plan = ready();
        Response view = DISPATCHER.get("/matching/plans/" + plan);
        view.then().body("state", equalTo("READY"), "progress", equalTo(100), "policyVersion", greaterThanOrEqualTo(1), "linesLeft", equalTo(3))
                .body("totals.needs", equalTo(4), "totals.servedToday", equalTo(0), "totals.servedPlanned", equalTo(3), "totals.lines", equalTo(3));
        int value = view.path("totals.value");
        assertThat(lines(plan).stream().mapToInt(line -> (int) line.get("points")).sum()).isEqualTo(value);
        assertThat((int) view.path("totals.bound")).isGreaterThanOrEqualTo(view.path("totals.worth"));
        assertThat((int) view.path("totals.gapPerMille")).isBetween(0, 10);
        List<Map<String, Object>> areas = view.path("totals.areas");
        assertThat(areas.stream().mapToInt(area -> (int) area.get("servedPlanned")).sum()).isEqualTo(3);
    }

    @Test
    void countsHowManyOccasionsANeedTakes() {
        need(Map.of("people", 100));
        need(Map.of("people", 100));
        offer(Map.of("capacity", 3, "capacityPerOccurrence", 50));
        assertThat(lines(ready())).as("two occasions each, and three there are").hasSize(1);
    }

    @Test
    void keepsWhatIsProposedAndLeavesTheRestToBeChosen() {
        String proposed = need(Map.of());
        String fresh = need(Map.of());
        String offer = offer(Map.of("capacity", 2));
        DISPATCHER.post("/needs/" + proposed + "/dispatch", Map.of("unitId", Needs.unitOf(CLERK), "offerId", offer)).then().statusCode(201);
        String plan = ready();
        assertThat(lines(plan)).extracting(line -> part(line, "need"), line -> line.get("change"))
                .containsExactly(Tuple.tuple(fresh, "NEW"), Tuple.tuple(proposed, "SAME"));
        List<String> same = lines(plan).stream().filter(line -> line.get("change").equals("SAME")).map(line -> (String) line.get("id")).toList();
        DISPATCHER.post("/matching/plans/" + plan + "/application", Map.of("lineIds", same))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/lineIds/0")));
        DISPATCHER.get("/matching/plans/" + plan + "/lines?change=SAME").then().body("items.id", equalTo(same));
    }

    @Test
    void appliesTheLinesThatAreChosenAndTheOthersLater() {
        List<String> needs = List.of(need(Map.of()), need(Map.of()), need(Map.of()));
        offer(Map.of());
        String plan = ready();
        List<Map<String, Object>> lines = lines(plan);
        String one = (String) lines.getFirst().get("id");
        apply(plan, Map.of("lineIds", List.of(one))).then()
                .body("applied", equalTo(1), "refused", equalTo(0), "plan.state", equalTo("APPLIED"), "plan.linesLeft", equalTo(2))
                .body("plan.actions", equalTo(List.of("apply-plan")), "lines[0].outcome.code", equalTo("APPLIED"));
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(2), "plan.linesLeft", equalTo(0), "plan.actions", empty());
        needs.forEach(need -> DISPATCHER.get("/needs/" + need).then()
                .body("commitments.state", equalTo(List.of("PROPOSED")), "commitments.origin", equalTo(List.of("DISPATCH"))));
        DISPATCHER.post("/matching/plans/" + plan + "/application", Map.of("all", true)).then().statusCode(409).body("state", equalTo("APPLIED"));
        DISPATCHER.get("/matching/plans/" + plan + "/lines?applied=false").then().body("items", empty());
    }

    @Test
    void neverWritesOnANeedThatHasMoved() {
        String moved = need(Map.of("quantity", 4, "divisible", true));
        String stays = need(Map.of());
        offer(Map.of());
        String plan = ready();
        Api.as("keji-clerk").post("/needs/" + moved + "/claim", Map.of("quantity", 1)).then().statusCode(201);
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(1), "refused", equalTo(1))
                .body("lines.find { it.need.id == '" + moved + "' }.outcome.code", equalTo("STALE"))
                .body("lines.find { it.need.id == '" + moved + "' }.outcome.detail", equalTo("做方案之后需求有变动，没有派"))
                .body("lines.find { it.need.id == '" + stays + "' }.outcome.code", equalTo("APPLIED"));
        DISPATCHER.get("/needs/" + moved).then().body("commitments", hasSize(1));
    }

    /** Planned in parts from two offers, a need moves by the plan's own first part; that is no reason to leave the second. */
    @Test
    void appliesEveryPartOfANeedThatTwoOffersShare() {
        String need = need(Map.of("quantity", 10, "divisible", true, "unit", "袋", "form", "MATERIAL"));
        for (int i = 0; i < 2; i++) {
            offer(Map.of("capacity", 5, "capacityUnit", "袋", "serviceForm", "MATERIAL"));
        }
        String plan = ready();
        assertThat(lines(plan)).hasSize(2);
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(2));
        DISPATCHER.get("/needs/" + need).then().body("quantities.remaining", equalTo(0));
    }

    @Test
    void routesWhatNoOfferFitsOnlyWhenAsked() {
        need(Map.of("text", "村里的自来水管冻裂了，饮水困难，请修供水管道、保证水源。"));
        assertThat(lines(ready())).isEmpty();
        List<Map<String, Object>> routed = lines(Plans.ready(DISPATCHER, order(Map.of("routeUnserved", true))));
        assertThat(routed).allSatisfy(line -> {
            assertThat(line).doesNotContainKey("offer").containsEntry("points", 0);
            List<String> words = cast(line.get("words"));
            assertThat(words).isNotEmpty();
        });
    }

    @Test
    void refusesWhatIsNotThereAllAtOnce() {
        DISPATCHER.post("/matching/plans", Map.of("divisionCode", "150826000000", "categoryCodes", List.of("NO_SUCH"), "policyVersion", 999_999))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/divisionCode", "/policyVersion", "/categoryCodes/0")));
        need(Map.of());
        offer(Map.of());
        String application = "/matching/plans/" + ready() + "/application";
        DISPATCHER.post(application, Map.of()).then().statusCode(422).body("errors.pointer", equalTo(List.of("/lineIds")));
        DISPATCHER.post(application, Map.of("lineIds", List.of(RightsCalls.newId()))).then().statusCode(422)
                .body("errors.pointer", equalTo(List.of("/lineIds/0")));
    }

    @Test
    void isTakenUpAgainWhenItsWorkerFallsSilent() throws SQLException {
        need(Map.of());
        offer(Map.of());
        String plan = ready();
        run("delete from matching_plan_line where plan_id = '" + plan + "'");
        run("update matching_plan set state = 'RUNNING', totals = null, worker = uuidv7(), lease_until = now() - interval '1 second'"
                + " where id = '" + plan + "'");
        ready();
        assertThat(Plans.finished(DISPATCHER, plan).<Integer>path("totals.lines")).isEqualTo(1);
        assertThat(lines(plan)).hasSize(1);
    }

    @Test
    void keepsNothingOfAPlanThatIsCancelled() throws SQLException {
        String plan = Plans.of(DISPATCHER, COUNTY, "RUNNING", RightsPeople.get());
        DISPATCHER.post("/matching/plans/" + plan + "/cancellation", Map.of()).then().statusCode(200).body("state", equalTo("CANCELLED"));
        DISPATCHER.post("/matching/plans/" + plan + "/application", Map.of("all", true)).then().statusCode(409);
        DISPATCHER.get("/matching/plans?limit=100").then().body("items.id", hasItem(plan));
    }

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
            java.util.concurrent.ExecutorService threads, CountDownLatch start, List<String> needs, List<String> offers) {
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
