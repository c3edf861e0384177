package cn.liangdan.deadline;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Promises that the clock looks at, and what the database says of them. */
abstract class ClockCase {
    static final Api LEAD = Api.as("nongmu-clerk");
    static final Map<String, Object> NOTHING = Map.of();

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    static String claimed() {
        return Needs.claimed(LEAD, Needs.listed(), NOTHING);
    }

    static Response commitment(String id) {
        return Needs.DISPATCHER.get("/commitments/" + id);
    }

    void sql(String statement) throws SQLException {
        try (var connection = database.getConnection(); var all = connection.createStatement()) {
            all.execute(statement);
        }
    }

    long count(String query) throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
