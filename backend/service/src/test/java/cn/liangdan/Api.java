package cn.liangdan;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The API as one principal uses it; every answer is held against the contract. */
public final class Api {
    static final String PASSWORD = "liangdan-demo-2026";
    private static final ContractFilter CONTRACT = new ContractFilter();
    private static final KeptConnections KEPT = new KeptConnections();
    /** Made once: a mapper of its own for every request was a sixth of what the suite takes. */
    private static final RestAssuredConfig CONFIG = config(new ObjectMapper().findAndRegisterModules());
    private static final Map<String, Api> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, String> cookies;
    private final Map<String, String> headers;
    private final String division;

    private Api(Map<String, String> cookies, Map<String, String> headers, String division) {
        this.cookies = cookies;
        this.headers = headers;
        this.division = division;
    }

    private static RestAssuredConfig config(ObjectMapper mapper) {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                        .encodeContentTypeAs("multipart/form-data; boundary=x", ContentType.TEXT))
                .objectMapperConfig(ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> mapper));
    }

    /** Logged in once a suite. */
    public static Api as(String loginName) {
        return KNOWN.computeIfAbsent(loginName, Api::login);
    }

    /** A session of its own. */
    public static Api login(String loginName) {
        return login(loginName, PASSWORD);
    }

    static Api login(String loginName, String password) {
        Response answer = anonymous().request()
                .body(Map.of("loginName", loginName, "password", password))
                .post("/session");
        answer.then().statusCode(200);
        return new Api(
                answer.cookies(),
                Map.of("X-CSRF-Token", answer.path("csrfToken")),
                answer.path("user.home.division.code"));
    }

    public static Api anonymous() {
        return new Api(Map.of(), Map.of(), "");
    }

    public static Api key(String key) {
        return new Api(Map.of(), Map.of("Authorization", "Bearer " + key), "");
    }

    /** The same session as a page of another site would use it. */
    Api withoutToken() {
        return new Api(cookies, Map.of(), division);
    }

    /** The division of the home. */
    public String division() {
        return division;
    }

    /** As a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    /** A JSON request below /api/v1 with the principal's credentials. */
    public RequestSpecification request() {
        return bare().contentType(ContentType.JSON);
    }

    /** The same without a content type, to say a wrong one or none. */
    RequestSpecification bare() {
        return unkept().filter(KEPT);
    }

    /** The same by a connection of its own, for what another client would mend, as a parameter that stands twice. */
    RequestSpecification unkept() {
        return given().config(CONFIG)
                .filter(CONTRACT)
                .port(Integer.getInteger(DatabaseResource.PORT))
                .basePath("/api/v1")
                .cookies(cookies)
                .headers(headers);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        RequestSpecification request = request().body(body);
        return (headers.containsKey("Authorization") ? request.header("Idempotency-Key", UUID.randomUUID().toString()) : request)
                .post(path);
    }

    /** Sends a change with the ETag that the object has now. */
    public Response patch(String path, Object body) {
        return request().header("If-Match", get(path).header("ETag")).body(body).patch(path);
    }
}
