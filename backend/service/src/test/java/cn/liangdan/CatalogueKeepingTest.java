package cn.liangdan;

import static cn.liangdan.Administration.SECURITY;
import static cn.liangdan.Administration.SYSTEM;
import static cn.liangdan.Administration.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.not;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.catalogue.EvidenceRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue as data: sets, categories, mappings, fields of their own, evidence, names of stages. */
@ServiceTest
class CatalogueKeepingTest {
    private static final Map<String, Object> WHY = Map.of("reason", "目录调整");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Inject
    CatalogueService catalogue;

    private static String category(Map<String, Object> more) {
        String code = Administration.name("TEST_");
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "set", "SEVEN_DELIVERIES", "name", "送" + code));
        body.putAll(more);
        SYSTEM.post("/categories", body).then().statusCode(201);
        return code;
    }

    @Test
    void keepsARetiredCategoryWhereItStandsAndOffersItNoMore() {
        String code = category(Map.of());
        Map<String, Object> need = Needs.whole();
        need.put("categoryCode", code);
        String filed = Needs.listed(need);
        SYSTEM.post("/categories/" + code + "/retirement", WHY).then().statusCode(200).body("validTo", notNullValue(), "actions", empty());
        Needs.OFFICER.get("/needs/" + filed).then().body("categoryCode", equalTo(code));
        Needs.OFFICER.post("/needs", need).then().statusCode(422).body("errors.pointer", contains("/categoryCode"));
        Api.anonymous().get("/categories?limit=100").then().body("items.code", not(hasItem(code)));
        SYSTEM.patch("/categories/" + code, Map.of("name", "再改")).then().statusCode(409);
    }

    @Test
    void mapsBothWaysAndKeepsWhatItWas() {
        String code = category(Map.of("mappedTo", List.of("SCIENCE_TO_COUNTRYSIDE")));
        SYSTEM.post("/categories", Map.of("code", code, "set", "SEVEN_DELIVERIES", "name", "重复的代码")).then().statusCode(409);
        SYSTEM.get("/categories/SCIENCE_TO_COUNTRYSIDE").then().body("mappedTo", hasItem(code));
        SYSTEM.patch("/categories/" + code, Map.of("mappedTo", List.of(), "review", true))
                .then().statusCode(200).body("mappedTo", empty(), "review", equalTo(true));
        SYSTEM.get("/categories/SCIENCE_TO_COUNTRYSIDE").then().body("mappedTo", not(hasItem(code)));
        SYSTEM.get("/categories/" + code + "/history").then().body("revisions[0].content.mappedTo", contains("SCIENCE_TO_COUNTRYSIDE"));
        SYSTEM.patch("/categories/" + code, Map.of("mappedTo", List.of("THEORY"))).then().statusCode(422)
                .body("errors.pointer", contains("/mappedTo/0"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> catalogue.asksForReview(code))).isTrue();
    }

    @Test
    void retiresASetOnlyWhenItsCategoriesAre() {
        String set = Administration.name("SET_");
        Map<String, Object> body = Map.of("code", set, "name", "试点" + set);
        SYSTEM.post("/category-sets", body).then().statusCode(201);
        SYSTEM.post("/category-sets", body).then().statusCode(409);
        String code = category(Map.of("set", set));
        SYSTEM.post("/category-sets/" + set + "/retirement", WHY).then().statusCode(409)
                .body("open", contains(Map.of("kind", "CATEGORY", "count", 1)));
        SYSTEM.post("/categories/" + code + "/retirement", WHY).then().statusCode(200);
        SYSTEM.patch("/category-sets/" + set, Map.of("nameEn", "Pilot")).then().statusCode(200).body("nameEn", equalTo("Pilot"));
        SYSTEM.post("/category-sets/" + set + "/retirement", WHY).then().statusCode(200);
        SYSTEM.patch("/category-sets/" + set, Map.of("nameEn", "Late")).then().statusCode(409);
        SYSTEM.post("/categories", Map.of("code", Administration.name("TEST_"), "set", set, "name", "晚了")).then().statusCode(422);
    }

    private static Map<String, Object> field(String category, String key, String type, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("categoryCode", category, "key", key, "type", type, "labelZh", "字段", "labelEn", "Field"));
        body.putAll(more);
        return body;
    }

    private List<String> faults(String category, Map<String, JsonNode> values, boolean complete) {
        return QuarkusTransaction.requiringNew()
                .call(() -> catalogue.attributeFaults(category, LocalDate.now(cn.liangdan.platform.Times.ZONE), values, "/attributes", complete))
                .stream()
                .map(fault -> fault.pointer() + " " + fault.code().slug())
                .toList();
    }

    @Test
    void judgesTheValuesOfACategorysOwnFields() {
        String code = category(Map.of());
        List<Map<String, Object>> choices = List.of(Map.of("code", "CORN", "labelZh", "玉米", "labelEn", "Corn"));
        made(SYSTEM.post("/category-attributes", field(code, "mu", "NUMBER", Map.of("unit", "亩", "minimum", 1, "maximum", 500, "required", true))));
        made(SYSTEM.post("/category-attributes", field(code, "crop", "CHOICE", Map.of("choices", choices))));
        made(SYSTEM.post("/category-attributes", field(code, "sown", "DATE", Map.of())));
        made(SYSTEM.post("/category-attributes", field(code, "watered", "YES_NO", Map.of())));
        made(SYSTEM.post("/category-attributes", field(code, "note", "TEXT", Map.of())));
        Api.anonymous().get("/category-attributes?categoryCode=" + code).then().body("items.key", org.hamcrest.Matchers.hasSize(5));
        assertThat(faults(code, Map.of(), true)).containsExactly("/attributes/mu required");
        assertThat(faults(code, Map.of(), false)).isEmpty();
        assertThat(faults(code, Map.of("mu", JSON.numberNode(20.5), "crop", JSON.textNode("CORN"), "sown", JSON.textNode("2026-05-01"),
                        "watered", JSON.booleanNode(true), "note", JSON.textNode("靠渠")), true))
                .isEmpty();
        assertThat(faults(code, Map.of("mu", JSON.numberNode(501), "crop", JSON.textNode("RICE"), "sown", JSON.textNode("2026-02-30"),
                        "watered", JSON.textNode("yes"), "note", JSON.textNode(" "), "other", JSON.numberNode(1)), true))
                .containsExactlyInAnyOrder("/attributes/mu out-of-range", "/attributes/crop validation", "/attributes/sown bad-date",
                        "/attributes/watered wrong-type", "/attributes/note blank", "/attributes/other unknown-field");
    }

    @Test
    void definesAFieldWithEverythingThatItNeeds() {
        String code = category(Map.of());
        SYSTEM.post("/category-attributes", field(code, "crop", "CHOICE", Map.of("unit", "亩", "minimum", 3)))
                .then().statusCode(422).body("errors.pointer", contains("/unit", "/minimum", "/choices"));
        SYSTEM.post("/category-attributes", field("NO_SUCH", "mu", "NUMBER", Map.of("minimum", 3, "maximum", 2)))
                .then().statusCode(422).body("errors.pointer", contains("/categoryCode", "/maximum"));
        String id = made(SYSTEM.post("/category-attributes", field(code, "mu", "NUMBER", Map.of("maximum", 5))));
        SYSTEM.post("/category-attributes", field(code, "mu", "TEXT", Map.of())).then().statusCode(409);
        SYSTEM.patch("/category-attributes/" + id, Map.of("labelZh", "面积", "minimum", 1)).then().statusCode(200)
                .body("labelZh", equalTo("面积"), "minimum", equalTo(1), "maximum", equalTo(5));
        SYSTEM.post("/category-attributes/" + id + "/retirement", WHY).then().statusCode(200);
        SYSTEM.post("/category-attributes/" + id + "/retirement", WHY).then().statusCode(409);
        SYSTEM.patch("/category-attributes/" + id, Map.of("labelZh", "晚了")).then().statusCode(409);
        made(SYSTEM.post("/category-attributes", field(code, "mu", "TEXT", Map.of())));
    }

    @Test
    void asksFormsForEvidenceButNeverForAPhoto() {
        Map<String, Object> photo = Map.of("evidence", List.of(Map.of("kind", "PHOTO_AFTER", "required", true)));
        SYSTEM.patch("/service-forms/PHONE", photo).then().statusCode(422).body("errors.pointer", contains("/evidence/0/required"));
        List<Map<String, Object>> rules = List.of(Map.of("kind", "PLAN", "required", false), Map.of("kind", "RECORD", "required", true));
        SYSTEM.patch("/service-forms/PHONE", Map.of("evidence", rules)).then().statusCode(200).body("evidence", equalTo(rules), "version", equalTo(1));
        Api.anonymous().get("/service-forms?limit=100").then().body("items.code", org.hamcrest.Matchers.hasSize(10));
        assertThat(QuarkusTransaction.requiringNew().call(() -> catalogue.evidenceOf("PHONE")))
                .containsExactly(new EvidenceRule("PLAN", false), new EvidenceRule("RECORD", true));
    }

    @Test
    void namesStages() {
        SYSTEM.patch("/stage-names/MERGED", Map.of("zh", "并案办理")).then().statusCode(200).body("zh", equalTo("并案办理"), "en", equalTo("Merged"));
        Api.anonymous().get("/stage-names?limit=100").then().body("items.zh", hasItem("并案办理"));
        SYSTEM.get("/stage-names/NO_SUCH").then().statusCode(404);
    }

    @Test
    void letsNobodyElseKeepIt() {
        for (Api other : List.of(Needs.OFFICER, SECURITY)) {
            other.post("/categories", Map.of("code", "X_Y", "set", "SEVEN_DELIVERIES", "name", "不行")).then().statusCode(403);
            other.get("/categories/THEORY").then().statusCode(200).body("actions", empty());
            other.get("/categories/THEORY/history").then().statusCode(403);
            other.patch("/stage-names/LISTED", Map.of("zh", "不行")).then().statusCode(403);
        }
    }
}
