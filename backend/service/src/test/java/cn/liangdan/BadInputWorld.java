package cn.liangdan;

import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the rows of bad input name: objects in the states that they need, made once, and text too long to write down. */
final class BadInputWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPEAT = Pattern.compile("\\$\\{(.+?)\\*(\\d+)}");
    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final Map<String, String> MADE = new HashMap<>();

    private BadInputWorld() {}

    static Stream<JsonNode> rows(String resource) {
        try (var in = Objects.requireNonNull(BadInputWorld.class.getResourceAsStream(resource))) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts in the repetitions {@code ${text*times}}, where {@code #} is their number, and then the things {@code $name}. */
    static String fill(String text) {
        String repeated = REPEAT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(repeat(found.group(1), Integer.parseInt(found.group(2)))));
        return NAME.matcher(repeated).replaceAll(found -> Matcher.quoteReplacement(thing(found.group(1))));
    }

    private static String repeat(String text, int times) {
        if (!text.contains("#")) {
            return text.repeat(times);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.replace("#", Integer.toString(i)));
        }
        return all.toString();
    }

    static Api principal(String name) {
        return name.equals("$integrator") ? Api.key(thing("integrator")) : Api.as(name);
    }

    static synchronized String thing(String name) {
        String known = MADE.get(name);
        if (known == null) {
            known = make(name);
            MADE.put(name, known);
        }
        return known;
    }

    private static String make(String name) {
        return switch (name) {
            case "missing" -> "018f0000-0000-7000-8000-000000000000";
            case "marker" -> UUID.randomUUID().toString();
            case "nextMonth" -> LocalDate.now(Times.ZONE).plusDays(30).toString();
            case "draft" -> Needs.draft();
            case "listed" -> Needs.listed();
            case "etag" -> Needs.OFFICER.get("/needs/" + thing("draft")).header("ETag");
            case "staleEtag" -> "\"999-0123456789abcdef\"";
            case "foreign" -> Api.as("chengni-main").post("/needs", Needs.whole()).path("id");
            case "foreignOffer" -> Api.as("weijian-clerk")
                    .post("/offers", Map.of("serviceItem", "义诊", "categoryCode", "HEALTH")).path("id");
            case "usedKey" -> usedKey();
            case "cursor" -> Needs.DISPATCHER.get("/needs?limit=1&state=LISTED").path("nextCursor");
            case "changedCursor" -> changed(thing("cursor"));
            default -> name.contains("ey") || name.equals("integrator") ? key(name) : promised(name);
        };
    }

    private static String usedKey() {
        String key = UUID.randomUUID().toString();
        Needs.OFFICER.request().header("Idempotency-Key", key).body(Map.of("text", "一次")).post("/needs").then().statusCode(201);
        return key;
    }

    private static String changed(String cursor) {
        return cursor.substring(0, cursor.length() - 1) + (cursor.endsWith("A") ? 'B' : 'A');
    }

    private static String key(String name) {
        String plain = "Ａpi é " + thing("marker");
        return switch (name) {
            case "key" -> newKey(plain).path("id");
            case "integrator" -> newKey("integrator " + thing("marker")).path("key");
            case "keyNameDecomposed" -> existing(plain).replace("é", "e\u0301");
            default -> existing(plain).replace("Ａpi", "aPI");
        };
    }

    private static String existing(String keyName) {
        thing("key");
        return keyName;
    }

    private static Response newKey(String name) {
        Response made = Api.as("sec-admin").post("/api-keys", Map.of(
                "name", name, "divisionCode", "150821000000", "scopes", List.of("needs:read", "needs:write"), "expiresOn", thing("nextMonth")));
        made.then().statusCode(201);
        return made;
    }

    /** Needs that somebody holds, and their promises. */
    private static String promised(String name) {
        switch (name) {
            case "claimed", "commitment" -> remember(name, "claimed", "commitment");
            case "unproven", "unprovenCommitment" -> {
                remember(name, "unproven", "unprovenCommitment");
                deliver(MADE.get("unprovenCommitment"), List.of());
            }
            case "closed", "closedCommitment" -> {
                remember(name, "closed", "closedCommitment");
                deliver(MADE.get("closedCommitment"), List.of(Map.of("kind", "RECORD", "note", "签到本")));
                CLERK.post("/needs/" + MADE.get("closed") + "/reply", Map.of("outcome", "FULFILLED", "text", "已办")).then().statusCode(201);
                Needs.OFFICER.post("/needs/" + MADE.get("closed") + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true))
                        .then().statusCode(201);
            }
            case "halved" -> MADE.put(name, halved());
            case "foreignListed", "foreignCommitment" -> foreignPromise();
            default -> throw new IllegalArgumentException(name);
        }
        return MADE.get(name);
    }

    private static void remember(String name, String needName, String commitmentName) {
        String need = Needs.listed();
        MADE.put(needName, need);
        MADE.put(commitmentName, CLERK.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201).extract().path("id"));
    }

    private static String halved() {
        Map<String, Object> wanted = Needs.whole();
        wanted.put("quantity", 10);
        wanted.put("divisible", true);
        String need = Needs.listed(wanted);
        CLERK.post("/needs/" + need + "/claim", Map.of("quantity", 4)).then().statusCode(201);
        return need;
    }

    private static void deliver(String commitment, List<?> evidence) {
        CLERK.post("/commitments/" + commitment + "/delivery", Map.of(
                        "deliveredOn", LocalDate.now(Times.ZONE).toString(), "summary", "讲课一场", "evidence", evidence))
                .then().statusCode(201);
    }

    private static void foreignPromise() {
        Api village = Api.as("chengni-main");
        String need = village.post("/needs", Needs.whole()).path("id");
        village.post("/needs/" + need + "/submission", Map.of()).then().statusCode(200);
        Api.as("shi-dispatch").post("/needs/" + need + "/listing", Map.of()).then().statusCode(200);
        MADE.put("foreignListed", need);
        MADE.put("foreignCommitment", CLERK.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201).extract().path("id"));
    }
}
