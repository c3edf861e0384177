package cn.liangdan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calendar and the rules as the system administrator keeps them; others read them. */
@ServiceTest
class DeadlineKeepingTest {
    private static final Api SYSTEM = Api.as("sys-admin");

    @Inject
    DeadlineService deadlines;

    private static Map<String, Object> day(String on, boolean working, String name) {
        return Map.of("day", on, "working", working, "name", name);
    }

    private static Response put(String path, Object body) {
        return SYSTEM.request().header("If-Match", SYSTEM.get(path).header("ETag")).body(body).put(path);
    }

    @Test
    void shipsTheYearsWhoseNoticesAreKnown() {
        Needs.OFFICER.get("/calendars?limit=100").then().statusCode(200).body("items.year", hasItems(2026, 2025, 2020, 2019));
        Needs.OFFICER.get("/calendars/2026").then()
                .body("covered", equalTo(true), "actions", empty(), "days.findAll { it.working }.day",
                        contains("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    @Test
    void replacesTheDaysOfOneYearAndKeepsWhatTheyWere() {
        SYSTEM.get("/calendars/2034").then().body("covered", equalTo(false), "days", empty(), "actions", contains("edit"));
        put("/calendars/2034", Map.of("days", List.of(day("2034-01-02", false, "元旦"), day("2034-01-07", true, "元旦")))).then().statusCode(200)
                .body("covered", equalTo(true), "days.day", contains("2034-01-02", "2034-01-07"), "version", equalTo(1));
        put("/calendars/2034", Map.of("days", List.of(day("2034-01-03", false, "元旦")))).then().statusCode(200)
                .body("days.day", contains("2034-01-03"), "version", equalTo(2));
        Api.as("audit-admin").get("/audit-entries?limit=100&until=" + LocalDate.now(Times.ZONE)).then()
                .body("items.findAll { it.objectType == 'CALENDAR' && it.objectCode == '2034' }.operation",
                        contains("replaceCalendar", "replaceCalendar"));
        put("/calendars/2034", Map.of("days", List.of())).then().statusCode(200).body("covered", equalTo(true));
    }

    @Test
    void refusesDaysOfAnotherYearAndDaysTwice() {
        put("/calendars/2035", Map.of("days", List.of(
                        day("2034-12-31", false, "元旦"), day("2035-01-01", false, "元旦"), day("2035-01-01", true, "元旦"))))
                .then().statusCode(422).body("errors.pointer", contains("/days/0/day", "/days/2/day"));
        SYSTEM.get("/calendars/2035").then().body("covered", equalTo(false));
        SYSTEM.get("/calendars/1999").then().statusCode(404);
        SYSTEM.get("/deadline-rules/NO_SUCH").then().statusCode(404);
    }

    @Test
    void changesHowManyDaysThereAre() {
        SYSTEM.get("/deadline-rules?limit=100").then().body("items.code",
                contains("CLAIM_EXPIRES", "CONFIRMED_BY_ITSELF", "EVALUATION_WINDOW", "NEED_STALE", "COMMITMENT_STALE"));
        SYSTEM.get("/deadline-rules/CLAIM_EXPIRES").then().body("workingDays", equalTo(5), "warnDays", equalTo(1));
        String need = Needs.listed();
        String id = Api.as("nongmu-clerk").post("/needs/" + need + "/claim", Map.of()).path("id");
        try {
            SYSTEM.patch("/deadline-rules/CLAIM_EXPIRES", Map.of("workingDays", 7, "warnDays", 2)).then().statusCode(200)
                    .body("workingDays", equalTo(7), "warnDays", equalTo(2));
            Needs.DISPATCHER.get("/commitments/" + id).then().body("workingDaysLeft", equalTo(7));
            SYSTEM.patch("/deadline-rules/CLAIM_EXPIRES", Map.of("warnDays", 7)).then().statusCode(422).body("errors.pointer", contains("/warnDays"));
        } finally {
            SYSTEM.patch("/deadline-rules/CLAIM_EXPIRES", Map.of("workingDays", 5, "warnDays", 1)).then().statusCode(200);
        }
        SYSTEM.patch("/deadline-rules/NEED_STALE", Map.of("warnDays", 1)).then().statusCode(422).body("errors.pointer", contains("/warnDays"));
        SYSTEM.get("/deadline-rules/NEED_STALE").then().body("warnDays", nullValue());
    }

    @Test
    void countsByTheCalendarThatIsKept() {
        Deadlines now = QuarkusTransaction.requiringNew().call(deadlines::now);
        assertThat(now.calendar().covers(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(now.rules()).hasSize(RuleCode.values().length);
    }
}
