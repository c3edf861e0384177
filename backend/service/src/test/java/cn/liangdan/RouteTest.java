package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which unit a need belongs to that no offer fits. */
@ServiceTest
class RouteTest {
    private static Response routes(String text) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("text", text);
        Response answer = Needs.DISPATCHER.get("/needs/" + Needs.listed(need) + "/routes");
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void namesTheUnitThatTheWordsSpeakFor() {
        Response advice = routes("小麦种植户想学测土配方，农田缺化肥，请农业技术员来指导种植。");
        List<Map<String, Object>> routes = advice.path("routes");
        assertThat(routes).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        Map<String, Object> agriculture = routes.stream().filter(route -> route.get("sector").equals("AGRICULTURE")).findFirst().orElseThrow();
        assertThat((List<?>) agriculture.get("words")).isNotEmpty();
        assertThat(routes).isSortedAccordingTo((one, other) -> (int) other.get("percent") - (int) one.get("percent"));
    }

    @Test
    void asksTheDispatcherWhenNoWordSpeaksForAnybody() {
        Response advice = routes("那件事还是老样子。");
        assertThat((boolean) advice.path("ask")).isTrue();
        assertThat(advice.<String>path("detail")).isEqualTo("把握不大，请统筹办判断。");
    }
}
