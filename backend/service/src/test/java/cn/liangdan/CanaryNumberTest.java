package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A telephone number that was confided is found again in its vault and with whoever may look, and nowhere else. */
@ServiceTest
class CanaryNumberTest {
    private static final String CANARY = "19987650321";
    private static final String SPOILT = "1998765032";
    private static final String FOLLOWER = "canary.follower";
    private static final Api CLERK = Api.as("nongmu-clerk");

    @Inject
    DataSource database;

    /** Everything that is logged while it listens. */
    private static final class Ear extends Handler implements AutoCloseable {
        private final StringBuilder heard = new StringBuilder();

        Ear() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            heard.append(record.getMessage());
            for (Object parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
                heard.append(' ').append(parameter);
            }
            for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                heard.append(' ').append(cause);
            }
            heard.append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }

    @Test
    void staysInItsVault() throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Ear ear = new Ear()) {
            Logger.getLogger("cn.liangdan").info("the ear hears");
            String need = filed(answers);
            answers.add(refused(Map.of("text", "来看看", "contact", Map.of("name", "王秀英", "phone", CANARY + "1"))));
            answers.add(refused(Map.of("text", "来看看", "contact", Map.of("name", "王秀英", "phone", CANARY), "surprise", CANARY)));
            answers.add(Needs.OFFICER.post("/field-notes", Map.of("notedOn", "2026-03-02", "text", "走访", "contact", CANARY))
                    .then().statusCode(422).extract().asString());
            answers.add(Needs.OFFICER.get("/field-notes?q=" + CANARY).asString());
            answers.add(Needs.OFFICER.get("/needs?q=" + CANARY).asString());
            answers.add(Needs.OFFICER.get("/needs?surprise=" + CANARY).asString().replace("surprise", ""));
            CLERK.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201);
            CLERK.request().header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("reason", "约上门时间"))
                    .post("/needs/" + need + "/contact-reveal").then().statusCode(200).body("phone", equalTo(CANARY));
            answers.add(CLERK.get("/needs/" + need).asString());
            answers.add(CLERK.get("/needs/" + need + "/timeline").asString());
            answers.add(Needs.OFFICER.get("/changes?limit=100").asString());
            answers.addAll(asksForTheirRights());
            answers.addAll(followed(need));
            assertThat(ear.heard.toString()).contains("the ear hears").doesNotContain(CANARY).doesNotContain(SPOILT).doesNotContain(FOLLOWER);
        }
        assertThat(answers).noneSatisfy(answer -> assertThat(answer).contains(SPOILT));
        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(tablesWith(FOLLOWER)).isEmpty();
        assertThat(tablesWith("138****5678".substring(0, 3))).as("what there is, is found").isNotEmpty();
    }

    private static String filed(List<String> answers) {
        Map<String, Object> need = Needs.whole();
        need.put("contact", Map.of("name", "王秀英", "phone", "+86 " + CANARY));
        Response made = Needs.OFFICER.request().header("Idempotency-Key", UUID.randomUUID().toString()).body(need).post("/needs");
        answers.add(made.then().statusCode(201).extract().asString());
        String id = made.path("id");
        answers.add(Needs.OFFICER.post("/needs/" + id + "/submission", Map.of()).asString());
        answers.add(Needs.DISPATCHER.post("/needs/" + id + "/listing", Map.of()).asString());
        return id;
    }

    /** The answer to the person is the one place where the number stands; everything else about it is masked. */
    private static List<String> asksForTheirRights() {
        Map<String, Object> inquiry = Map.of("phone", CANARY, "reason", "本人申请");
        Administration.SECURITY.post("/persons/export", inquiry).then().statusCode(200).body("needs[0].phone", equalTo(CANARY));
        return List.of(
                Administration.SECURITY.post("/persons/search", inquiry).asString(),
                Administration.SECURITY.post("/persons/search", Map.of("phone", CANARY, "reason", "查 " + CANARY)).asString(),
                Administration.SECURITY.post("/persons/correction", Map.of("phone", CANARY, "reason", "本人申请", "name", "王秀兰")).asString(),
                Administration.SECURITY.post("/persons/erasure", Map.of("phone", CANARY, "reason", "本人申请", "needIds", List.of(RightsCalls.newId())))
                        .asString(),
                Administration.AUDIT.get("/audit-entries?limit=100").asString());
    }

    /** Mails of a need whose contact it is, also those that a server refuses by naming the receiver. */
    private static List<String> followed(String need) {
        String number = Needs.OFFICER.get("/needs/" + need).path("number");
        Mailbox.get().refuseWith(550);
        Mailbox.subscribe(number, FOLLOWER + "2@example.org");
        Mailbox.get().refuseWith(null);
        Mailbox.subscribe(number, FOLLOWER + "@example.org");
        String token = Mailbox.get().await(FOLLOWER + "@example.org", 1).getFirst().confirmingToken();
        Api.anonymous().post("/subscriptions/confirmation", Map.of("token", token)).then().statusCode(200);
        CLERK.post("/needs/" + need + "/reply", Map.of("outcome", "NOT_POSSIBLE", "text", "办不到", "reason", "没有名额")).then().statusCode(201);
        return Mailbox.get().await(FOLLOWER + "@example.org", 2).stream().map(mail -> mail.raw() + mail.text()).toList();
    }

    private static String refused(Map<String, Object> need) {
        return Needs.OFFICER.request().header("Idempotency-Key", UUID.randomUUID().toString()).body(need)
                .post("/needs").then().statusCode(422).extract().asString();
    }

    /** Every table, every column, as text and as the bytes of it; only the vault is left out. */
    private List<String> tablesWith(String number) throws SQLException {
        String hex = HexFormat.of().formatHex(number.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename not in ('need_contact', 'flyway_schema_history')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery("select count(*) from " + table + " t where t::text like '%" + number
                        + "%' or t::text like '%" + hex + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
