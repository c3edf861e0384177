package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fields that a category has of its own, on needs and offers. */
@ServiceTest
class AttributesTest {
    private static final Api SYSTEM = Administration.SYSTEM;
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final Map<String, Object> WHOLE = Map.of("areaMu", 120, "crop", "SUNFLOWER");

    /** It asks for an area, knows crops and whether there is water; the crop is shown to everybody. */
    static String category() {
        String code = Administration.name("FIELDS_");
        SYSTEM.post("/categories", Map.of("code", code, "set", "SEVEN_DELIVERIES", "name", "试" + code)).then().statusCode(201);
        define(code, "areaMu", "NUMBER", Map.of("unit", "亩", "minimum", 1, "maximum", 500, "required", true));
        List<Map<String, Object>> crops = List.of(
                Map.of("code", "SUNFLOWER", "labelZh", "葵花", "labelEn", "Sunflower"), Map.of("code", "MAIZE", "labelZh", "玉米", "labelEn", "Maize"));
        define(code, "crop", "CHOICE", Map.of("choices", crops, "shownPublicly", true));
        define(code, "watered", "YES_NO", Map.of());
        define(code, "note", "TEXT", Map.of());
        return code;
    }

    private static String define(String category, String key, String type, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("categoryCode", category, "key", key, "type", type, "labelZh", "字段", "labelEn", "Field"));
        body.putAll(more);
        return SYSTEM.post("/category-attributes", body).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> need(String category, Map<String, Object> values) {
        Map<String, Object> need = Needs.whole();
        need.putAll(Map.of("categoryCode", category, "attributes", values));
        return need;
    }

    private static Map<String, Object> taken(String... keys) {
        Map<String, Object> values = new HashMap<>();
        Arrays.stream(keys).forEach(key -> values.put(key, null));
        return values;
    }

    private static Response change(String need, Map<String, Object> change) {
        return Needs.OFFICER.patch("/needs/" + need, change);
    }

    @Test
    void namesEveryValueThatCannotStand() {
        Needs.OFFICER.post("/needs", need(category(), Map.of("areaMu", 501, "crop", "RICE", "watered", "yes", "colour", "red", "a/b", 1)))
                .then().statusCode(422).body("errors.pointer", containsInAnyOrder(
                        "/attributes/areaMu", "/attributes/crop", "/attributes/watered", "/attributes/colour", "/attributes/a~1b"));
        Needs.OFFICER.post("/needs", Map.of("text", "没有类别", "attributes", Map.of("areaMu", 5)))
                .then().statusCode(422).body("errors.pointer", contains("/attributes/areaMu"), "errors[0].code", equalTo("unknown-field"));
        Needs.OFFICER.post("/needs", need(category(), Map.of("areaMu", List.of(5)))).then().statusCode(422);
        NONGMU.post("/offers", Map.of("serviceItem", "讲座", "categoryCode", category(), "attributes", Map.of("areaMu", 0)))
                .then().statusCode(422).body("errors.pointer", contains("/attributes/areaMu"));
    }

    @Test
    void mergesValuesKeyByKey() {
        String need = Needs.draft(need(category(), WHOLE));
        change(need, Map.of("attributes", Map.of("areaMu", 80, "watered", true))).then().statusCode(200)
                .body("attributes", equalTo(Map.of("areaMu", 80, "crop", "SUNFLOWER", "watered", true)), "version", equalTo(1));
        change(need, Map.of("attributes", taken("crop", "watered"))).then().statusCode(200).body("attributes", equalTo(Map.of("areaMu", 80)));
        change(need, Map.of("title", "只改题目")).then().statusCode(200).body("attributes", equalTo(Map.of("areaMu", 80)));
        Needs.OFFICER.get("/needs/" + need).then().body("attributes.areaMu", equalTo(80), "version", equalTo(3));
    }

    @Test
    void dropsNothingUnseenWhenTheCategoryBecomesAnother() {
        String need = Needs.draft(need(category(), WHOLE));
        change(need, Map.of("categoryCode", "CULTURE")).then().statusCode(422)
                .body("errors.pointer", contains("/attributes/areaMu", "/attributes/crop"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("categoryCode", null);
        change(need, nothing).then().statusCode(422);
        change(need, Map.of("categoryCode", "CULTURE", "attributes", taken("areaMu", "crop")))
                .then().statusCode(200).body("attributes", anEmptyMap(), "categoryCode", equalTo("CULTURE"));
    }

    @Test
    void asksForWhatIsRequiredBeforeTheListTogetherWithTheRest() {
        String category = category();
        String need = Needs.submitted(Map.of("text", "请来看看地", "categoryCode", category));
        Needs.DISPATCHER.post("/needs/" + need + "/listing", Map.of()).then().statusCode(422)
                .body("errors.pointer", contains("/form", "/wantedFrom", "/attributes/areaMu"));
        Needs.DISPATCHER.patch("/needs/" + need, Map.of("form", "CLASSROOM", "anyTime", true, "attributes", Map.of("areaMu", 9))).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + need + "/listing", Map.of()).then().statusCode(200);
    }

    @Test
    void asksAgainWhatTheDefinitionSaysSinceThen() {
        String category = category();
        String need = Needs.draft(need(category, Map.of("areaMu", 400, "note", "靠渠")));
        String area = SYSTEM.get("/category-attributes?categoryCode=" + category).path("items.find { it.key == 'areaMu' }.id");
        String note = SYSTEM.get("/category-attributes?categoryCode=" + category).path("items.find { it.key == 'note' }.id");
        SYSTEM.patch("/category-attributes/" + area, Map.of("maximum", 300)).then().statusCode(200);
        SYSTEM.post("/category-attributes/" + note + "/retirement", Map.of("reason", "不再需要")).then().statusCode(200);
        Needs.OFFICER.post("/needs/" + need + "/submission", Map.of()).then().statusCode(422)
                .body("errors.pointer", contains("/attributes/areaMu"));
        change(need, Map.of("attributes", Map.of("areaMu", 300))).then().statusCode(200).body("attributes.note", equalTo("靠渠"));
        Needs.OFFICER.post("/needs/" + need + "/submission", Map.of()).then().statusCode(200).body("attributes.note", equalTo("靠渠"));
    }

    @Test
    void publishesAnOfferWithWhatItsCategoryAsksFor() {
        String category = category();
        String offer = NONGMU.post("/offers", Map.of("serviceItem", "讲座", "categoryCode", category))
                .then().statusCode(201).body("missingClears", hasItem("attributes/areaMu"), "attributes", anEmptyMap()).extract().path("id");
        NONGMU.post("/offers/" + offer + "/publication", Map.of()).then().statusCode(422).body("errors.pointer", hasItem("/attributes/areaMu"));
        String published = Needs.publishedOffer(Map.of("categoryCode", category, "attributes", WHOLE));
        NONGMU.patch("/offers/" + published, Map.of("attributes", taken("areaMu"))).then().statusCode(422)
                .body("errors.pointer", contains("/attributes/areaMu"));
        NONGMU.patch("/offers/" + published, Map.of("attributes", taken("crop"))).then().statusCode(200).body("attributes", equalTo(Map.of("areaMu", 120)));
    }

    @Test
    void showsEverybodyOnlyWhatTheDefinitionSays() {
        String category = category();
        String number = Needs.OFFICER.get("/needs/" + Needs.listed(need(category, WHOLE))).path("number");
        Api.anonymous().get("/public/needs/" + number).then().body("attributes", equalTo(Map.of("crop", "SUNFLOWER")));
        String offer = NONGMU.get("/offers/" + Needs.publishedOffer(Map.of("categoryCode", category, "attributes", WHOLE))).path("number");
        Api.anonymous().get("/public/offers/" + offer).then().body("attributes", equalTo(Map.of("crop", "SUNFLOWER")));
        Api.anonymous().get("/public/needs?attribute=areaMu:120").then().statusCode(400);
        Api.anonymous().get("/public/offers?attribute=areaMu:120").then().statusCode(400);
    }

    @Test
    void filtersBothListsByValue() {
        String category = category();
        String sunflower = Needs.listed(need(category, Map.of("areaMu", 120, "crop", "SUNFLOWER", "watered", true)));
        String maize = Needs.listed(need(category, Map.of("areaMu", 120, "crop", "MAIZE", "note", "120")));
        String offer = Needs.publishedOffer(Map.of("categoryCode", category, "attributes", Map.of("areaMu", 7, "note", "靠渠、近路")));
        assertThat(found("/needs", category, "areaMu:120")).containsExactlyInAnyOrder(sunflower, maize);
        assertThat(found("/needs", category, "areaMu:120,crop:MAIZE")).containsExactly(maize);
        assertThat(found("/needs", category, "watered:true")).containsExactly(sunflower);
        assertThat(found("/needs", category, "note:120")).containsExactly(maize);
        assertThat(found("/needs", category, "areaMu:12")).isEmpty();
        assertThat(found("/needs", category, "crop:%")).isEmpty();
        assertThat(found("/offers", category, "note:靠渠、近路")).containsExactly(offer);
        assertThat(found("/offers", category, "areaMu:8")).isEmpty();
    }

    private static List<String> found(String list, String category, String attribute) {
        return NONGMU.request().queryParam("categoryCode", category).queryParam("attribute", attribute).get(list)
                .then().statusCode(200).extract().path("items.id");
    }

    @Test
    void refusesAFilterThatIsNone() {
        for (String filter : List.of("", "areaMu", "areaMu:", ":5", "Area:5", "a:1,,b:2", "a:1,b:2,c:3,d:4,e:5,f:6")) {
            NONGMU.request().queryParam("attribute", filter).get("/needs")
                    .then().statusCode(400).body("type", equalTo("/problems/bad-parameter"));
        }
    }

    @Test
    void keepsValuesThroughMergeAndSplit() {
        String category = category();
        String into = Needs.listed(need(category, WHOLE));
        Map<String, Object> change = Map.of("attributes", Map.of("areaMu", 200, "watered", true));
        Needs.DISPATCHER.post("/needs/" + Needs.submitted(need(category, WHOLE)) + "/merge", Map.of("intoId", into, "change", change))
                .then().statusCode(200);
        Needs.DISPATCHER.get("/needs/" + into).then().body("attributes", equalTo(Map.of("areaMu", 200, "crop", "SUNFLOWER", "watered", true)));
        Needs.DISPATCHER.post("/needs/" + Needs.submitted() + "/merge", Map.of("intoId", into, "change", Map.of("attributes", taken("areaMu"))))
                .then().statusCode(422).body("errors.pointer", contains("/change/attributes/areaMu"));
        String elsewhere = category();
        Needs.DISPATCHER.post("/needs/" + into + "/split", Map.of("parts", List.of(
                        Map.of("text", "讲一次"), Map.of("text", "看一次", "categoryCode", elsewhere, "attributes", taken("areaMu", "crop", "watered")))))
                .then().statusCode(422).body("errors.pointer", contains("/parts/1/attributes/areaMu"));
        List<String> parts = Needs.DISPATCHER.post("/needs/" + into + "/split", Map.of("parts", List.of(
                        Map.of("text", "讲一次"), Map.of("text", "看一次", "attributes", Map.of("areaMu", 3)))))
                .then().statusCode(200).extract().path("links.findAll { it.kind == 'PART' }.id");
        assertThat(parts.stream().map(part -> Needs.DISPATCHER.get("/needs/" + part).<Integer>path("attributes.areaMu")))
                .containsExactlyInAnyOrder(200, 3);
    }

    @Test
    void saysWhetherADefinitionIsPublic() {
        String id = define(category(), "secret", "TEXT", Map.of());
        SYSTEM.get("/category-attributes/" + id).then().body("shownPublicly", equalTo(false));
        SYSTEM.patch("/category-attributes/" + id, Map.of("shownPublicly", true)).then().statusCode(200).body("shownPublicly", equalTo(true));
        SYSTEM.get("/category-attributes?categoryCode=NO_SUCH").then().body("items", empty());
    }
}
