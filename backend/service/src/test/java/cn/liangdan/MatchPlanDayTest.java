package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.liangdan.platform.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans with standing offers: each need gets its day, and no day more than it has room for. */
@ServiceTest
class MatchPlanDayTest extends MatchPlanCase {
    private static final Api CLERK = Api.as("nongmu-clerk");
    private static final LocalDate FIRST = LocalDate.now(Times.ZONE).plusDays(7);

    private static String day(int week) {
        return FIRST.plusWeeks(week).toString();
    }

    /** Three weeks, room for forty people each. */
    private static String standing(Map<String, Object> besides) {
        Map<String, Object> offer = new HashMap<>(Map.of(
                "recurrence", Map.of("frequency", "WEEKLY", "from", FIRST.toString(), "count", 3), "capacityPerOccurrence", 40));
        offer.putAll(besides);
        return offer(offer);
    }

    private static String needOf(int people) {
        return need(Map.of("people", people));
    }

    private static List<String> days(String plan) {
        return lines(plan).stream().map(line -> (String) line.get("occurrenceOn")).sorted().toList();
    }

    private static List<Integer> taken(String offer) {
        return CLERK.get("/offers/" + offer + "/occurrences").path("items.taken");
    }

    @Test
    void givesEachNeedADayWithRoomForItAndDispatchesItThere() throws SQLException {
        Instant begun = Instant.now();
        for (int i = 0; i < 4; i++) {
            needOf(30);
        }
        String offer = standing(Map.of());
        String plan = ready();
        assertThat(days(plan)).as("thirty each, of which two do not fit on one day").containsExactly(day(0), day(1), day(2));
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(3), "refused", equalTo(0));
        for (Map<String, Object> line : lines(plan)) {
            DISPATCHER.get("/needs/" + part(line, "need")).then().body("commitments.occurrenceOn", contains(line.get("occurrenceOn")));
        }
        assertThat(taken(offer)).containsExactly(30, 30, 30);
        new Books(source, begun).balance();
    }

    @Test
    void fillsADayWithThoseWhoFitTogether() {
        List.of(10, 15, 15, 40, 40, 5).forEach(MatchPlanDayTest::needOf);
        String offer = standing(Map.of("capacity", 6));
        String plan = ready();
        apply(plan, Map.of("all", true)).then().body("refused", equalTo(0));
        assertThat(taken(offer)).as("all but the five, for whom no day has room").containsExactlyInAnyOrder(40, 40, 40);
    }

    @Test
    void keepsToTheDaysThatANeedWants() {
        Map<String, Object> second = Map.of("people", 30, "anyTime", false, "wantedFrom", day(1), "wantedUntil", FIRST.plusDays(9).toString());
        need(second);
        need(second);
        standing(Map.of());
        assertThat(days(ready())).as("one of them; the other finds no room").containsExactly(day(1));
    }

    @Test
    void countsWhatIsPromisedForADayAndKeepsWhatIsProposed() {
        String offer = standing(Map.of());
        String claimed = needOf(40);
        Needs.claimed(CLERK, claimed, Map.of("offerId", offer, "occurrenceOn", day(0)));
        String proposed = needOf(35);
        DISPATCHER.post("/needs/" + proposed + "/dispatch", Map.of("unitId", Needs.unitOf(CLERK), "offerId", offer, "occurrenceOn", day(2)))
                .then().statusCode(201);
        String fresh = needOf(20);
        DISPATCHER.get("/matching/plans/" + ready() + "/lines").then()
                .body("items.need.id", contains(fresh, proposed), "items.change", contains("NEW", "SAME"))
                .body("items.occurrenceOn", contains(day(1), day(2)));
    }

    /** A need that somebody else has today cannot be dispatched, however well it would fit. */
    @Test
    void givesADayToWhatCanBeDispatchedBeforeAdvice() {
        Map<String, Object> first = Map.of("people", 40, "anyTime", false, "wantedFrom", day(0), "wantedUntil", FIRST.plusDays(3).toString());
        Map<String, Object> urgent = new HashMap<>(first);
        urgent.put("urgency", "EMERGENCY");
        DISPATCHER.post("/needs/" + need(urgent) + "/dispatch", Map.of("unitId", Needs.unitOf(Api.as("keji-clerk")))).then().statusCode(201);
        String free = need(first);
        need(Map.of("people", 1, "anyTime", false, "wantedFrom", day(1), "wantedUntil", day(1)));
        standing(Map.of());
        String plan = ready();
        assertThat(days(plan)).containsExactly(day(0), day(1));
        DISPATCHER.get("/matching/plans/" + plan + "/lines").then()
                .body("items.change", contains("NEW", "NEW"), "items.find { it.occurrenceOn == '" + day(0) + "' }.need.id", equalTo(free));
    }

    /** Three days in a row are one run for the engine; each has a room of its own all the same. */
    @Test
    void keepsTheRoomOfDaysThatFollowEachOther() {
        for (int i = 0; i < 4; i++) {
            needOf(10);
        }
        List<String> week = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
        standing(Map.of(
                "recurrence", Map.of("frequency", "WEEKLY", "byDay", week, "from", FIRST.toString(), "count", 3), "capacityPerOccurrence", 10));
        assertThat(days(ready())).containsExactly(FIRST.toString(), FIRST.plusDays(1).toString(), FIRST.plusDays(2).toString());
    }

    @Test
    void reportsALineWhoseDayIsFullMeanwhile() {
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            needs.add(needOf(40));
        }
        String offer = standing(Map.of());
        String plan = ready();
        assertThat(days(plan)).containsExactly(day(0), day(1), day(2));
        DISPATCHER.post("/needs/" + needOf(1) + "/dispatch", Map.of("unitId", Needs.unitOf(CLERK), "offerId", offer, "occurrenceOn", day(1)))
                .then().statusCode(201);
        apply(plan, Map.of("all", true)).then().body("applied", equalTo(2), "refused", equalTo(1))
                .body("lines.find { it.occurrenceOn == '" + day(1) + "' }.outcome.code", equalTo("CAPACITY"));
        assertThat(taken(offer)).containsExactly(40, 1, 40);
    }

    @Test
    void namesNoDayOfAnOfferThatStandsOnNone() {
        need(Map.of());
        offer(Map.of());
        DISPATCHER.get("/matching/plans/" + ready() + "/lines").then().body("items[0].occurrenceOn", nullValue());
    }
}
