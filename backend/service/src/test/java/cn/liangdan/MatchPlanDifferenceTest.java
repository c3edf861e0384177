package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a plan would do otherwise than it is proposed today, and who has it today. */
@ServiceTest
class MatchPlanDifferenceTest extends MatchPlanCase {
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final Api KEJI = Api.as("keji-clerk");

    private static void dispatch(String need, Map<String, Object> to) {
        DISPATCHER.post("/needs/" + need + "/dispatch", to).then().statusCode(201);
    }

    @Test
    void saysWhoHasANeedForWhichAnotherWouldSuitBetter() {
        String need = need(Map.of());
        String offer = offer(Map.of());
        dispatch(need, Map.of("unitId", Needs.unitOf(KEJI)));
        String plan = ready();
        DISPATCHER.get("/matching/plans/" + plan + "/lines").then()
                .body("items.change", contains("CHANGED"), "items[0].offer.id", equalTo(offer))
                .body("items[0].unit.id", equalTo(Needs.unitOf(NONGMU)), "items[0].today.unit.id", equalTo(Needs.unitOf(KEJI)))
                .body("items[0].today.unit.name", equalTo("巴彦淖尔市科学技术局"), "items[0].today.offer", nullValue());
        DISPATCHER.get("/matching/plans/" + plan).then().body("linesLeft", equalTo(0), "totals.lines", equalTo(1));
        DISPATCHER.get("/needs/" + need).then().body("commitments.unit.id", contains(Needs.unitOf(KEJI)));
    }

    @Test
    void namesTheOfferThatANeedIsProposedOnToday() {
        String need = need(Map.of());
        String poor = offer(Map.of("serviceItem", "办公设备维修", "description", "打印机和网络。", "capacity", 1));
        dispatch(need, Map.of("unitId", Needs.unitOf(NONGMU), "offerId", poor));
        String plan = ready();
        DISPATCHER.get("/matching/plans/" + plan + "/lines").then().body("items.change", contains("SAME"), "items[0].today", nullValue());
        NONGMU.post("/offers/" + poor + "/suspension", Map.of("reason", "车坏了")).then().statusCode(200);
        String better = offer(Map.of());
        DISPATCHER.get("/matching/plans/" + ready() + "/lines").then()
                .body("items.change", contains("CHANGED"), "items[0].offer.id", equalTo(better), "items[0].today.offer.id", equalTo(poor));
    }

    /** One occasion, proposed to a need that it hardly suits; the plan gives it to the one that it suits by every word. */
    @Test
    void tellsWhatIsProposedTodayAndWouldBeLeftOut() {
        String item = "葵花列当防治技术讲座";
        String hardly = need(Map.of("text", "院墙塌了一段。", "people", 3));
        String offer = offer(Map.of("serviceItem", item, "capacity", 1));
        dispatch(hardly, Map.of("unitId", Needs.unitOf(NONGMU), "offerId", offer));
        String suited = need(Map.of("text", item, "title", item, "urgency", "EMERGENCY"));
        String plan = ready();
        DISPATCHER.get("/matching/plans/" + plan + "/lines").then()
                .body("items.change", contains("NEW", "LEFT_OUT"), "items.need.id", contains(suited, hardly))
                .body("items[1].unit.id", equalTo(Needs.unitOf(NONGMU)), "items[1].offer.id", equalTo(offer), "items[1].points", equalTo(0))
                .body("items[1].today.unit.id", equalTo(Needs.unitOf(NONGMU)), "items[1].today.offer.id", equalTo(offer))
                .body("items[1].quantity", equalTo(1), "items[1].parts", empty(), "items[0].today", nullValue());
        DISPATCHER.get("/matching/plans/" + plan).then().body("totals.lines", equalTo(1), "linesLeft", equalTo(1));
        DISPATCHER.get("/matching/plans/" + plan + "/lines?change=LEFT_OUT").then().body("items.need.id", contains(hardly));
        List<String> left = DISPATCHER.get("/matching/plans/" + plan + "/lines?change=LEFT_OUT").path("items.id");
        DISPATCHER.post("/matching/plans/" + plan + "/application", Map.of("lineIds", left))
                .then().statusCode(422).body("errors.pointer", contains("/lineIds/0"));
        assertThat(DISPATCHER.get("/needs/" + hardly).<List<String>>path("commitments.state")).as("nothing is taken back").containsExactly("PROPOSED");
    }
}
