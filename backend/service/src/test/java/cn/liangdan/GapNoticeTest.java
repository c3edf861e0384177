package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can meet is brought to the units of its category: once a day, and only what is new. */
@ServiceTest
class GapNoticeTest {
    private static final String CATEGORY = "PUSHED";
    private static final Api CLERK = Api.as("zhiyuan-clerk");
    private static final UUID UNIT = UUID.fromString(Needs.unitOf(CLERK));

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    private int day;

    @BeforeEach
    void makeTheCategoryInWhichTheUnitOffers() throws SQLException {
        run("insert into catalogue_category (code, set_code, name, rank) select '" + CATEGORY + "', set_code, '推送', 996 from catalogue_category"
                + " where code = 'SCIENCE_TECH' on conflict do nothing");
        CLERK.post("/offers", Map.of("serviceItem", "还没想好做什么", "categoryCode", CATEGORY)).then().statusCode(201);
    }

    @AfterEach
    void forget() throws SQLException {
        run("update need set frozen = true where category_code = '" + CATEGORY + "'; update offer set frozen = true where category_code = '"
                + CATEGORY + "'");
        run("delete from matching_gap_notice; delete from matching_gap_round; delete from matching_gap_reading;"
                + " delete from offer where category_code = '" + CATEGORY + "' and state = 'DRAFT'");
    }

    private void run(String statement) throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("categoryCode", CATEGORY);
        need.putAll(besides);
        return Needs.listed(need);
    }

    /** Each look is a day after the one before. */
    private boolean nextDay() {
        return look(++day);
    }

    private boolean look(int dayFromNow) {
        return Ticks.at(Instant.now().plus(Duration.ofDays(dayFromNow)), () -> clock.one("tell-of-gaps", UNIT));
    }

    private static List<Map<String, Object>> told() {
        Response answer = CLERK.get("/matching/gap-notices");
        answer.then().statusCode(200);
        return answer.<List<Map<String, Object>>>path("items").stream().filter(item -> item.get("categoryCode").equals(CATEGORY)).toList();
    }

    /** What was shown until now. */
    private void read() throws SQLException {
        run("update matching_gap_notice set noticed_at = now() - interval '1 second'");
        CLERK.post("/matching/gap-notices/reading", Map.of("until", LocalDate.now(Times.ZONE).plusDays(3).toString())).then().statusCode(204);
        assertThat(told()).isEmpty();
    }

    @Test
    void addsUpWhatNobodyMeetsInAPartOfTheArea() {
        need(Map.of("unit", "次"));
        need(Map.of("unit", "袋"));
        assertThat(nextDay()).isTrue();
        assertThat(told()).hasSize(1).first().satisfies(notice -> {
            assertThat(notice).containsEntry("needs", 2).containsEntry("fresh", 2);
            assertThat(notice.get("division")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP).containsEntry("code", RightsPeople.TOWN);
        });
    }

    @Test
    void tellsOnceADayHoweverOftenItLooks() throws Exception {
        need(Map.of());
        day++;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> looks = List.of(() -> look(day), () -> look(day), () -> look(day));
            long performed = threads.invokeAll(looks).stream().filter(one -> one.resultNow()).count();
            assertThat(performed).isEqualTo(1);
        }
        need(Map.of());
        assertThat(look(day)).isFalse();
        assertThat(told()).first().satisfies(notice -> assertThat(notice).containsEntry("needs", 1));
    }

    @Test
    void isSilentUntilSomethingIsNew() throws SQLException {
        need(Map.of());
        nextDay();
        read();
        nextDay();
        assertThat(told()).as("nothing new").isEmpty();
        need(Map.of());
        nextDay();
        assertThat(told()).hasSize(1).first().satisfies(notice -> assertThat(notice).containsEntry("needs", 2).containsEntry("fresh", 1));
    }

    @Test
    void forgetsWhatIsMetMeanwhile() {
        need(Map.of());
        nextDay();
        assertThat(told()).hasSize(1);
        Needs.publishedOffer(Map.of("categoryCode", CATEGORY));
        nextDay();
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsNobodyOfOtherCategoriesOrOfWhatIsNotListedYet() {
        Needs.submitted(new HashMap<>(Map.of("text", "还没上清单的事。", "categoryCode", CATEGORY)));
        nextDay();
        assertThat(told()).isEmpty();
        need(Map.of());
        nextDay();
        Api.as("weijian-clerk").get("/matching/gap-notices").then().statusCode(200).body("items", empty());
    }

    @Test
    void reachesTheUnitsByTheRoundOfTheClock() {
        need(Map.of());
        assertThat(Ticks.at(Instant.now().plus(Duration.ofDays(++day)), () -> clock.round("tell-of-gaps"))).isGreaterThan(3);
        CLERK.get("/matching/gap-notices").then().body("items.categoryCode", hasItem(CATEGORY));
    }

    @Test
    void isForClerksAndRefusesAReadingThatIsNone() {
        Needs.DISPATCHER.get("/matching/gap-notices").then().statusCode(403);
        CLERK.get("/matching/gap-notices?limit=1").then().statusCode(400);
        CLERK.post("/matching/gap-notices/reading", "{").then().statusCode(400);
        CLERK.post("/matching/gap-notices/reading", Map.of("until", "昨天")).then().statusCode(422).body("errors.pointer", equalTo(List.of("/until")));
    }
}
