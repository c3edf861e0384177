package cn.liangdan;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What administrators make for tests, through the API. */
final class Administration {
    static final Api SYSTEM = Api.as("sys-admin");
    static final Api SECURITY = Api.as("sec-admin");
    static final Api AUDIT = Api.as("audit-admin");
    static final String COUNTY = "150821000000";
    static final String PASSWORD = "liang-dan-choice-2026";

    private static final AtomicInteger MADE = new AtomicInteger();

    private Administration() {}

    static String name(String beginning) {
        return beginning + MADE.incrementAndGet();
    }

    static String made(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    /** A village whose station nobody needed, and which has none now. */
    static String freeVillage() {
        List<String> codes = Api.anonymous().get("/divisions?parent=150821102000&limit=100").path("items.code");
        return codes.stream().filter(Administration::closesStation).findFirst().orElseThrow();
    }

    private static boolean closesStation(String division) {
        String station = SYSTEM.get("/stations?division=" + division).path("items[0].id");
        return station != null
                && SYSTEM.post("/stations/" + station + "/closing", Map.of("reason", "合并")).statusCode() == 200;
    }

    static String unit() {
        return made(SYSTEM.post("/units", unitBody(name("测试局"))));
    }

    static Map<String, Object> unitBody(String name) {
        return Map.of("name", name, "kind", "DEPARTMENT", "sector", "AGRICULTURE", "divisionCode", COUNTY);
    }

    /** A team that collects needs in the county. */
    static String squad() {
        return squad("VOLUNTEER_TEAM", COUNTY);
    }

    static String squad(String kind, String division) {
        Map<String, Object> body = new HashMap<>(unitBody(name("小分队")));
        body.putAll(Map.of("kind", kind, "divisionCode", division));
        if (kind.endsWith("_TEAM")) {
            body.put("sponsorId", unit());
        }
        return made(SYSTEM.post("/units", body));
    }

    static String office() {
        return made(SYSTEM.post("/offices", Map.of("name", name("测试办"), "divisionCode", COUNTY)));
    }

    /** A person whose role is granted and whose password is chosen. */
    static Person person(String role, String kind, String home, Map<String, Object> more) {
        Person person = waiting(role, kind, home, more);
        SECURITY.post("/users/" + person.id() + "/role-grant", Map.of("role", role)).then().statusCode(200);
        choose(person.token());
        return person;
    }

    static Person waiting(String role, String kind, String home, Map<String, Object> more) {
        String login = name("person-");
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("loginName", login, "displayName", "测" + login, "role", role, "home", Map.of("kind", kind, "id", home)));
        Response answer = SYSTEM.post("/users", body);
        answer.then().statusCode(201);
        return new Person(answer.path("id"), login, answer.path("passwordToken"));
    }

    static void choose(String token) {
        Api.anonymous().post("/users/password", Map.of("token", token, "password", PASSWORD)).then().statusCode(204);
    }

    record Person(String id, String login, String token) {
        Api in() {
            return Api.login(login, PASSWORD);
        }

        Response tryLogin() {
            return Api.anonymous().post("/session", Map.of("loginName", login, "password", PASSWORD));
        }
    }
}
