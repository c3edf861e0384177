package cn.liangdan;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with an address of their own, who asks, confirms and follows; each test begins with a mail server that takes everything. */
abstract class SubscriptionCase {
    @Inject
    DataSource database;

    final String address = "yun." + RightsCalls.newId() + "@example.org";

    @BeforeEach
    void opens() {
        Mailbox.get().refuseWith(null);
        run("delete from notification_attempt");
    }

    @AfterEach
    void forgets() {
        Mailbox.get().refuseWith(null);
        run("delete from notification_attempt");
    }

    void run(String statement) {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    List<String> texts(String query) {
        try (var connection = database.getConnection(); var found = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static String number(String need) {
        return Needs.OFFICER.get("/needs/" + need).path("number");
    }

    static Response confirm(String token) {
        return Api.anonymous().post("/subscriptions/confirmation", Map.of("token", token));
    }

    String follow(String need) {
        Mailbox.subscribe(number(need), address);
        String token = Mailbox.get().await(address, 1).getFirst().confirmingToken();
        confirm(token).then().statusCode(200).body("number", equalTo(number(need)));
        return token;
    }
}
