package cn.liangdan;

import static cn.liangdan.Administration.AUDIT;
import static cn.liangdan.Administration.SECURITY;
import static cn.liangdan.Administration.SYSTEM;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.liangdan.Administration.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People and their accounts: made by one administrator, let in by another, and handed over. */
@ServiceTest
class PeopleKeepingTest {
    private static final Map<String, Object> WHY = Map.of("reason", "休假");
    private static final Map<String, Object> NOTHING = Map.of();

    private static String user(Person person) {
        return "/users/" + person.id();
    }

    private static Map<String, Object> home(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }

    @Test
    void letsSomebodyInOnceTheRoleIsGrantedAndAPasswordChosen() {
        Person clerk = Administration.waiting("CLERK", "UNIT", Administration.unit(), Map.of());
        SYSTEM.get(user(clerk)).then().body("state", equalTo("PENDING"), "passwordSet", equalTo(false), "passwordToken", nullValue());
        Administration.choose(clerk.token());
        clerk.tryLogin().then().statusCode(401);
        SYSTEM.post(user(clerk) + "/role-grant", Map.of("role", "CLERK")).then().statusCode(403);
        SECURITY.post(user(clerk) + "/role-grant", Map.of("role", "CLERK")).then().statusCode(200).body("state", equalTo("ACTIVE"));
        clerk.tryLogin().then().statusCode(200).body("user.role", equalTo("CLERK"));
    }

    @Test
    void takesATokenOnce() {
        Person clerk = Administration.waiting("CLERK", "UNIT", Administration.unit(), Map.of());
        Map<String, Object> weak = Map.of("token", clerk.token(), "password", clerk.login() + "-" + clerk.login());
        Api.anonymous().post("/users/password", weak).then().statusCode(422);
        Administration.choose(clerk.token());
        Api.anonymous().post("/users/password", Map.of("token", clerk.token(), "password", "another-word-2026"))
                .then().statusCode(403);
    }

    @Test
    void shutsOutWhoIsSuspendedAndEndsTheirSessions() {
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        Api session = clerk.in();
        SYSTEM.post(user(clerk) + "/suspension", WHY).then().statusCode(200).body("stateReason", equalTo("休假"));
        session.get("/session").then().statusCode(401);
        clerk.tryLogin().then().statusCode(401);
        SYSTEM.post(user(clerk) + "/suspension", WHY).then().statusCode(409).body("actions", hasItem("resume"));
        SYSTEM.post(user(clerk) + "/resumption", NOTHING).then().statusCode(200);
        clerk.tryLogin().then().statusCode(200);
        session.get("/session").then().statusCode(401);
    }

    @Test
    void locksAndUnlocksByTheSecurityAdministratorAlone() {
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        Api session = clerk.in();
        SYSTEM.post(user(clerk) + "/lock", WHY).then().statusCode(403);
        SECURITY.post(user(clerk) + "/lock", WHY).then().statusCode(200).body("state", equalTo("LOCKED"));
        session.get("/session").then().statusCode(401);
        SYSTEM.post(user(clerk) + "/resumption", NOTHING).then().statusCode(409);
        SYSTEM.patch(user(clerk), Map.of("displayName", "改名")).then().statusCode(409).body("state", equalTo("LOCKED"));
        SECURITY.post(user(clerk) + "/role-grant", Map.of("role", "CLERK")).then().statusCode(409).body("actions", contains("unlock"));
        SYSTEM.post(user(clerk) + "/unlocking", NOTHING).then().statusCode(403);
        SECURITY.post(user(clerk) + "/unlocking", NOTHING).then().statusCode(200);
        clerk.tryLogin().then().statusCode(200);
    }

    @Test
    void voidsAPasswordAndGivesANewToken() {
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        Api session = clerk.in();
        String token = SYSTEM.post(user(clerk) + "/password-reset", NOTHING).then().statusCode(200).extract().path("passwordToken");
        session.get("/session").then().statusCode(401);
        clerk.tryLogin().then().statusCode(401);
        Administration.choose(token);
        clerk.tryLogin().then().statusCode(200);
    }

    @Test
    void letsNoAdministratorBecomeTwoByAReset() {
        Person second = Administration.person("SECURITY_ADMIN", "OFFICE", Administration.office(), Map.of());
        String token = SYSTEM.post(user(second) + "/password-reset", NOTHING).then().statusCode(200).body("state", equalTo("PENDING"))
                .extract().path("passwordToken");
        Administration.choose(token);
        second.tryLogin().then().statusCode(401);
        SECURITY.post(user(second) + "/role-grant", Map.of("role", "SECURITY_ADMIN")).then().statusCode(200);
        second.tryLogin().then().statusCode(200);
    }

    @Test
    void letsNobodyAdministerThemselvesNorTheLastOfAKind() {
        String system = SYSTEM.get("/session").path("user.id");
        String security = SECURITY.get("/session").path("user.id");
        String audit = AUDIT.get("/session").path("user.id");
        SYSTEM.post("/users/" + system + "/suspension", WHY).then().statusCode(403);
        SECURITY.post("/users/" + security + "/lock", WHY).then().statusCode(403);
        SYSTEM.post("/users/" + audit + "/suspension", WHY).then().statusCode(409).body("detail", containsString("最后一名"));
        SECURITY.post("/users/" + audit + "/lock", WHY).then().statusCode(409);
        SYSTEM.post("/users/" + audit + "/password-reset", NOTHING).then().statusCode(409);
        SYSTEM.get("/users/" + system).then().statusCode(200).body("actions", empty());
    }

    @Test
    void handsAStationOverWithItsNeedsAndDrafts() {
        String station = Administration.made(SYSTEM.post("/stations", Map.of("name", "交接站", "divisionCode", Administration.freeVillage())));
        Person leaving = Administration.person("OFFICER", "STATION", station, Map.of("post", "MAIN"));
        Api before = leaving.in();
        String draft = before.post("/needs", Needs.whole()).then().statusCode(201).extract().path("id");
        String open = before.post("/needs", Needs.whole()).then().statusCode(201).extract().path("id");
        before.post("/needs/" + open + "/submission", Map.of()).then().statusCode(200);

        Map<String, Object> successor = Map.of(
                "loginName", Administration.name("next-"), "displayName", "接任人", "role", "OFFICER", "home", home("STATION", station), "post", "MAIN");
        SYSTEM.post("/users", successor).then().statusCode(409).body("detail", containsString(leaving.login()));
        Person next = Administration.person("OFFICER", "STATION", station, Map.of("post", "MAIN", "handOver", true));

        before.get("/session").then().statusCode(401);
        leaving.tryLogin().then().statusCode(401);
        Api after = next.in();
        after.get("/needs?limit=100").then().body("items.id", hasItem(draft)).body("items.id", hasItem(open));
        after.patch("/needs/" + draft, Map.of("title", "接任人改过")).then().statusCode(200);
        after.post("/needs/" + draft + "/submission", Map.of()).then().statusCode(200);
        SYSTEM.get("/stations/" + station).then().body("officers.userId", contains(next.id()), "officers.post", contains("MAIN"));
        SYSTEM.get("/stations/" + station + "/history").then()
                .body("posts.person.id", contains(next.id(), leaving.id()), "posts[0].until", nullValue(), "posts[1].post", equalTo("MAIN"));
        Needs.OFFICER.get("/stations/" + station).then().body("officers[0].userId", nullValue(), "officers[0].displayName", equalTo("测" + next.login()));
        SYSTEM.post(user(leaving) + "/resumption", NOTHING).then().statusCode(409).body("actions", contains("move"));
    }

    @Test
    void promotesADeputy() {
        String station = Administration.made(SYSTEM.post("/stations", Map.of("name", "升任站", "divisionCode", Administration.freeVillage())));
        Person main = Administration.person("OFFICER", "STATION", station, Map.of("post", "MAIN"));
        Person deputy = Administration.person("OFFICER", "STATION", station, Map.of("post", "DEPUTY"));
        Map<String, Object> promotion = Map.of("home", home("STATION", station), "post", "MAIN");
        SYSTEM.post(user(deputy) + "/move", promotion).then().statusCode(409);
        SYSTEM.post(user(deputy) + "/move", Map.of("home", home("STATION", station), "post", "MAIN", "handOver", true))
                .then().statusCode(200).body("post", equalTo("MAIN"), "state", equalTo("ACTIVE"));
        SYSTEM.get(user(main)).then().body("state", equalTo("SUSPENDED"), "post", nullValue());
        SYSTEM.get(user(deputy) + "/history").then().body("posts.post", contains("MAIN", "DEPUTY"), "posts[1].until", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void movesSomebodyAndAsksAnewForAnotherRole() {
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        Api session = clerk.in();
        String other = Administration.unit();
        SYSTEM.post(user(clerk) + "/move", Map.of("home", home("UNIT", other))).then().statusCode(200)
                .body("state", equalTo("ACTIVE"), "home.id", equalTo(other));
        session.get("/session").then().statusCode(401);
        String office = Administration.office();
        SYSTEM.post(user(clerk) + "/move", Map.of("home", home("OFFICE", office))).then().statusCode(422).body("errors.pointer", contains("/role"));
        SYSTEM.post(user(clerk) + "/move", Map.of("home", home("OFFICE", office), "role", "DISPATCHER")).then().statusCode(200)
                .body("state", equalTo("PENDING"));
        clerk.tryLogin().then().statusCode(401);
        SECURITY.post(user(clerk) + "/role-grant", Map.of("role", "CLERK")).then().statusCode(422);
        SECURITY.post(user(clerk) + "/role-grant", Map.of("role", "SUPERVISOR")).then().statusCode(200).body("role", equalTo("SUPERVISOR"));
        SYSTEM.get(user(clerk) + "/history").then()
                .body("posts.role", contains("SUPERVISOR", "DISPATCHER", "CLERK", "CLERK"), "revisions[0].content.role", equalTo("DISPATCHER"));
    }

    @Test
    void refusesAHomeThatDoesNotGoWithTheRole() {
        Map<String, Object> body = Map.of(
                "loginName", Administration.name("odd-"), "displayName", "不符", "role", "DISPATCHER", "home", home("UNIT", Administration.unit()), "post", "MAIN");
        SYSTEM.post("/users", body).then().statusCode(422).body("errors.pointer", contains("/role", "/post"));
        SYSTEM.post("/users", Map.of("loginName", "cun-main", "displayName", "重名", "role", "CLERK", "home", home("UNIT", Administration.unit())))
                .then().statusCode(409).body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void showsPeopleToAdministratorsOnly() {
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        Needs.DISPATCHER.get("/users").then().statusCode(403);
        Needs.DISPATCHER.get(user(clerk)).then().statusCode(404);
        AUDIT.get(user(clerk)).then().statusCode(200).body("actions", empty());
        AUDIT.post(user(clerk) + "/suspension", WHY).then().statusCode(403);
        SECURITY.get("/users?q=" + clerk.login() + "&role=CLERK&state=ACTIVE,LOCKED").then().body("items.id", contains(clerk.id()));
        SYSTEM.patch(user(clerk), Map.of("displayName", "改名人")).then().statusCode(200).body("displayName", equalTo("改名人"));
    }

    @Test
    void writesTheAuditForItsAdministratorAlone() {
        SYSTEM.get("/audit-entries").then().statusCode(403);
        Person clerk = Administration.person("CLERK", "UNIT", Administration.unit(), Map.of());
        AUDIT.get("/audit-entries?objectId=" + clerk.id()).then()
                .body("items.operation", contains("choosePassword", "grantRole", "createUser"));
        String first = AUDIT.get("/audit-entries?limit=1").path("items[0].id");
        String cursor = AUDIT.get("/audit-entries?limit=1").path("nextCursor");
        AUDIT.get("/audit-entries?limit=1&cursor=" + cursor).then().statusCode(200)
                .body("items[0].id", org.hamcrest.Matchers.not(equalTo(first)));
        AUDIT.get("/audit-entries?from=2020-01-01&until=2020-12-31").then().body("items", empty());
    }
}
