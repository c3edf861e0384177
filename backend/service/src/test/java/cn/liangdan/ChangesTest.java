package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever follows the log of changes ends with what the database holds. */
@ServiceTest
class ChangesTest {
    private static final int WRITERS = 16;
    private static final int EACH = 6;

    @Inject
    DataSource source;

    @Test
    void givesAFollowerExactlyWhatSixteenWritersWrote() throws Exception {
        Api reader = Api.as("shi-dispatch");
        // Logs everybody in on this thread: two virtual ones that wait in an initialiser would hold the only two carriers.
        write();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var copy = threads.submit(() -> follow(reader, writing));
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    writers.submit(ChangesTest::write);
                }
            }
            writing.set(false);
            assertThat(copy.get()).isEqualTo(database());
        }
    }

    private static void write() {
        for (int i = 0; i < EACH; i++) {
            String need = Needs.listed();
            Api.as("nongmu-clerk").post("/needs/" + need + "/claim", Map.of()).then().statusCode(201);
        }
    }

    private static Map<String, String> follow(Api reader, AtomicBoolean writing) {
        Map<String, String> copy = new HashMap<>();
        String cursor = "";
        long position = 0;
        while (true) {
            boolean last = !writing.get();
            Response page = reader.get("/changes?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            List<Map<String, Object>> items = page.path("items");
            for (Map<String, Object> change : items) {
                long next = ((Number) change.get("position")).longValue();
                assertThat(next).as("the city's dispatcher sees every position").isEqualTo(position + 1);
                position = next;
                copy.put((String) change.get("id"), change.get("state") + " " + change.get("version"));
            }
            cursor = page.path("nextCursor");
            if (last && items.isEmpty()) {
                return copy;
            }
        }
    }

    private Map<String, String> database() throws Exception {
        Map<String, String> rows = new HashMap<>();
        try (var connection = source.getConnection();
                var found = connection.createStatement().executeQuery(
                        "select id, state, version from need union all select id, state, version from offer"
                                + " union all select id, state, version from commitment")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getString(2) + " " + found.getLong(3));
            }
        }
        return rows;
    }
}
