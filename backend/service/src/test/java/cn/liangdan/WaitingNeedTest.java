package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which needs are shown for an offer, in which order, and why. */
@ServiceTest
class WaitingNeedTest {
    private static final Api CLERK = Api.as("nongmu-clerk");

    private static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.putAll(besides);
        return Needs.listed(need);
    }

    private static String offer(Map<String, Object> besides) {
        Map<String, Object> offer = new HashMap<>(Map.of("serviceItem", "沙棘菟丝子识别与清除 " + UUID.randomUUID()));
        offer.putAll(besides);
        return Needs.publishedOffer(offer);
    }

    private static List<Map<String, Object>> all(Api reader, String offer) {
        return Pages.all(reader, "/offers/" + offer + "/suggestions", 7, "zh-CN");
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return Pages.ids(items, "need");
    }

    @Test
    void putsFirstTheNeedThatSpeaksOfTheSame() {
        String other = need(Map.of("text", "大棚西红柿怎么整枝，请来教一教。"));
        String same = need(Map.of("text", "沙棘地里长了菟丝子，请教怎么识别、怎么清除。"));
        List<String> ranked = ids(all(CLERK, offer(Map.of())));
        assertThat(ranked).doesNotHaveDuplicates().contains(same, other);
        assertThat(ranked.indexOf(same)).isLessThan(ranked.indexOf(other));
    }

    @Test
    void scoresANeedAsTheNeedsOwnSuggestionsScoreTheOffer() {
        String need = need(Map.of());
        String offer = offer(Map.of());
        Map<String, Object> wanted = all(CLERK, offer).stream().filter(item -> ids(List.of(item)).contains(need)).findFirst().orElseThrow();
        Map<String, Object> suggested = Pages.of(Pages.all(Needs.DISPATCHER, "/needs/" + need + "/suggestions"), "offer", offer);
        assertThat(fixed(parts(suggested))).isEqualTo(fixed(parts(wanted)));
        assertThat(parts(wanted).stream().mapToInt(part -> (int) part.get("points")).sum()).isEqualTo(wanted.get("score"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> item) {
        return (List<Map<String, Object>>) item.get("parts");
    }

    /** All but the likeness of texts, which depends on what else is on the list. */
    private static List<Map<String, Object>> fixed(List<Map<String, Object>> parts) {
        return parts.stream().filter(part -> !part.get("criterion").equals("TEXT")).toList();
    }

    @Test
    void leavesOutWhatIsTakenAndComesBackWhenItIsGivenBack() {
        String need = need(Map.of());
        String offer = offer(Map.of());
        String promise = CLERK.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201).extract().path("id");
        assertThat(ids(all(CLERK, offer))).doesNotContain(need);
        CLERK.post("/commitments/" + promise + "/return", Map.of("reason", "技术员住院")).then().statusCode(200);
        assertThat(ids(all(CLERK, offer))).contains(need);
    }

    @Test
    void asksForNoMoreThanTheOfferHasLeftOfItsUnit() {
        String three = need(Map.of("quantity", 3, "unit", "场"));
        String one = need(Map.of("quantity", 1, "unit", "场"));
        String other = need(Map.of("quantity", 30, "unit", "人"));
        assertThat(ids(all(CLERK, offer(Map.of("capacity", 2))))).contains(one, other).doesNotContain(three);
    }

    @Test
    void suggestsNothingForAnOfferThatIsSuspended() {
        need(Map.of());
        String offer = offer(Map.of());
        assertThat(all(CLERK, offer)).isNotEmpty();
        CLERK.post("/offers/" + offer + "/suspension", Map.of("reason", "检修")).then().statusCode(200);
        assertThat(all(CLERK, offer)).isEmpty();
    }

    @Test
    void showsADispatcherOnlyNeedsOfTheirOwnCounty() {
        need(Map.of());
        String offer = offer(Map.of("area", List.of("150800000000")));
        List<String> places = all(Needs.DISPATCHER, offer).stream()
                .map(item -> (String) ((Map<?, ?>) ((Map<?, ?>) item.get("need")).get("division")).get("code"))
                .toList();
        assertThat(places).isNotEmpty().allMatch(code -> code.startsWith("150821"));
        CLERK.request().header("Accept-Language", "en").get("/offers/" + offer + "/suggestions")
                .then().statusCode(200).body("items.reasons.detail.flatten()", hasItem("5 场 left"));
    }
}
