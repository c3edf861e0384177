package cn.liangdan;

import static cn.liangdan.Administration.COUNTY;
import static cn.liangdan.Administration.SECURITY;
import static cn.liangdan.Administration.SYSTEM;
import static cn.liangdan.Administration.made;
import static cn.liangdan.Administration.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Stations, units, offices and pairings in the hands of the system administrator. */
@ServiceTest
class OrganisationKeepingTest {
    private static final Map<String, Object> WHY = Map.of("reason", "机构改革");

    @Inject
    DataSource source;

    @Test
    void keepsAUnitFromItsFirstDayToItsLastWithWhatItWasBefore() {
        String first = name("水利服务所");
        String id = made(SYSTEM.post("/units", Administration.unitBody(first)));
        SYSTEM.patch("/units/" + id, Map.of("name", first + "（新）", "sector", "WATER"))
                .then().statusCode(200).body("name", equalTo(first + "（新）"), "version", equalTo(1));
        SYSTEM.post("/units/" + id + "/closing", WHY)
                .then().statusCode(200).body("validTo", equalTo(LocalDate.now(cn.liangdan.platform.Times.ZONE).toString()), "actions", empty());
        SYSTEM.get("/units?q=" + first).then().body("items", empty());
        SYSTEM.get("/units/" + id + "/history").then().statusCode(200)
                .body("revisions.version", contains(1, 0), "revisions[1].content.name", equalTo(first), "revisions[1].from", nullValue(),
                        "revisions[0].from", notNullValue(), "revisions[0].changedBy", equalTo("乔振华"));
    }

    @Test
    void showsWhatHeldOnADay() {
        Map<String, Object> body = new HashMap<>(Administration.unitBody(name("老站")));
        body.put("validFrom", "2020-03-01");
        String id = made(SYSTEM.post("/units", body));
        String query = "/units?q=" + body.get("name") + "&asOf=";
        SYSTEM.get(query + "2020-02-29").then().body("items", empty());
        SYSTEM.get(query + "2020-03-01").then().body("items.id", contains(id));
    }

    @Test
    void takesANameOnceADivisionHoweverItIsWritten() {
        String base = name("Ab科技站");
        made(SYSTEM.post("/units", Administration.unitBody(base)));
        SYSTEM.post("/units", Administration.unitBody(base.replace("Ab", "ＡＢ")))
                .then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        Map<String, Object> elsewhere = new HashMap<>(Administration.unitBody(base));
        elsewhere.put("divisionCode", "150826000000");
        made(SYSTEM.post("/units", elsewhere));
        String other = Administration.unit();
        SYSTEM.patch("/units/" + other, Map.of("name", base)).then().statusCode(409);
        SYSTEM.get("/units/" + other).then().body("version", equalTo(0));
    }

    @Test
    void givesANameFreeOnceItsUnitIsClosed() {
        Map<String, Object> body = Administration.unitBody(name("轮换站"));
        SYSTEM.post("/units/" + made(SYSTEM.post("/units", body)) + "/closing", WHY).then().statusCode(200);
        made(SYSTEM.post("/units", body));
    }

    @Test
    void asksASponsorOfWhatIsNotTheStatesOwn() {
        Map<String, Object> body = new HashMap<>(Administration.unitBody(name("志愿队")));
        body.put("kind", "VOLUNTEER_TEAM");
        SYSTEM.post("/units", body).then().statusCode(422).body("errors.pointer", contains("/sponsorId"));
        String sponsor = Administration.unit();
        body.put("sponsorId", sponsor);
        String team = made(SYSTEM.post("/units", body));
        SYSTEM.post("/units/" + sponsor + "/closing", WHY).then().statusCode(409).body("open", hasItem(Map.of("kind", "UNIT", "count", 1)));
        body.put("name", name("另一队"));
        body.put("sponsorId", team);
        SYSTEM.post("/units", body).then().statusCode(422).body("type", equalTo("/problems/unknown-reference"));
    }

    @Test
    void namesEverythingThatStillHangsOnAUnit() {
        String unit = Administration.unit();
        Administration.Person clerk = Administration.person("CLERK", "UNIT", unit, Map.of());
        Needs.DISPATCHER.post("/needs/" + Needs.listed() + "/dispatch", Map.of("unitId", unit)).then().statusCode(201);
        made(SYSTEM.post("/pairings", Map.of("unitId", unit, "divisionCode", "150821100202")));
        SYSTEM.post("/units/" + unit + "/closing", WHY).then().statusCode(409)
                .body("open.kind", contains("COMMITMENT", "PERSON", "PAIRING"), "open.count", contains(1, 1, 1),
                        "detail", containsString("1 项承接"), "detail", not(containsString("需求")));
        assertThat(clerk.id()).isNotNull();
        SYSTEM.get("/units/" + unit).then().body("validTo", nullValue());
    }

    @Test
    void sendsNothingToAClosedUnit() {
        String unit = Administration.unit();
        String need = Needs.listed();
        SYSTEM.post("/units/" + unit + "/closing", WHY).then().statusCode(200);
        Needs.DISPATCHER.post("/needs/" + need + "/dispatch", Map.of("unitId", unit)).then().statusCode(422);
        SYSTEM.post("/pairings", Map.of("unitId", unit, "divisionCode", COUNTY)).then().statusCode(422);
        SYSTEM.patch("/units/" + unit, Map.of("name", name("不行"))).then().statusCode(409).body("state", equalTo("CLOSED"));
    }

    @Test
    void keepsAStationOpenWhileItHasNeeds() {
        Needs.submitted();
        String station = Needs.OFFICER.get("/session").path("user.home.id");
        SYSTEM.post("/stations/" + station + "/closing", WHY).then().statusCode(409).body("open.kind", hasItem("NEED"));
    }

    @Test
    void opensAStationOnceADivisionAndAgainWhenItWasClosed() {
        String division = Administration.freeVillage();
        Map<String, Object> body = Map.of("name", name("新联络站"), "divisionCode", division);
        String old = made(SYSTEM.post("/stations", body));
        SYSTEM.post("/stations", body).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        SYSTEM.post("/stations/" + old + "/closing", WHY).then().statusCode(200);
        String id = made(SYSTEM.post("/stations", body));
        SYSTEM.get("/stations?division=" + division).then().body("items.id", contains(id));
        SYSTEM.patch("/stations/" + id, Map.of("name", name("改名站"))).then().statusCode(200);
        SYSTEM.get("/stations/" + id + "/history").then().body("revisions", hasSize(1), "posts", empty());
    }

    @Test
    void endsAPairingAndBeginsItAnew() {
        Map<String, Object> body = Map.of("unitId", Administration.unit(), "divisionCode", "150821100202");
        String id = made(SYSTEM.post("/pairings", body));
        SYSTEM.post("/pairings", body).then().statusCode(409);
        SYSTEM.post("/pairings/" + id + "/closing", WHY).then().statusCode(200).body("validTo", notNullValue());
        SYSTEM.post("/pairings/" + id + "/closing", WHY).then().statusCode(409);
        made(SYSTEM.post("/pairings", body));
    }

    @Test
    void keepsOfficesToo() {
        String office = Administration.office();
        SYSTEM.get("/offices?division=" + COUNTY + "&limit=100").then().body("items.id", hasItem(office));
        String renamed = name("改名办");
        SYSTEM.patch("/offices/" + office, Map.of("name", renamed)).then().statusCode(200).body("name", equalTo(renamed));
        SYSTEM.post("/offices", Map.of("name", renamed, "divisionCode", COUNTY)).then().statusCode(409);
        SYSTEM.post("/offices/" + office + "/closing", WHY).then().statusCode(200);
        SYSTEM.post("/offices/" + office + "/closing", WHY).then().statusCode(409);
        SYSTEM.get("/offices/" + office + "/history").then().body("revisions.version", contains(1, 0));
    }

    @Test
    void letsNobodyElseKeepThem() {
        String unit = Administration.unit();
        Map<String, Object> body = Administration.unitBody(name("越权局"));
        for (Api other : List.of(Needs.OFFICER, Needs.DISPATCHER, SECURITY, Administration.AUDIT)) {
            other.post("/units", body).then().statusCode(403);
            other.post("/units/" + unit + "/closing", WHY).then().statusCode(403);
            other.get("/units/" + unit).then().statusCode(200).body("actions", empty());
        }
        SYSTEM.post("/units", withDivision(body, "110101000000")).then().statusCode(422).body("errors.pointer", contains("/divisionCode"));
    }

    private static Map<String, Object> withDivision(Map<String, Object> body, String division) {
        Map<String, Object> other = new HashMap<>(body);
        other.put("divisionCode", division);
        return other;
    }

    @Test
    void needsTheVersionThatWasSeen() {
        String unit = Administration.unit();
        String etag = SYSTEM.get("/units/" + unit).header("ETag");
        SYSTEM.request().body(Map.of("name", name("无凭"))).patch("/units/" + unit).then().statusCode(428);
        SYSTEM.patch("/units/" + unit, Map.of("name", name("先改"))).then().statusCode(200);
        SYSTEM.request().header("If-Match", etag).body(Map.of("name", name("后改"))).patch("/units/" + unit).then().statusCode(412);
    }

    @Test
    void changesNothingThatIsClosed() {
        String station = made(SYSTEM.post("/stations", Map.of("name", name("关站"), "divisionCode", Administration.freeVillage())));
        String office = Administration.office();
        for (String path : List.of("/stations/" + station, "/offices/" + office)) {
            SYSTEM.post(path + "/closing", WHY).then().statusCode(200);
            SYSTEM.patch(path, Map.of("name", name("晚了"))).then().statusCode(409).body("state", equalTo("CLOSED"), "actions", empty());
        }
    }

    @Test
    void takesOneOfManyWhoAskForTheSameName() {
        Map<String, Object> body = Administration.unitBody(name("抢名局"));
        List<Integer> statuses = IntStream.range(0, 8).parallel().mapToObj(i -> SYSTEM.post("/units", body)).map(Response::statusCode).toList();
        assertThat(statuses).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(409);
    }

    @Test
    void writesOneAuditRowForEachChange() throws SQLException {
        String unit = Administration.unit();
        SYSTEM.patch("/units/" + unit, Map.of("name", name("审计局"))).then().statusCode(200);
        SYSTEM.post("/units/" + unit + "/closing", WHY).then().statusCode(200);
        SYSTEM.post("/units/" + unit + "/closing", WHY).then().statusCode(409);
        Administration.AUDIT.get("/audit-entries?objectId=" + unit).then().statusCode(200)
                .body("items.operation", contains("closeUnit", "editUnit", "createUnit"), "items[0].reason", equalTo("机构改革"),
                        "items[0].actorName", equalTo("乔振华"), "items[0].actorRole", equalTo("SYSTEM_ADMIN"));
    }

    @Test
    void hasADatabaseThatRefusesOverlappingOfficers() throws SQLException {
        String station = Needs.OFFICER.get("/session").path("user.home.id");
        String person = Needs.OFFICER.get("/session").path("user.id");
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(
                            "insert into organisation_officer (id, station_id, user_id, post, since) values (uuidv7(), '" + station
                                    + "', '" + person + "', 'MAIN', current_date)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("organisation_officer_one");
        }
    }
}
