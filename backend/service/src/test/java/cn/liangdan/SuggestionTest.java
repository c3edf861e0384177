package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.liangdan.platform.Times;
import java.time.LocalDate;
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
        return Pages.all(Needs.DISPATCHER, path, 7, "zh-CN");
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return Pages.ids(items, "offer");
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
    }

    @Test
    void saysOfEachMissBothSidesInPlainWords() {
        String offer = Needs.publishedOffer(Map.of("categoryCode", "WARMTH", "serviceForm", "HOME_VISIT"));
        Map<String, Object> filed = new HashMap<>(Needs.whole());
        filed.putAll(Map.of("language", "mn", "level", "COUNTY"));
        String need = Needs.listed(filed);
        assertThat(misses(need, offer, "zh-CN"))
                .containsExactly(
                        "类别不同：需求要送科技，供给是送温暖", "层级不同：需求由旗县级办理，供给由市级承办；需求再提 1 级就合适",
                        "服务形式不同：需求要田间指导，供给是入户服务", "服务语言不同：需求要蒙古语，供给用汉语");
        assertThat(misses(need, offer, "en"))
                .containsExactly(
                        "another category: wanted is 送科技, offered is 送温暖",
                        "another level: handled at county level, offered at city level; would fit 1 level higher",
                        "another form: wanted is Guidance in the field, offered is Home visit",
                        "another language: wanted is Mongolian, offered is Chinese");
    }

    private static List<String> misses(String need, String offer, String language) {
        return misses(Needs.DISPATCHER, need, offer, language);
    }

    private static List<String> misses(Api reader, String need, String offer, String language) {
        Map<String, Object> item = Pages.of(Pages.all(reader, "/needs/" + need + "/exclusions", 100, language), "offer", offer);
        return ((List<?>) item.get("misses")).stream().map(miss -> ((Map<?, ?>) miss).get("detail").toString()).toList();
    }

    @Test
    void tellsHowLongTheWindowWouldHaveToBe() {
        String late = Needs.publishedOffer(Map.of("availableFrom", "2029-01-10"));
        Map<String, Object> filed = new HashMap<>(Needs.whole());
        filed.putAll(Map.of("anyTime", false, "wantedFrom", "2028-12-01", "wantedUntil", "2028-12-31"));
        assertThat(misses(Needs.listed(filed), late, "zh-CN")).containsExactly("要求的时间若晚 10 天结束就合适");
    }

    private static Map<String, Object> weekly(String from, int times) {
        return Map.of("frequency", "WEEKLY", "from", from, "count", times);
    }

    @Test
    void matchesARecurringNeedByItsDaysAndNotByTheTimeBetween() {
        String fridays = Needs.publishedOffer(Map.of("recurrence", weekly("2028-02-04", 4), "capacityPerOccurrence", 40));
        String tuesday = Needs.publishedOffer(Map.of("recurrence", weekly("2028-02-08", 1), "capacityPerOccurrence", 40));
        Map<String, Object> filed = new HashMap<>(Needs.whole());
        filed.putAll(Map.of("anyTime", false, "recurrence", weekly("2028-02-01", 4)));
        String need = Needs.listed(filed);
        List<Map<String, Object>> suggested = all("/needs/" + need + "/suggestions");
        assertThat(ids(suggested)).contains(tuesday).doesNotContain(fridays);
        assertThat(parts(suggested.get(ids(suggested).indexOf(tuesday))))
                .anySatisfy(part -> assertThat(part).containsEntry("criterion", "WINDOW_FIT").containsEntry("detail", "所需 4 天中有 1 天能服务"));
        assertThat(misses(need, fridays, "zh-CN")).containsExactly("要服务的那几天它都不在；晚 3 天就合适");
        assertThat(misses(need, fridays, "en")).containsExactly("not there on the days wanted; would fit 3 days later");
        assertThat(Pages.ids(Pages.all(Api.as("nongmu-clerk"), "/offers/" + fridays + "/suggestions"), "need")).doesNotContain(need);
    }

    @Test
    void namesSuspendedAndExpiredOffersToThoseWhoMaySeeThem() {
        Api clerk = Api.as("nongmu-clerk");
        String suspended = Needs.publishedOffer(Map.of());
        clerk.post("/offers/" + suspended + "/suspension", Map.of("reason", "人手不够")).then().statusCode(200);
        String expired = Needs.publishedOffer(Map.of("availableUntil", LocalDate.now(Times.ZONE).minusDays(3).toString()));
        String need = need();
        assertThat(misses(clerk, need, suspended, "zh-CN")).containsExactly("供给已暂停，重新发布就合适");
        assertThat(misses(clerk, need, expired, "zh-CN")).containsExactly("3 天前已到期，延期就合适");
        assertThat(misses(Needs.DISPATCHER, need, expired, "en")).containsExactly("ended 3 days ago; would fit if it went on");
        assertThat(ids(all("/needs/" + need + "/exclusions"))).contains(expired).doesNotContain(suspended);
        assertThat(ids(all("/needs/" + need + "/suggestions"))).doesNotContain(expired, suspended);
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
