package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change: what is absent stays, an explicit null clears what may be empty, and nothing else takes null (RFC 7396). */
@ServiceTest
class ClearingTest {
    private static final Api NONGMU = Api.as("nongmu-clerk");
    private static final Map<String, Object> NEED = Map.ofEntries(
            Map.entry("title", "一个自己的题目"), Map.entry("text", "请技术员来讲一次葵花列当防治。"), Map.entry("categoryCode", "SCIENCE_TECH"),
            Map.entry("form", "CLASSROOM"), Map.entry("wantedFrom", "2027-03-01"), Map.entry("wantedUntil", "2027-03-31"),
            Map.entry("people", 30), Map.entry("households", 12), Map.entry("audience", List.of("FARMERS")),
            Map.entry("collectedBy", "乔二平"), Map.entry("recurrence", OccurrenceTest.weekly()), Map.entry("contact", Map.of("name", "王秀英", "phone", "13800005678")));
    private static final Map<String, Object> VALUES = Map.of("areaMu", 120, "crop", "SUNFLOWER");
    private static final Map<String, Object> OFFER = Map.ofEntries(
            Map.entry("serviceItem", "葵花列当防治讲座"), Map.entry("description", "讲一上午"), Map.entry("categoryCode", "SCIENCE_TECH"),
            Map.entry("serviceForm", "CLASSROOM"), Map.entry("responsibleLeader", "副局长"), Map.entry("implementingContact", "推广科 0478-8200001"),
            Map.entry("area", List.of("150821000000")), Map.entry("availableFrom", "2027-01-01"), Map.entry("availableUntil", "2027-12-31"),
            Map.entry("capacity", 5), Map.entry("capacityUnit", "场"), Map.entry("capacityPerOccurrence", 40), Map.entry("level", "CITY"),
            Map.entry("audience", List.of("FARMERS")), Map.entry("seasonMonths", List.of(3, 4)), Map.entry("recurrence", OccurrenceTest.weekly()));

    /** Which fields of a change the contract lets be null. */
    private static Map<String, Boolean> clearable(String schema) {
        Map<String, Boolean> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field :
                ContractFilter.DOCUMENT.at("/components/schemas/" + schema + "/properties").properties()) {
            fields.put(field.getKey(), field.getValue().at("/anyOf/1/type").asText().equals("null"));
        }
        return fields;
    }

    static Stream<String> clearableOfNeeds() {
        return clearable("NeedChange").entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
    }

    static Stream<String> clearableOfOffers() {
        return clearable("OfferChange").entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
    }

    private static Map<String, Object> filled(Map<String, Object> whole, Map<String, Object> besides) {
        Map<String, Object> filled = new HashMap<>(whole);
        filled.putAll(besides);
        return filled;
    }

    private static Map<String, Object> nothing(String... fields) {
        Map<String, Object> change = new HashMap<>();
        for (String field : fields) {
            change.put(field, null);
        }
        return change;
    }

    private static String file() {
        return RightsCalls.upload(Needs.OFFICER, "name=a.csv", "a,b\n").then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> view(Response answer) {
        Map<String, Object> view = new TreeMap<>(answer.jsonPath().<Map<String, Object>>get(""));
        List.of("version", "updatedAt", "actions", "missingClears", "remaining").forEach(view::remove);
        return view;
    }

    /** A field that a view shows under another name. */
    private static String shown(String field) {
        return switch (field) {
            case "attachmentIds" -> "attachments";
            case "squadId" -> "squad";
            default -> field;
        };
    }

    /** What is left when a field is cleared: a list is empty, the title is taken from the text, everything else is gone. */
    private static Object cleared(String field) {
        return switch (field) {
            case "audience", "attachmentIds", "campaigns", "area", "seasonMonths" -> List.of();
            case "title" -> "请技术员来讲一次葵花列当防治";
            case "attributes" -> Map.of();
            default -> null;
        };
    }

    private static void clearsOnly(Api caller, String path, String field) {
        Map<String, Object> expected = view(caller.get(path));
        assertThat(expected.get(shown(field))).as("there is something to clear").isNotNull().isNotEqualTo(cleared(field));
        String[] together = field.equals("wantedFrom") ? new String[] {"wantedFrom", "wantedUntil"} : new String[] {field};
        Response answer = caller.patch(path, nothing(together));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        for (String gone : together) {
            expected.remove(shown(gone));
            if (cleared(gone) != null) {
                expected.put(shown(gone), cleared(gone));
            }
        }
        assertThat(view(caller.get(path))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("clearableOfNeeds")
    void clearsAFieldOfANeedAndKeepsTheRest(String field) {
        Map<String, Object> besides = field.equals("attributes")
                ? Map.of("categoryCode", AttributesTest.category(), "attributes", VALUES)
                : Map.of(
                        "attachmentIds", List.of(file()), "campaigns", List.of("WINTER_VISITS"), "squadId", Administration.squad(),
                        "channel", "HOTLINE", "hotlineRef", Administration.name("CLEAR-"), "calledAt", "2026-11-01T00:00:00Z");
        String need = Needs.draft(filled(NEED, besides));
        clearsOnly(Needs.OFFICER, "/needs/" + need, field);
    }

    @ParameterizedTest
    @MethodSource("clearableOfOffers")
    void clearsAFieldOfAnOfferAndKeepsTheRest(String field) {
        Map<String, Object> besides =
                field.equals("attributes") ? Map.of("categoryCode", AttributesTest.category(), "attributes", VALUES) : Map.of();
        String offer = NONGMU.post("/offers", filled(OFFER, besides)).then().statusCode(201).extract().path("id");
        clearsOnly(NONGMU, "/offers/" + offer, field);
    }

    @Test
    void clearsEveryFieldThatMayBeEmptyAtOnce() {
        String need = Needs.draft(NEED);
        Needs.OFFICER.patch("/needs/" + need, nothing(clearableOfNeeds().toArray(String[]::new))).then().statusCode(200);
        String offer = NONGMU.post("/offers", OFFER).then().statusCode(201).extract().path("id");
        NONGMU.patch("/offers/" + offer, nothing(clearableOfOffers().toArray(String[]::new))).then().statusCode(200);
    }

    @Test
    void refusesNullWhereSomethingMustStand() {
        refusesTheOthers(Needs.OFFICER, "/needs/" + Needs.draft(NEED), "NeedChange");
        refusesTheOthers(NONGMU, "/offers/" + NONGMU.post("/offers", OFFER).path("id"), "OfferChange");
    }

    private static void refusesTheOthers(Api caller, String path, String schema) {
        String before = caller.get(path).header("ETag");
        List<String> kept = new ArrayList<>();
        clearable(schema).forEach((field, may) -> {
            if (!may) {
                kept.add(field);
                caller.patch(path, nothing(field)).then().statusCode(422).body("errors.pointer", equalTo(List.of("/" + field)));
            }
        });
        assertThat(kept).as(schema).isNotEmpty();
        assertThat(caller.get(path).header("ETag")).isEqualTo(before);
    }

    @Test
    void saysOfAClearableFieldWhatIsWrongWithIt() {
        String path = "/needs/" + Needs.draft(NEED);
        Needs.OFFICER.patch(path, Map.of("people", "3")).then().statusCode(422).body("errors[0].code", equalTo("wrong-type"));
        Needs.OFFICER.patch(path, Map.of("people", 0)).then().statusCode(422).body("errors[0].code", equalTo("out-of-range"));
        Needs.OFFICER.patch(path, Map.of("wantedFrom", "2026-02-30")).then().statusCode(422).body("errors[0].code", equalTo("bad-date"));
        Needs.OFFICER.patch(path, Map.of("contact", Map.of("name", "王秀英")))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/contact/phone")));
    }

    @Test
    void refusesToLeaveAWindowWithoutItsBeginning() {
        String path = "/needs/" + Needs.draft(NEED);
        Needs.OFFICER.patch(path, nothing("wantedFrom")).then().statusCode(422).body("errors.pointer", equalTo(List.of("/wantedFrom")));
        Needs.OFFICER.patch(path, Map.of("anyTime", true)).then().statusCode(200).body("wantedFrom", equalTo(null));
        Needs.OFFICER.patch(path, Map.of("wantedFrom", "2027-03-01")).then().statusCode(200).body("anyTime", equalTo(false));
    }

    @Test
    void keepsAPublishedOfferWhole() {
        String path = "/offers/" + Needs.publishedOffer(Map.of("description", "讲一上午"));
        NONGMU.patch(path, nothing("serviceForm", "area", "description"))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/serviceForm", "/area")));
        NONGMU.patch(path, nothing("description")).then().statusCode(200).body("description", equalTo(null), "area.size()", equalTo(1));
    }

    @Test
    void keepsAListedNeedWholeWhenAnotherIsMergedIntoIt() {
        String into = Needs.listed();
        Needs.DISPATCHER.post("/needs/" + Needs.submitted() + "/merge", Map.of("intoId", into, "change", nothing("categoryCode")))
                .then().statusCode(422).body("errors.pointer", hasItem("/change/categoryCode"));
        Needs.DISPATCHER.get("/needs/" + into).then().body("categoryCode", equalTo("SCIENCE_TECH"), "version", equalTo(2));
        Map<String, Object> change = new HashMap<>(Collections.singletonMap("people", null));
        Needs.DISPATCHER.post("/needs/" + Needs.submitted() + "/merge", Map.of("intoId", into, "change", change)).then().statusCode(200);
    }
}
