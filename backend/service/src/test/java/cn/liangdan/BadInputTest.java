package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is refused as stated, and nothing is changed. The rows are data and grow with each find. */
@ServiceTest
class BadInputTest {
    private static final int ROWS = 57;

    /** Of what comes later in the table, there is this: cells of an export, which {@code SheetTest} writes. */
    private static final int CELLS = 73;

    @Inject
    DataSource source;

    static Stream<JsonNode> bodies() {
        return BadInputWorld.rows("/bad-bodies.json");
    }

    static Stream<JsonNode> requests() {
        return BadInputWorld.rows("/bad-requests.json");
    }

    static Stream<JsonNode> stored() {
        return BadInputWorld.rows("/good-inputs.json").filter(row -> row.has("stored"));
    }

    static Stream<JsonNode> literals() {
        return BadInputWorld.rows("/good-inputs.json").filter(row -> row.has("q"));
    }

    @Test
    void leavesNoRowOut() {
        Stream<JsonNode> all = Stream.of(bodies(), requests(), BadInputWorld.rows("/good-inputs.json")).flatMap(rows -> rows);
        assertThat(all.map(row -> row.get("row").asInt()).distinct().sorted())
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, ROWS), IntStream.of(CELLS)).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java.lang.IllegalStateException", "at cn.liangdan.need.Need.edit(Need.java:12)", "select id from need where id = ?",
        "org.postgresql.util.PSQLException: ERROR", "Error id 81d2ca80", "Quarkus 3.33.2", "liangdan 0.1.0"
    })
    void seesALeakWhenThereIsOne(String body) {
        assertThatThrownBy(() -> Leaks.none(body)).isInstanceOf(AssertionError.class);
    }

    private Response refused(JsonNode row, Supplier<Response> call) {
        return refused(row.get("status").asInt(), row.get("slug").asText(), call);
    }

    private Response refused(int status, String slug, Supplier<Response> call) {
        Fingerprint fingerprint = new Fingerprint(source);
        String before = fingerprint.now();
        Response answer = call.get();
        answer.then().statusCode(status).body("type", equalTo("/problems/" + slug), "status", equalTo(status));
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.path("requestId"));
        Leaks.none(answer.asString());
        assertThat(fingerprint.now()).isEqualTo(before);
        return answer;
    }

    private static RequestSpecification with(RequestSpecification request, JsonNode row) {
        row.path("headers").properties().forEach(header -> request.header(header.getKey(), BadInputWorld.fill(header.getValue().asText())));
        return request;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesTheBody(JsonNode row) {
        String raw = BadInputWorld.fill(row.get("raw").asText());
        String encoding = row.path("encoding").asText("UTF-8");
        byte[] body = encoding.equals("hex") ? HexFormat.of().parseHex(raw) : raw.getBytes(Charset.forName(encoding));
        RequestSpecification request = with(Needs.OFFICER.unkept(), row);
        String type = row.path("contentType").asText("application/json");
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        refused(row, () -> (row.has("chunked") ? request.body(new ByteArrayInputStream(body)) : request.body(body)).post("/needs"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refusesTheRequest(JsonNode row) {
        String path = BadInputWorld.fill(row.get("path").asText());
        Response answer = refused(row, prepared(row, path));
        if (row.has("allow")) {
            assertThat(answer.header("Allow")).isEqualTo(row.get("allow").asText());
        }
        if (row.has("actions")) {
            assertThat(answer.<Object>path("state")).isNotNull();
            assertThat(answer.<Object>path("actions")).isNotNull();
        }
        if (row.has("holder")) {
            assertThat(answer.<String>path("holder.id")).isEqualTo(Api.as("nongmu-clerk").get("/session").path("user.home.id"));
        }
        if (row.has("sameAs")) {
            Response missing = refused(row, prepared(row, BadInputWorld.fill(row.get("sameAs").asText())));
            assertThat(withoutRequestId(answer)).isEqualTo(withoutRequestId(missing));
        }
    }

    private static Supplier<Response> prepared(JsonNode row, String path) {
        Api api = BadInputWorld.principal(row.path("as").asText("cun-main"));
        RequestSpecification request = with(api.unkept().contentType(ContentType.JSON), row).urlEncodingEnabled(false);
        if (row.has("body")) {
            request.body(BadInputWorld.fill(row.get("body").toString()));
        }
        return () -> request.request(row.get("method").asText(), path);
    }

    private static String withoutRequestId(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[0-9a-f]+\"", "");
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesAsItIs(JsonNode row) {
        Fingerprint fingerprint = new Fingerprint(source);
        String before = fingerprint.now();
        Response made = Needs.OFFICER.request().body(BadInputWorld.fill(row.get("raw").asText())).post("/needs");
        made.then().statusCode(201);
        assertThat(fingerprint.now()).as("a write must show").isNotEqualTo(before);
        row.get("stored").properties().forEach(field ->
                assertThat(made.<String>path(field.getKey())).isEqualTo(BadInputWorld.fill(field.getValue().asText())));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void searchesLiterally(JsonNode row) {
        Needs.draft(Map.of("text", BadInputWorld.fill(row.get("text").asText())));
        for (JsonNode literal : row.get("q")) {
            long start = System.nanoTime();
            List<String> found = Needs.OFFICER.request().queryParam("q", literal.asText()).get("/needs?limit=100").path("items.id");
            System.out.printf("q=%s: %d found in %d ms%n", literal.asText(), found.size(), (System.nanoTime() - start) / 1_000_000);
            assertThat(found).isNotEmpty().allSatisfy(id ->
                    assertThat(Needs.OFFICER.get("/needs/" + id).<String>path("title") + Needs.OFFICER.get("/needs/" + id).path("text"))
                            .contains(literal.asText()));
        }
    }

    /** Row 34: who adds an instant to what is sent must add its bad forms to the rows. */
    @Test
    void takesNoInstantAnywhere() {
        JsonNode document = ContractFilter.DOCUMENT;
        assertThat(document.at("/components/parameters").toString()).doesNotContain("date-time").doesNotContain("/Timestamp");
        document.at("/paths").findValues("requestBody").stream()
                .flatMap(body -> body.findValuesAsText("$ref").stream())
                .forEach(ref -> assertThat(document.at(ref.substring(1)).toString()).doesNotContain("date-time").doesNotContain("/Timestamp"));
    }

    @Test
    void givesTheNameOfARevokedKeyBack() {
        Api admin = Api.as("sec-admin");
        Map<String, Object> wanted = Map.of("name", "换新 " + UUID.randomUUID(), "divisionCode", "150821000000",
                "scopes", List.of("needs:read"), "expiresOn", BadInputWorld.thing("nextMonth"));
        String key = "/api-keys/" + admin.post("/api-keys", wanted).then().statusCode(201).extract().path("id");
        refused(409, "duplicate", () -> admin.post("/api-keys", wanted));
        admin.request().header("If-Match", admin.get(key).header("ETag")).delete(key).then().statusCode(204);
        admin.post("/api-keys", wanted).then().statusCode(201);
    }

    @Test
    void tellsThePresentETagToWhoeverIsLate() {
        String path = "/needs/" + Needs.draft();
        String etag = Needs.OFFICER.get(path).header("ETag");
        Needs.OFFICER.patch(path, Map.of("title", "新题目")).then().statusCode(200);
        Response stale = refused(412, "stale", () -> Needs.OFFICER.request().header("If-Match", etag).body(Map.of("title", "y")).patch(path));
        assertThat(stale.header("ETag")).isEqualTo(Needs.OFFICER.get(path).header("ETag")).isEqualTo(stale.path("etag"));
    }

    @Test
    void givesTwoHalvesAtOnceToOne() throws Exception {
        String need = BadInputWorld.thing("halved");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> half = () -> Api.as("keji-clerk").post("/needs/" + need + "/claim", Map.of("quantity", 4)).statusCode();
            List<Integer> statuses = threads.invokeAll(List.of(half, half)).stream().map(future -> future.resultNow()).sorted().toList();
            assertThat(statuses).containsExactly(201, 409);
        }
        Needs.OFFICER.get("/needs/" + need).then().body("quantities.remaining", equalTo(2));
    }

    @Test
    void replaysOneKeyAndRefusesItWhileItRuns() throws Exception {
        String key = UUID.randomUUID().toString();
        RequestSpecification once = Needs.OFFICER.request().header("Idempotency-Key", key).body(Map.of("text", "一次"));
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            String principal = principalOf(connection);
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('" + principal + " " + key + "', 0))");
            refused(409, "idempotency-in-progress", () -> once.post("/needs"));
            connection.rollback();
        }
        Response first = once.post("/needs");
        Response second = once.post("/needs");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    /** The principal as the keys of before name it. */
    private static String principalOf(java.sql.Connection connection) throws java.sql.SQLException {
        String used = BadInputWorld.thing("usedKey");
        try (var found = connection.createStatement().executeQuery("select principal from platform_idempotency where key = '" + used + "'")) {
            found.next();
            return found.getString(1);
        }
    }
}
