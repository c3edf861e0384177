package cn.liangdan;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A list of its own to plan, and the commands on plans. */
abstract class MatchPlanCase {
    static final Api DISPATCHER = Needs.DISPATCHER;
    static final String COUNTY = "150821000000";

    /** A category that no other test files needs in; each test begins with nothing of it on the list. */
    static final String CATEGORY = "PLANNED";

    @Inject
    DataSource source;

    @BeforeEach
    void clearTheList() throws SQLException {
        run("insert into catalogue_category (code, set_code, name, rank) select 'PLANNED', set_code, '试配', 998 from catalogue_category"
                + " where code = 'SCIENCE_TECH' on conflict do nothing");
        run("update need set frozen = true where category_code = 'PLANNED'");
        run("update offer set frozen = true where category_code = 'PLANNED'");
    }

    void run(String statement) throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    long count(String query) throws SQLException {
        try (var connection = source.getConnection(); var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Nobody else reads or writes the table until the transaction ends. */
    Connection held(String table) throws SQLException {
        return held(table, "access exclusive");
    }

    Connection held(String table, String mode) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            sql.execute("lock table " + table + " in " + mode + " mode");
        }
        return connection;
    }

    static String need(Map<String, Object> besides) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("categoryCode", CATEGORY);
        need.putAll(besides);
        return Needs.listed(need);
    }

    static String offer(Map<String, Object> besides) {
        Map<String, Object> offer = new HashMap<>(Map.of("categoryCode", CATEGORY));
        offer.putAll(besides);
        return Needs.publishedOffer(offer);
    }

    static Map<String, Object> order(Map<String, Object> rules) {
        return Map.of("divisionCode", COUNTY, "categoryCodes", List.of(CATEGORY), "rules", rules);
    }

    static String ready() {
        return Plans.ready(DISPATCHER, order(Map.of()));
    }

    static List<Map<String, Object>> lines(String plan) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String cursor = "";
        do {
            Response page = DISPATCHER.request()
                    .queryParams(cursor.isEmpty() ? Map.of("limit", 7) : Map.of("limit", 7, "cursor", cursor))
                    .get("/matching/plans/" + plan + "/lines");
            page.then().statusCode(200);
            lines.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return lines;
    }

    static String part(Map<String, Object> line, String of) {
        return ((Map<?, ?>) line.get(of)).get("id").toString();
    }

    static Response apply(String plan, Map<String, Object> selection) {
        Response answer = DISPATCHER.post("/matching/plans/" + plan + "/application", selection);
        answer.then().statusCode(200);
        return answer;
    }
}
