package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which offers are shown for a need, in which order, and why. */
@ServiceTest
class SuggestionTest {
    private static String need() {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("text", "沙棘地里长了菟丝子，请懂的人来认一认、教一教怎么除。");
        return Needs.listed(need);
    }

    private static List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Needs.DISPATCHER.request()
                    .queryParams(cursor.isEmpty() ? Map.of("limit", 7) : Map.of("limit", 7, "cursor", cursor))
                    .get(path);
            page.then().statusCode(200);
            found.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> ((Map<?, ?>) item.get("offer")).get("id").toString()).toList();
    }

    @Test
    void putsFirstWhatSpeaksOfTheSame() {
        String other = Needs.publishedOffer(Map.of("serviceItem", "大棚西红柿整枝指导"));
        String same = Needs.publishedOffer(Map.of("serviceItem", "沙棘菟丝子识别与清除"));
        List<String> ranked = ids(all("/needs/" + need() + "/suggestions"));
        assertThat(ranked).doesNotHaveDuplicates().contains(same, other);
        assertThat(ranked.indexOf(same)).isLessThan(ranked.indexOf(other));
    }

    @Test
    void addsThePartsUpToTheScore() {
        Needs.publishedOffer(Map.of());
        for (Map<String, Object> suggestion : all("/needs/" + need() + "/suggestions")) {
            List<Map<String, Object>> parts = parts(suggestion);
            assertThat(parts).hasSize(9).allSatisfy(part -> {
                assertThat((int) part.get("points")).isBetween(0, (int) part.get("highest"));
                assertThat((String) part.get("detail")).isNotBlank().doesNotContain("{");
            });
            assertThat(parts.stream().mapToInt(part -> (int) part.get("points")).sum()).isEqualTo(suggestion.get("score"));
            assertThat(parts.stream().mapToInt(part -> (int) part.get("highest")).sum()).isEqualTo(suggestion.get("highest"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> suggestion) {
        return (List<Map<String, Object>>) suggestion.get("parts");
    }

    @Test
    void saysOfEveryOtherOfferWhatItLacksFewestFirst() {
        String warmth = Needs.publishedOffer(Map.of("categoryCode", "WARMTH", "serviceForm", "HOME_VISIT"));
        String classroom = Needs.publishedOffer(Map.of("serviceForm", "CLASSROOM"));
        String need = need();
        List<Map<String, Object>> excluded = all("/needs/" + need + "/exclusions");
        List<String> ids = ids(excluded);
        assertThat(ids).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids(all("/needs/" + need + "/suggestions")));
        assertThat(ids.indexOf(classroom)).isNotNegative().isLessThan(ids.indexOf(warmth));
        assertThat(excluded.stream().map(item -> ((List<?>) item.get("misses")).size()).toList()).isSorted();
        Needs.DISPATCHER.request().queryParam("limit", 100).header("Accept-Language", "en").get("/needs/" + need + "/exclusions")
                .then().statusCode(200).body("items.misses.detail.flatten()", hasItem("another form"));
    }

    @Test
    void tellsHowLongTheWindowWouldHaveToBe() {
        String late = Needs.publishedOffer(Map.of("availableFrom", "2029-01-10"));
        Map<String, Object> filed = new HashMap<>(Needs.whole());
        filed.putAll(Map.of("anyTime", false, "wantedFrom", "2028-12-01", "wantedUntil", "2028-12-31"));
        Response page = Needs.DISPATCHER.request().queryParam("limit", 100).get("/needs/" + Needs.listed(filed) + "/exclusions");
        page.then().statusCode(200)
                .body("items.find { it.offer.id == '" + late + "' }.misses.detail", equalTo(List.of("要求的时间若晚 10 天结束就合适")));
    }

    /** A slider that moves nothing would not be noticed by a test of the engine. */
    @Test
    void prefersWhatComesInItsSeason() {
        Map<String, Object> march = new HashMap<>(Needs.whole());
        march.putAll(Map.of("text", "香瓜棚里请人教嫁接。", "anyTime", false, "wantedFrom", "2027-03-05", "wantedUntil", "2027-03-20"));
        String need = Needs.listed(march);
        String autumn = Needs.publishedOffer(Map.of("serviceItem", "香瓜嫁接指导", "seasonMonths", List.of(9, 8)));
        String spring = Needs.publishedOffer(Map.of("serviceItem", "香瓜嫁接指导", "seasonMonths", List.of(3, 4)));
        List<Map<String, Object>> ranked = all("/needs/" + need + "/suggestions");
        assertThat(ids(ranked).indexOf(spring)).isNotNegative().isLessThan(ids(ranked).indexOf(autumn));
        assertThat(season(ranked, spring)).containsEntry("detail", "正当季").containsEntry("points", 50_000);
        assertThat(season(ranked, autumn)).containsEntry("points", 0);
        Api clerk = Api.as("nongmu-clerk");
        clerk.patch("/offers/" + spring, Map.of("seasonMonths", List.of(8))).then().statusCode(200).body("seasonMonths", equalTo(List.of(8)));
        clerk.patch("/offers/" + autumn, Map.of("seasonMonths", List.of(3))).then().statusCode(200);
        List<String> turned = ids(all("/needs/" + need + "/suggestions"));
        assertThat(turned.indexOf(autumn)).isNotNegative().isLessThan(turned.indexOf(spring));
    }

    private static Map<String, Object> season(List<Map<String, Object>> ranked, String offer) {
        Map<String, Object> suggestion = ranked.get(ids(ranked).indexOf(offer));
        return parts(suggestion).stream().filter(part -> part.get("criterion").equals("SEASON")).findFirst().orElseThrow();
    }

    @Test
    void takesMonthsOfTheYearOnly() {
        Api.as("nongmu-clerk").post("/offers", Map.of("serviceItem", "十三月", "categoryCode", "SCIENCE_TECH", "seasonMonths", List.of(3, 13)))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/seasonMonths/1")));
    }
}
