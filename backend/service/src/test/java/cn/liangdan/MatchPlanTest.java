package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Plans of whole lists: computed beside the request, and applied without ever breaking what holds always. */
@ServiceTest
class MatchPlanTest extends MatchPlanCase {
    private static final Api CLERK = Api.as("nongmu-clerk");

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
        String need = need(Map.of("text", "村里的自来水管冻裂了，饮水困难，请修供水管道、保证水源。"));
        assertThat(lines(ready())).isEmpty();
        List<Map<String, Object>> routed = lines(Plans.ready(DISPATCHER, order(Map.of("routeUnserved", true))));
        assertThat(routed).singleElement().satisfies(line -> {
            assertThat(part(line, "need")).isEqualTo(need);
            assertThat(line).doesNotContainKey("offer").containsEntry("points", 0).containsEntry("quantity", 1).containsEntry("change", "NEW");
            Map<String, Object> unit = cast(line.get("unit"));
            assertThat(unit).containsEntry("name", "五原县水利局");
            List<String> words = cast(line.get("words"));
            assertThat(words).contains("供水", "水源");
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
}
