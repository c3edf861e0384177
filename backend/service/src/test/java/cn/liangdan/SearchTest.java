package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One box over both lists, their filters, and the views that a person saves. */
@ServiceTest
class SearchTest {
    private static final String MARK = "记" + UUID.randomUUID().toString().substring(0, 8);
    private static String rare;
    private static String mongolian;

    @BeforeAll
    static void file() {
        rare = Needs.listed(need(Map.of(
                "title", "骆驼圈舍Heating改造", "text", "嘎查东头骆驼圈舍漏风，请来人看看，合同20261122077。" + MARK, "urgency", "URGENT", "channel", "SURVEY",
                "audience", List.of("HERDERS"))));
        mongolian = Needs.listed(need(Map.of("title", "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ", "text", "ᠮᠠᠯᠴᠢᠳ ᠤᠨ ᠰᠤᠷᠭᠠᠯᠲᠠ " + MARK, "language", "mn")));
    }

    private static Map<String, Object> need(Map<String, Object> other) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.putAll(other);
        return need;
    }

    private static List<String> found(Api who, String path, String... queries) {
        var request = who.request();
        for (int i = 0; i < queries.length; i += 2) {
            request.queryParam(queries[i], queries[i + 1]);
        }
        Response answer = request.queryParam("limit", 100).get(path);
        answer.then().statusCode(200);
        return answer.path(path.startsWith("/public") ? "items.number" : "items.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"骆驼圈", "驼圈", "圈舍漏风", "舍 漏风", "heating", "HEAT", "骆驼 漏风", "东头 wuyuan", "东头 wy", "东头 五原县", "20261122077", "1122077"})
    void findsEveryPartOfATextInAnyCase(String typed) {
        assertThat(found(Needs.DISPATCHER, "/needs", "q", typed)).contains(rare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"驼骆", "骆舍", "圈漏", "骆驼 漏雨", "东头 dengkou", "骆驼%漏风", "骆_圈舍"})
    void findsNothingThatDoesNotStandThere(String typed) {
        assertThat(found(Needs.DISPATCHER, "/needs", "q", typed)).doesNotContain(rare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ᠮᠣᠩᠭᠣᠯ", "ᠰᠤᠷᠭᠠ", "ᠮᠠᠯᠴᠢᠳ ᠬᠡᠯᠡ"})
    void findsMongolianWordsAndTheirBeginnings(String typed) {
        assertThat(found(Needs.DISPATCHER, "/needs", "q", typed)).contains(mongolian);
    }

    @Test
    void findsNumbersByTheirBeginningAndTheirEnd() {
        String number = Needs.DISPATCHER.get("/needs/" + rare).path("number");
        for (String part : List.of(number, number.toLowerCase(), number.substring(3), number.substring(10), number.substring(15))) {
            assertThat(found(Needs.DISPATCHER, "/needs", "q", part, "channel", "SURVEY")).as(part).contains(rare);
        }
        assertThat(found(Needs.DISPATCHER, "/needs", "q", number)).containsExactly(rare);
    }

    @Test
    void findsWhatTheTextBecameAndNoMoreWhatItWas() {
        String id = Needs.draft(need(Map.of("title", "甲乙丙丁" + MARK)));
        Needs.OFFICER.patch("/needs/" + id, Map.of("title", "戊己庚辛" + MARK)).then().statusCode(200);
        assertThat(found(Needs.OFFICER, "/needs", "q", "己庚 " + MARK)).containsExactly(id);
        assertThat(found(Needs.OFFICER, "/needs", "q", "乙丙 " + MARK)).isEmpty();
    }

    @Test
    void keepsToWhatTheCallerMaySee() {
        String draft = Needs.draft(need(Map.of("title", "只有自己人看得见" + MARK)));
        assertThat(found(Needs.OFFICER, "/needs", "q", "己人看 " + MARK)).containsExactly(draft);
        assertThat(found(Api.as("chengni-main"), "/needs", "q", MARK)).isEmpty();
        assertThat(found(Api.as("nongmu-clerk"), "/needs", "q", MARK)).contains(rare).doesNotContain(draft);
        assertThat(found(Api.anonymous(), "/public/needs", "q", MARK)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "urgency,URGENT,NORMAL", "channel,SURVEY,HOTLINE", "audience,HERDERS,VETERANS", "form,FIELD_GUIDANCE,PHONE",
        "level,CITY,COUNTY", "language,zh,mn", "state,'LISTED,CLOSED','CLOSED'", "hasRemaining,true,false",
        "categoryCode,SCIENCE_TECH,HEALTH", "division,150821000000,150822000000", "createdFrom,2020-01-01,2031-01-01",
        "createdUntil,2031-01-01,2020-01-01", "listedFrom,2020-01-01,2031-01-01", "listedUntil,2031-01-01,2020-01-01"
    })
    void narrowsTheDemandList(String filter, String with, String without) {
        assertThat(found(Api.as("shi-dispatch"), "/needs", "q", MARK, filter, with)).contains(rare);
        assertThat(found(Api.as("shi-dispatch"), "/needs", "q", MARK, filter, without)).doesNotContain(rare);
    }

    @Test
    void narrowsByTheUnitThatHoldsAndByTheWindow() {
        String held = Needs.listed(need(Map.of("title", "有人接的" + MARK, "anyTime", false, "wantedFrom", "2027-03-01", "wantedUntil", "2027-03-20")));
        Api clerk = Api.as("nongmu-clerk");
        clerk.post("/needs/" + held + "/claim", Map.of()).then().statusCode(201);
        String unit = clerk.get("/session").path("user.home.id");
        assertThat(found(Needs.DISPATCHER, "/needs", "q", MARK, "unitId", unit)).containsExactly(held);
        assertThat(found(Needs.DISPATCHER, "/needs", "q", MARK, "hasRemaining", "false")).containsExactly(held);
        assertThat(found(Needs.DISPATCHER, "/needs", "q", MARK, "wantedFrom", "2027-03-20", "wantedUntil", "2027-03-25")).contains(held);
        assertThat(found(Needs.DISPATCHER, "/needs", "q", MARK, "wantedFrom", "2027-03-21")).contains(rare).doesNotContain(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "createdAt", "-updatedAt", "updatedAt", "-listedAt", "listedAt"})
    void turnsPagesInEveryOrder(String sort) {
        List<String> all = found(Api.as("shi-dispatch"), "/needs", "q", "村里", "sort", sort);
        Response first = Api.as("shi-dispatch").request().queryParams(Map.of("q", "村里", "sort", sort, "limit", 3)).get("/needs");
        Response second = Api.as("shi-dispatch").request()
                .queryParams(Map.of("q", "村里", "sort", sort, "limit", 3, "cursor", first.path("nextCursor"))).get("/needs");
        assertThat(first.<List<String>>path("items.id")).isEqualTo(all.subList(0, 3));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(all.subList(3, 6));
    }

    @Test
    void narrowsTheSupplyList() {
        Response one = Api.as("shi-dispatch").get("/offers?limit=1&state=PUBLISHED");
        String id = one.path("items[0].id");
        String unit = one.path("items[0].unit.id");
        String item = one.path("items[0].serviceItem");
        String number = one.path("items[0].number");
        String form = one.path("items[0].serviceForm");
        String until = one.path("items[0].availableUntil");
        Api all = Api.as("shi-dispatch");
        assertThat(found(all, "/offers", "q", item.substring(1, 4), "unitId", unit, "form", form, "availableFrom", until)).contains(id);
        assertThat(found(all, "/offers", "q", number)).containsExactly(id);
        assertThat(found(all, "/offers", "availableFrom", "2039-01-01")).isEmpty();
        assertThat(found(all, "/offers", "hasCost", "true")).doesNotContainAnyElementsOf(found(all, "/offers", "hasCost", "false"));
        assertThat(all.get("/offers?limit=100&sort=availableUntil").<List<String>>path("items.availableUntil")).isSorted();
        assertThat(all.get("/offers?limit=100&sort=-availableUntil").<List<String>>path("items.availableUntil"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(found(Api.anonymous(), "/public/offers", "q", number)).containsExactly(number);
    }

    @Test
    void showsTheNewestOfBothListsWithThePlaceOfTheFind() {
        Response answer = Needs.DISPATCHER.request().queryParam("q", "驼圈舍漏 " + MARK).get("/search");
        answer.then().statusCode(200)
                .body("words", equalTo(List.of("驼圈舍漏", MARK)))
                .body("needs.items.id", equalTo(List.of(rare)))
                .body("needs.more", equalTo(false))
                .body("needs.items[0].snippet", org.hamcrest.Matchers.containsString("圈舍漏风"))
                .body("offers.items", equalTo(List.of()));
        Needs.DISPATCHER.get("/search?limit=1&q=村里").then().statusCode(200).body("needs.more", equalTo(true));
        Needs.DISPATCHER.get("/search").then().statusCode(400);
        Api.anonymous().get("/search?q=村里").then().statusCode(401);
        Api.as("sec-admin").get("/search?q=村里").then().statusCode(403);
    }

    @Test
    void keepsViewsForTheirOwner() {
        Api owner = Api.as("shi-dispatch");
        Map<String, String> view = Map.of("list", "NEEDS", "name", "紧急Ａ" + MARK, "query", "state=LISTED&urgency=URGENT&q=%E6%B0%B4%E6%B8%A0");
        Response made = owner.post("/views", view);
        made.then().statusCode(201).body("query", equalTo(view.get("query"))).body("version", equalTo(0));
        String path = "/views/" + made.path("id");
        owner.post("/views", Map.of("list", "OFFERS", "name", "紧急a" + MARK.toUpperCase(), "query", "")).then()
                .statusCode(409).body("type", equalTo("/problems/duplicate"));
        owner.get("/views?list=NEEDS").then().statusCode(200).body("items.name", hasItem(view.get("name")));
        Needs.DISPATCHER.get(path).then().statusCode(404);
        assertThat(Needs.DISPATCHER.get("/views").<List<String>>path("items.name")).doesNotContain(view.get("name"));
        owner.patch(path, Map.of("name", "改名" + MARK)).then().statusCode(200).body("version", equalTo(1));
        owner.request().header("If-Match", made.header("ETag")).body(Map.of("name", "又改" + MARK)).patch(path).then().statusCode(412);
        String other = owner.post("/views", Map.of("list", "OFFERS", "name", "另一个" + MARK, "query", "hasCost=false")).path("id");
        owner.patch("/views/" + other, Map.of("name", "改名" + MARK)).then().statusCode(409);
        owner.request().header("If-Match", owner.get(path).header("ETag")).delete(path).then().statusCode(204);
        owner.get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=OPEN", "colour=red", "cursor=abc", "limit=5", "state=LISTED&state=CLOSED", "q=%ff", "hasCost=true"})
    void refusesAViewThatItsListWouldRefuse(String query) {
        Api.as("shi-dispatch").post("/views", Map.of("list", "NEEDS", "name", "坏" + MARK, "query", query)).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/query"));
    }
}
