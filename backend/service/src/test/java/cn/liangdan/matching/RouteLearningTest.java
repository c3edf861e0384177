package cn.liangdan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import cn.liangdan.deadline.Clock;
import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What units took and kept teaches where a need belongs; what they gave back speaks against it, and what lapsed says nothing. */
@ServiceTest
class RouteLearningTest {
    private static final Api SCIENCE = Api.as("keji-clerk");
    private static final int NEEDS = 8;

    @Inject
    Routes routes;

    @Inject
    Clock clock;

    /** Words that neither the lexicon nor any other need speaks. */
    private static String text(String words) {
        return words + "，" + words + "。";
    }

    private static List<String> taken(String words) {
        return Stream.generate(() -> Needs.claimed(SCIENCE, need(words), Map.of())).limit(NEEDS).toList();
    }

    private static String need(String words) {
        Map<String, Object> need = Needs.whole();
        need.put("text", text(words));
        return Needs.listed(need);
    }

    /** As they are shown after learning. */
    private Response advice(String need) {
        routes.learn();
        Response answer = Needs.DISPATCHER.get("/needs/" + need + "/routes");
        answer.then().statusCode(200);
        return answer;
    }

    private static int science(Response advice) {
        List<Map<String, Object>> ways = advice.path("routes");
        return ways.stream().filter(way -> way.get("sector").equals("SCIENCE")).mapToInt(way -> (int) way.get("percent")).findFirst().orElse(0);
    }

    @Test
    void turnsAwayFromAUnitThatGivesBackWhatItTook() {
        String need = need("魃魈魍魉蹀躞");
        int before = science(advice(need));
        List<String> taken = taken("魃魈魍魉蹀躞");
        Response learned = advice(need);
        assertThat(learned.<String>path("routes[0].sector")).isEqualTo("SCIENCE");
        assertThat(science(learned)).isGreaterThan(before + 20);
        taken.forEach(id -> SCIENCE.post("/commitments/" + id + "/return", Map.of("reason", "不属本单位职责")).then().statusCode(200));
        Response turned = advice(need);
        assertThat(turned.<String>path("routes[0].sector")).isNotEqualTo("SCIENCE");
        assertThat(science(turned)).isLessThanOrEqualTo(before);
    }

    @Test
    void learnsNothingFromWhatLapsedOrWasCancelledWithItsNeed() {
        String need = need("貔貅饕餮獬豸");
        List<Object> before = advice(need).path("routes");
        taken("貔貅饕餮獬豸").forEach(this::lapse);
        taken("貔貅饕餮獬豸").forEach(RouteLearningTest::withdraw);
        assertThat(advice(need).<List<Object>>path("routes")).isEqualTo(before);
    }

    private void lapse(String commitment) {
        UUID id = UUID.fromString(commitment);
        Instant over = Instant.now().plus(Duration.ofDays(60));
        as(over.minus(Duration.ofDays(1)), () -> clock.one("warn", id));
        as(over, () -> clock.one("expire", id));
        assertThat(state(commitment)).isEqualTo("EXPIRED");
    }

    private static void as(Instant then, Runnable work) {
        ScopedValue.where(Times.AS_OF, then).run(work);
    }

    private static void withdraw(String commitment) {
        String need = Needs.DISPATCHER.get("/commitments/" + commitment).path("need.id");
        Needs.OFFICER.post("/needs/" + need + "/withdrawal", Map.of("reason", "不需要了")).then().statusCode(200);
        assertThat(state(commitment)).isEqualTo("CANCELLED");
    }

    private static String state(String commitment) {
        return Needs.DISPATCHER.get("/commitments/" + commitment).path("state");
    }
}
