package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.liangdan.account.SetupService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documented answers that take a situation of their own; those that are alike for many operations are in RefusalsTest. */
@ServiceTest
class AnswersTest {
    private static final String PASSWORD = "liang-dan-first-2026";

    @Inject
    DataSource source;

    @Inject
    SetupService setup;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private void asOwner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database, owner, ownerPassword);
                var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static Response first(String token) {
        return Api.anonymous().post("/users/first-administrator", Map.of(
                "token", token, "loginName", "first-admin", "displayName", "第一人", "password", PASSWORD));
    }

    /** The accounts of the demo stand aside for the time, as if the installation were empty. */
    @Test
    void makesTheFirstAdministratorWithTheTokenAndOnlyOnce() throws SQLException {
        asOwner(aside("account_user"), empty("account_user"), aside("account_post"), empty("account_post"));
        try {
            String token = QuarkusTransaction.requiringNew().call(setup::newToken);
            first("not-the-token").then().statusCode(403);
            first(token).then().statusCode(201).body("role", equalTo("SYSTEM_ADMIN"), "loginName", equalTo("first-admin"));
            first(token).then().statusCode(409);
        } finally {
            asOwner("drop table account_user", "alter table account_user_aside rename to account_user");
            asOwner("drop table account_post", "alter table account_post_aside rename to account_post");
        }
        first("not-the-token").then().statusCode(409);
    }

    private static String aside(String table) {
        return "alter table " + table + " rename to " + table + "_aside";
    }

    private static String empty(String table) {
        return "create table " + table + " (like " + table + "_aside including all)";
    }

    @Test
    void answersUnknownNamesAndWrongPasswordsAlike() {
        Response wrong = Api.anonymous().post("/session", Map.of("loginName", "cun-deputy", "password", "wrong-password"));
        Response unknown = Api.anonymous().post("/session", Map.of("loginName", "nobody-at-all", "password", "wrong-password"));
        wrong.then().statusCode(401).body("type", equalTo("/problems/login-failed"));
        assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
    }

    private static String withoutId(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("\"requestId\":\"[0-9a-f]+\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sys-admin", "sec-admin", "audit-admin"})
    void showsAdministratorsNoLists(String who) {
        Api administrator = Api.as(who);
        administrator.get("/needs").then().statusCode(403);
        administrator.get("/commitments").then().statusCode(403);
        administrator.get("/changes").then().statusCode(403);
        administrator.get("/needs/" + Needs.listed()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"cun-main,/needs,text", "nongmu-clerk,/offers,serviceItem"})
    void answersARepeatedClientRefWithWhatItMade(String who, String path, String field) {
        Map<String, Object> body = new HashMap<>(Map.of("clientRef", RightsCalls.newId(), field, "只有一份", "categoryCode", "SCIENCE_TECH"));
        String id = Api.as(who).post(path, body).then().statusCode(201).extract().path("id");
        Api.as(who).post(path, body).then().statusCode(200).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "cun-main,/needs", "nongmu-clerk,/offers", "cun-main,/attachments?name=a.csv", "cun-main,/field-notes", "cun-main,/field-notes/{note}/needs"
    })
    void tellsWhoComesWhileTheKeyIsInUse(String who, String template) throws SQLException {
        Api caller = Api.as(who);
        String path = template.contains("{note}")
                ? template.replace("{note}", caller.post("/field-notes", body("/field-notes")).path("id"))
                : template;
        String key = UUID.randomUUID().toString();
        String principal = "user:" + caller.get("/session").path("user.id");
        try (Connection other = source.getConnection()) {
            lock(other, "pg_advisory_lock", principal + " " + key);
            try {
                repeat(caller, key, path).then().statusCode(409).body("type", equalTo("/problems/idempotency-in-progress"));
            } finally {
                lock(other, "pg_advisory_unlock", principal + " " + key);
            }
        }
        repeat(caller, key, path).then().statusCode(201);
    }

    private static void lock(Connection connection, String function, String text) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
            statement.setString(1, text);
            statement.execute();
        }
    }

    private static Response repeat(Api caller, String key, String path) {
        boolean file = path.startsWith("/attachments");
        RequestSpecification request = (file ? caller.bare().contentType("text/csv") : caller.request()).header("Idempotency-Key", key);
        return file
                ? request.body("社,户\n一社,7\n".getBytes(StandardCharsets.UTF_8)).post(path)
                : request.body(body(path)).post(path);
    }

    private static Map<String, Object> body(String path) {
        return switch (path) {
            case "/offers" -> Map.of("serviceItem", "一次", "categoryCode", "HEALTH");
            case "/field-notes" -> Map.of("notedOn", "2026-03-02", "text", "走访三户");
            default -> Map.of("text", "一次");
        };
    }

    @Test
    void tellsFilesByTheirContent() {
        byte[] truncated = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        upload("照片.png", truncated).then().statusCode(422).body("type", equalTo("/problems/image"));
        upload("表.csv", "<html><script>1,2</script>".getBytes(StandardCharsets.UTF_8))
                .then().statusCode(415).body("type", equalTo("/problems/file-type"));
    }

    private static Response upload(String name, byte[] bytes) {
        return Needs.OFFICER.bare().contentType("text/csv").queryParam("name", name).body(bytes).post("/attachments");
    }

    @Test
    void showsNoContactOnceTheNeedIsClosed() {
        RightsObjects objects = new RightsObjects();
        RightsObjects.Side side = objects.side(Rights.Kind.OWN);
        String need = objects.take(Rights.OPERATIONS.get("getNeed"), Rights.Kind.OWN, "ANSWERED").id();
        side.filer().post("/needs/" + need + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true)).then().statusCode(201);
        side.clerk().post("/needs/" + need + "/contact-reveal", Map.of("reason", "再看看"))
                .then().statusCode(409).body("state", equalTo("CLOSED"));
    }

    @Test
    void keepsThePromisedCapacityOfAnOffer() {
        RightsObjects objects = new RightsObjects();
        RightsObjects.Side side = objects.side(Rights.Kind.OWN);
        String offer = objects.take(Rights.OPERATIONS.get("getOffer"), Rights.Kind.OWN, "PUBLISHED").id();
        for (int i = 0; i < 2; i++) {
            Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", Needs.listed())).then().statusCode(201);
        }
        side.clerk().patch("/offers/" + offer, Map.of("capacity", 1)).then().statusCode(409).body("type", equalTo("/problems/capacity"));
        side.clerk().patch("/offers/" + offer, Map.of("capacity", 2)).then().statusCode(200).body("remaining", equalTo(0));
    }

    @Test
    void givesAKeyOnlyWhatItsScopesSay() {
        Api writer = Api.key(RightsPeople.key(List.of("needs:write")));
        String need = writer.post("/needs", Map.of("text", "只写不读", "divisionCode", RightsPeople.VILLAGE))
                .then().statusCode(201).extract().path("id");
        for (String path : List.of("/needs", "/commitments", "/changes")) {
            writer.get(path).then().statusCode(403);
        }
        String file = RightsCalls.upload(writer, "name=a.csv", "a,b\n").then().statusCode(201).extract().path("id");
        for (String path : List.of("/needs/" + need, "/needs/" + need + "/timeline", "/attachments/" + file)) {
            writer.get(path).then().statusCode(404);
        }
        Api reader = Api.key(RightsPeople.key(List.of("needs:read")));
        reader.get("/needs").then().statusCode(200).body("items", hasSize(0));
        reader.post("/needs", Map.of("text", "只读", "divisionCode", RightsPeople.VILLAGE)).then().statusCode(403);
        RightsCalls.upload(reader, "name=a.csv", "a,b\n").then().statusCode(403);
    }
}
