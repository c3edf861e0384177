package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans in the states that tests begin from, made through the API. */
final class Plans {
    private static final Set<String> GOING_ON = Set.of("QUEUED", "RUNNING");
    private static final long PATIENCE_MILLIS = 120_000;

    private Plans() {}

    /** Of a category that no other test files needs in. */
    static String of(Api dispatcher, String division, String state, RightsPeople people) {
        String id = ready(dispatcher, Map.of("divisionCode", division, "categoryCodes", List.of("THEORY")));
        if (state.equals("RUNNING")) {
            people.run("update matching_plan set state = 'RUNNING', lease_until = now() + interval '1 hour' where id = '" + id + "'");
        }
        return id;
    }

    static String ready(Api dispatcher, Map<String, Object> order) {
        String id = dispatcher.post("/matching/plans", order).then().statusCode(202).extract().path("id");
        return finished(dispatcher, id).path("id");
    }

    static Response finished(Api dispatcher, String id) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        Response plan = dispatcher.get("/matching/plans/" + id);
        while (GOING_ON.contains(plan.<String>path("state")) && System.currentTimeMillis() < end) {
            pause();
            plan = dispatcher.get("/matching/plans/" + id);
        }
        assertThat(plan.<String>path("state")).as(plan.asString()).isIn("READY", "TRUNCATED");
        return plan;
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
