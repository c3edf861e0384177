package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is refused as stated, and nothing is changed. The rows are data and grow with each find. */
@ServiceTest
class BadInputTest {
    private static final String FINGERPRINT = "select (select count(*) || ' ' || coalesce(sum(version), 0) from need) || ' ' ||"
            + " (select count(*) || ' ' || coalesce(sum(version), 0) from offer) || ' ' ||"
            + " (select count(*) || ' ' || coalesce(sum(version), 0) from commitment) || ' ' ||"
            + " (select count(*) from platform_change) || ' ' || (select count(*) from audit_entry)";

    @Inject
    DataSource source;

    static Stream<JsonNode> bodies() throws IOException {
        return rows("/bad-bodies.json");
    }

    static Stream<JsonNode> requests() throws IOException {
        return rows("/bad-requests.json");
    }

    private static Stream<JsonNode> rows(String resource) throws IOException {
        try (var in = Objects.requireNonNull(BadInputTest.class.getResourceAsStream(resource))) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }

    private String fingerprint() throws Exception {
        try (var connection = source.getConnection();
                var found = connection.createStatement().executeQuery(FINGERPRINT)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + slug), "status", equalTo(status));
    }

    private static Response file(byte[] body, String contentType) {
        RequestSpecification request = Needs.OFFICER.bare();
        return (contentType == null ? request : request.header("Content-Type", contentType)).body(body).post("/needs");
    }

    private static Response file(String body) {
        return file(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesTheBody(JsonNode row) throws Exception {
        Needs.OFFICER.get("/session");
        String before = fingerprint();
        refused(file(row.get("raw").asText()), row.get("status").asInt(), row.get("slug").asText());
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refusesTheRequest(JsonNode row) throws Exception {
        Needs.OFFICER.get("/session");
        String before = fingerprint();
        RequestSpecification request = Needs.OFFICER.request().urlEncodingEnabled(false);
        if (row.has("header")) {
            request.header(row.at("/header/0").asText(), row.at("/header/1").asText());
        }
        refused(request.request(row.get("method").asText(), row.get("path").asText()), row.get("status").asInt(), row.get("slug").asText());
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void boundsDepthSizeAndNumberOfMembers() {
        refused(file("{\"text\":\"a\",\"x\":" + "[".repeat(900) + "]".repeat(900) + "}"), 400, "too-deep");
        refused(file("{\"text\":\"a\",\"x\":" + "[".repeat(100_000)), 400, "too-deep");
        refused(file("{\"text\":\"" + "a".repeat(9_000_000) + "\"}"), 413, "too-large");
        refused(file("{\"" + "k".repeat(100_000) + "\":1}"), 400, "malformed-json");
        StringBuilder members = new StringBuilder("{\"k\":1");
        for (int i = 0; i < 60_000; i++) {
            members.append(",\"k").append(i).append("\":1");
        }
        refused(file(members + "}"), 400, "malformed-json");
        refused(file("{\"text\":\"a\",\"quantity\":" + "9".repeat(5_000) + "}"), 422, "out-of-range");
        refused(file("{\"text\":\"a\",\"audience\":[\"ALL\"" + ",\"ALL\"".repeat(99_999) + "]}"), 422, "validation");
    }

    @Test
    void countsCodePointsAndTellsTheLimit() {
        refused(file("{\"text\":\"a\",\"title\":\"" + "长".repeat(201) + "\"}"), 422, "too-long");
        refused(file("{\"text\":\"a\",\"title\":\"" + "🌻".repeat(201) + "\"}"), 422, "too-long");
        file("{\"text\":\"a\",\"title\":\"" + "🌻".repeat(200) + "\"}").then().statusCode(201);
    }

    @Test
    void storesRareHanAndMongolianAsTheyAre() {
        String text = "𠮷野家 ᠮᠠᠯ\u202fᠤᠨ ᠡᠮᠴᠢ\u180e";
        Needs.OFFICER.post("/needs", Map.of("text", text)).then().statusCode(201).body("text", equalTo(text));
        Needs.OFFICER.post("/needs", Map.of("text", "e\u0301cole")).then().statusCode(201).body("text", equalTo("\u00e9cole"));
    }

    @Test
    void takesOnlyPlainUtf8Json() {
        byte[] good = "{\"text\":\"好\"}".getBytes(StandardCharsets.UTF_8);
        refused(file("{\"text\":\"好\"}".getBytes(Charset.forName("GBK")), "application/json"), 400, "malformed-json");
        refused(file(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'}, "application/json"), 400, "malformed-json");
        refused(file(good, "application/json;charset=gbk"), 415, "unsupported-media-type");
        refused(file("{}".getBytes(StandardCharsets.UTF_16), "application/json;charset=utf-16"), 415, "unsupported-media-type");
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            refused(file(good, type), 415, "unsupported-media-type");
        }
        refused(Needs.OFFICER.bare().header("Content-Type", "application/json").header("Content-Encoding", "gzip").body(good).post("/needs"), 415, "unsupported-media-type");
    }

    @Test
    void searchesLiterally() {
        String marker = UUID.randomUUID().toString();
        Needs.draft(Map.of("text", marker + " 50%_x\\ (a+)+$"));
        for (String literal : List.of("50%_x", "\\", "(a+)+$")) {
            List<String> found = Needs.OFFICER.request().queryParam("q", literal).get("/needs").path("items.title");
            assertThat(found).isNotEmpty().allMatch(title -> title.contains("50%") || title.contains("…"));
        }
        refused(Needs.OFFICER.request().queryParam("q", "x".repeat(10_000)).get("/needs"), 414, "uri-too-long");
    }

    @Test
    void answersForeignLikeMissing() {
        String foreign = Api.as("chengni-main").post("/needs", Map.of("text", "别旗的需求")).path("id");
        String missing = "018f0000-0000-7000-8000-000000000000";
        Response one = Needs.OFFICER.get("/needs/" + foreign);
        Response other = Needs.OFFICER.get("/needs/" + missing);
        refused(one, 404, "not-found");
        refused(other, 404, "not-found");
        assertThat(withoutRequestId(one)).isEqualTo(withoutRequestId(other));
    }

    private static String withoutRequestId(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void bindsACursorToItsFiltersAndItsCaller() {
        String cursor = Needs.DISPATCHER.get("/needs?limit=1&state=LISTED").path("nextCursor");
        Needs.DISPATCHER.get("/needs?limit=1&state=LISTED&cursor=" + cursor).then().statusCode(200);
        refused(Needs.DISPATCHER.get("/needs?limit=1&state=CLOSED&cursor=" + cursor), 400, "bad-cursor");
        refused(Api.as("shi-dispatch").get("/needs?limit=1&state=LISTED&cursor=" + cursor), 400, "bad-cursor");
        char last = cursor.charAt(cursor.length() - 1);
        String changed = cursor.substring(0, cursor.length() - 1) + (last == 'A' ? 'B' : 'A');
        refused(Needs.DISPATCHER.get("/needs?limit=1&state=LISTED&cursor=" + changed), 400, "bad-cursor");
        refused(Needs.DISPATCHER.get("/needs?cursor=" + "A".repeat(10_000)), 400, "bad-cursor");
    }

    @Test
    void wantsOneStrongEtag() {
        String path = "/needs/" + Needs.draft();
        refused(Needs.OFFICER.request().body(Map.of("title", "x")).patch(path), 428, "precondition-required");
        String etag = Needs.OFFICER.get(path).header("ETag");
        for (String bad : List.of("*", "W/" + etag, etag + ", " + etag, "x")) {
            refused(Needs.OFFICER.request().header("If-Match", bad).body(Map.of("title", "x")).patch(path), 400, "bad-header");
        }
        Needs.OFFICER.patch(path, Map.of("title", "新题目")).then().statusCode(200);
        Response stale = Needs.OFFICER.request().header("If-Match", etag).body(Map.of("title", "y")).patch(path);
        refused(stale, 412, "stale");
        assertThat(stale.header("ETag")).isEqualTo(Needs.OFFICER.get(path).header("ETag")).isEqualTo(stale.path("etag"));
    }

    @Test
    void saysWhatIsPossibleInsteadWhenItIsNotTheTime() {
        String need = Needs.submitted();
        refused(Api.as("shi-dispatch").post("/needs/" + need + "/dispatch", Map.of("unitId", need)), 422, "unknown-reference");
        Needs.DISPATCHER.post("/needs/" + need + "/listing", Map.of()).then().statusCode(200);
        Response again = Needs.DISPATCHER.post("/needs/" + need + "/listing", Map.of());
        refused(again, 409, "wrong-state");
        assertThat(again.<String>path("state")).isEqualTo("LISTED");
        assertThat(again.<List<String>>path("actions")).contains("dispatch");
    }

    @Test
    void guardsIdempotencyKeys() {
        String key = UUID.randomUUID().toString();
        Response first = Needs.OFFICER.request().header("Idempotency-Key", key).body(Map.of("text", "一次")).post("/needs");
        Response second = Needs.OFFICER.request().header("Idempotency-Key", key).body(Map.of("text", "一次")).post("/needs");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        refused(Needs.OFFICER.request().header("Idempotency-Key", key).body(Map.of("text", "两次")).post("/needs"), 422, "idempotency-key-reused");
        refused(Needs.OFFICER.request().header("Idempotency-Key", "k".repeat(256)).body(Map.of("text", "x")).post("/needs"), 400, "bad-header");
    }
}
