package cn.liangdan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens by itself, at which day and on what condition. The suite shares its data, so all of it ticks for one thing. */
@ServiceTest
class ClockTest extends ClockCase {
    private static final Api ASSISTANT = Api.as("keji-clerk");

    @Inject
    DeadlineService deadlines;

    private boolean tick(String duty, String id, Instant then) {
        return ScopedValue.where(Times.AS_OF, then).call(() -> clock.one(duty, UUID.fromString(id)));
    }

    private boolean tick(String duty, String id, int days) {
        return tick(duty, id, Instant.now().plus(Duration.ofDays(days)));
    }

    @Test
    void releasesAClaimWithoutANextStepAndNamesNobodyInItsPlace() throws SQLException {
        Map<String, Object> two = new HashMap<>(Needs.whole());
        two.putAll(Map.of("quantity", 2, "divisible", true));
        String need = Needs.listed(two);
        String first = Needs.claimed(LEAD, need, Map.of("quantity", 1));
        Needs.claimed(ASSISTANT, need, Map.of("quantity", 1));
        String entered = commitment(first).path("offer.id");

        assertThat(tick("warn", first, 59)).isTrue();
        assertThat(tick("warn", first, 59)).as("warned once").isFalse();
        assertThat(tick("expire", first, 60)).isTrue();
        assertThat(tick("expire", first, 60)).as("released once").isFalse();

        commitment(first).then().body("state", equalTo("EXPIRED"), "actions", equalTo(List.of()), "expiresOn", nullValue());
        Needs.DISPATCHER.get("/needs/" + need).then()
                .body("state", equalTo("RECEIVED"), "quantities.remaining", equalTo(1), "actions", hasItem("appoint-lead"))
                .body("commitments.part", contains("LEAD", "ASSIST"), "commitments.state", contains("EXPIRED", "ACCEPTED"));
        LEAD.get("/offers/" + entered).then().body("state", equalTo("SUSPENDED"));
        Needs.DISPATCHER.get("/needs/" + need + "/timeline?limit=100").then()
                .body("items.findAll { it.objectId == '" + first + "' }.event",
                        contains("commitment.claimed", "commitment.expiry-warned", "commitment.expired"))
                .body("items.find { it.event == 'commitment.expired' }.actor", equalTo("SYSTEM"));
        assertThat(count("select count(*) from audit_entry where object_id = '" + first + "' and operation = 'expire'")).isEqualTo(1);
        Needs.claimed(ASSISTANT, need, NOTHING);
    }

    @Test
    void opensTheNeedAgainWhenItsOnlyClaimExpires() {
        String id = claimed();
        String need = commitment(id).path("need.id");
        tick("warn", id, 59);
        assertThat(tick("expire", id, 60)).isTrue();
        Needs.DISPATCHER.get("/needs/" + need).then().body("state", equalTo("LISTED"), "quantities.remaining", equalTo(1));
    }

    @Test
    void releasesNothingOnTheLastDayAndEverythingAfterIt() {
        String id = claimed();
        LocalDate last = LocalDate.parse(commitment(id).path("expiresOn"));
        Instant dayAfter = Times.startOf(last.plusDays(1));
        assertThat(tick("warn", id, Times.startOf(last))).isTrue();
        assertThat(tick("expire", id, dayAfter.minusSeconds(1))).isFalse();
        assertThat(tick("expire", id, dayAfter)).isTrue();
    }

    @Test
    void warnsOneWorkingDayBeforeTheLast() {
        String id = claimed();
        Deadlines now = QuarkusTransaction.requiringNew().call(deadlines::now);
        LocalDate last = LocalDate.parse(commitment(id).path("expiresOn"));
        LocalDate before = last.minusDays(1);
        while (!now.calendar().isWorking(before)) {
            before = before.minusDays(1);
        }
        assertThat(now.calendar().between(now.today(), last)).isEqualTo(5).isEqualTo(commitment(id).<Integer>path("workingDaysLeft"));
        assertThat(tick("warn", id, Times.startOf(before).minusSeconds(1))).isFalse();
        assertThat(tick("warn", id, Times.startOf(before))).isTrue();
    }

    @Test
    void releasesNobodyWhoWasNotWarnedOnAnEarlierDay() {
        String id = claimed();
        assertThat(tick("expire", id, 60)).isFalse();
        assertThat(tick("warn", id, 60)).isTrue();
        assertThat(tick("expire", id, 60)).isFalse();
        assertThat(tick("expire", id, 61)).isTrue();
    }

    @Test
    void leavesTheUnitAloneWhileSomebodyElseHasToDecide() {
        String id = claimed();
        LEAD.post("/commitments/" + id + "/transfer", Map.of("unitId", Needs.unitOf(ASSISTANT), "reason", "属科技推广范围"));
        assertThat(tick("warn", id, 60)).isFalse();
        commitment(id).then().body("expiresOn", nullValue());
        Needs.DISPATCHER.post("/commitments/" + id + "/transfer-decision", Map.of("granted", false, "reason", "还是由你局办"));
        assertThat(tick("warn", id, 60)).isTrue();
    }

    @Test
    void releasesNobodyFromABindingDecision() throws SQLException {
        String id = claimed();
        sql("update commitment set binding = true where id = '" + id + "'");
        assertThat(tick("warn", id, 60)).isFalse();
        commitment(id).then().body("expiresOn", nullValue());
    }

    @Test
    void saysWhenAClaimIsReleasedUntilTheUnitTakesTheNextStep() {
        String id = claimed();
        String need = commitment(id).path("need.id");
        LEAD.get("/commitments?needId=" + need).then().body("items[0].workingDaysLeft", equalTo(5), "items[0].stale", equalTo(false));
        LEAD.get("/needs/" + need).then().body("commitments[0].workingDaysLeft", equalTo(5));
        LEAD.post("/commitments/" + id + "/schedule", Map.of("scheduledOn", LocalDate.now(Times.ZONE).toString(), "place", "村委会"));
        LEAD.get("/commitments/" + id).then().body("expiresOn", nullValue(), "workingDaysLeft", nullValue());
        LEAD.get("/needs/" + need).then().body("commitments[0].expiresOn", nullValue());
    }

    @Test
    void confirmsByItselfAfterTheLastDayAndSaysSoBefore() {
        String id = claimed();
        String need = commitment(id).path("need.id");
        LEAD.post("/commitments/" + id + "/delivery", Needs.delivery()).then().statusCode(201);
        Response told = Needs.OFFICER.get("/needs/" + need);
        LocalDate last = LocalDate.parse(told.path("commitments[0].confirmsOn"));
        told.then().body("commitments[0].workingDaysLeft", equalTo(5), "commitments[0].expiresOn", nullValue());
        assertThat(tick("confirm", id, Times.startOf(last.plusDays(1)).minusSeconds(1))).isFalse();
        assertThat(tick("confirm", id, Times.startOf(last.plusDays(1)))).isTrue();
        commitment(id).then().body("state", equalTo("CONFIRMED"), "need.state", equalTo("DELIVERED"), "confirmsOn", nullValue());
        Needs.OFFICER.get("/needs/" + need + "/timeline?limit=100").then().body("items.event", hasItem("commitment.confirmed-by-itself"));
    }

    private static String answered() {
        String id = claimed();
        String need = commitment(id).path("need.id");
        LEAD.post("/commitments/" + id + "/delivery", Needs.delivery()).then().statusCode(201);
        LEAD.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已到村讲课。")).then().statusCode(201);
        return need;
    }

    @Test
    void closesWhatNobodyJudgedInTimeAndKeepsTheDissatisfiedUnderReview() {
        String silent = answered();
        String unhappy = answered();
        Needs.OFFICER.post("/needs/" + unhappy + "/evaluation", Map.of("satisfaction", "DISSATISFIED", "solved", false))
                .then().statusCode(201);
        String last = Needs.OFFICER.get("/needs/" + silent).path("closesOn");
        assertThat(LocalDate.parse(last)).isAfter(LocalDate.now().plusDays(9));
        Needs.OFFICER.get("/needs/" + unhappy).then().body("closesOn", nullValue());
        assertThat(tick("close", silent, 3)).isFalse();
        assertThat(tick("close", silent, 60)).isTrue();
        assertThat(tick("close", unhappy, 60)).isFalse();
        Needs.OFFICER.get("/needs/" + silent).then().body("state", equalTo("CLOSED"), "evaluation", nullValue());
        Needs.OFFICER.get("/needs/" + unhappy).then().body("state", equalTo("ANSWERED"));
    }

    @Test
    void flagsWhatNobodyTouchedForTooLong() throws SQLException {
        String id = claimed();
        String need = commitment(id).path("need.id");
        String fresh = claimed();
        sql("update need set updated_at = now() - interval '40 days' where id = '" + need + "'");
        sql("update commitment set updated_at = now() - interval '40 days' where id = '" + id + "'");
        Needs.DISPATCHER.get("/needs/" + need).then().body("stale", equalTo(true));
        commitment(id).then().body("stale", equalTo(true), "need.stale", equalTo(true));
        commitment(fresh).then().body("stale", equalTo(false), "need.stale", equalTo(false));
        for (String list : List.of("/needs?limit=100&unitId=" + Needs.unitOf(LEAD), "/needs?limit=100&sort=updatedAt", "/needs?limit=100&q=列当防治")) {
            Needs.DISPATCHER.get(list + "&stale=true").then().statusCode(200)
                    .body("items.id", hasItem(need), "items.stale", not(hasItem(false)));
            Needs.DISPATCHER.get(list + "&stale=false").then().body("items.id", not(hasItem(need)), "items.stale", not(hasItem(true)));
        }
        LEAD.get("/commitments?limit=100&stale=true").then().body("items.id", hasItem(id), "items.id", not(hasItem(fresh)));
        LEAD.get("/commitments?limit=100&stale=false").then().body("items.id", hasItem(fresh), "items.id", not(hasItem(id)));
    }
}
