package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody follows a need by mail, against a real mail server, also a bad one. */
@ServiceTest
class SubscriptionTest {
    private static final Api CLERK = Api.as("nongmu-clerk");

    @Inject
    DataSource database;

    private final String address = "yun." + RightsCalls.newId() + "@example.org";

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

    private void run(String statement) {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private List<String> texts(String query) {
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

    private static String number(String need) {
        return Needs.OFFICER.get("/needs/" + need).path("number");
    }

    private static Response confirm(String token) {
        return Api.anonymous().post("/subscriptions/confirmation", Map.of("token", token));
    }

    private static Response leave(String token) {
        return Api.anonymous().bare().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click")
                .post("/subscriptions/unsubscription?token=" + token);
    }

    private String follow(String need) {
        Mailbox.subscribe(number(need), address);
        String token = Mailbox.get().await(address, 1).getFirst().confirmingToken();
        confirm(token).then().statusCode(200).body("number", equalTo(number(need)));
        return token;
    }

    private List<String> subjects(int count) {
        return Mailbox.get().await(address, count).stream().map(mail -> decodedSubject(mail.header("Subject"))).toList();
    }

    private static String decodedSubject(String header) {
        StringBuilder decoded = new StringBuilder();
        var words = java.util.regex.Pattern.compile("=\\?UTF-8\\?Q\\?(.*?)\\?=").matcher(header);
        var bytes = new java.io.ByteArrayOutputStream();
        while (words.find()) {
            String word = words.group(1).replace('_', ' ');
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) == '=') {
                    bytes.write(Integer.parseInt(word.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    bytes.write(word.charAt(i));
                }
            }
        }
        return decoded.append(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    @Test
    void isOfferedWithAMailServer() {
        Api.anonymous().get("/subscriptions").then().statusCode(200).body("offered", equalTo(true));
    }

    @Test
    void asksBeforeItWrites() {
        String need = Needs.listed();
        Mailbox.subscribe(number(need), address);
        Mailbox.Mail mail = Mailbox.get().await(address, 1).getFirst();
        assertThat(mail.text()).contains(number(need), "https://liangdan.example/subscription/confirm#");
        CLERK.post("/needs/" + need + "/claim", Map.of()).then().statusCode(201);
        assertThat(confirm(mail.confirmingToken()).statusCode()).isEqualTo(200);
        Needs.OFFICER.post("/needs/" + need + "/withdrawal", Map.of("reason", "不需要了")).then().statusCode(200);
        assertThat(subjects(2)).as("what happened before it was confirmed is not told").hasSize(2);
    }

    @Test
    void tellsEachPublicStepOnceAndInOrder() {
        String need = Needs.listed();
        follow(need);
        Response claimed = CLERK.post("/needs/" + need + "/claim", Map.of());
        String commitment = claimed.then().statusCode(201).extract().path("id");
        CLERK.post("/commitments/" + commitment + "/schedule", Map.of("scheduledOn", java.time.LocalDate.now(cn.liangdan.platform.Times.ZONE).toString(), "place", "村委会"))
                .then().statusCode(200);
        CLERK.post("/commitments/" + commitment + "/delivery", Needs.delivery()).then().statusCode(201);
        CLERK.post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "讲过了。")).then().statusCode(201);
        Needs.OFFICER.post("/needs/" + need + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true)).then().statusCode(201);
        Needs.DISPATCHER.post("/needs/" + need + "/reopening", Map.of("cause", "RELAPSE", "reason", "又犯了")).then().statusCode(200);
        assertThat(subjects(7).stream().skip(1).map(subject -> subject.split("：")[0]))
                .containsExactly("已有单位承接", "服务时间已定", "服务已经送到", "单位已经答复", "需求办结", "重新办理，进入新一轮");
        Mailbox.Mail last = Mailbox.get().of(address).getLast();
        assertThat(last.text()).contains("https://liangdan.example/p/" + number(need), "https://liangdan.example/subscription/leave#");
        assertThat(last.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(last.header("From")).contains("noreply@liangdan.example");
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        String number = number(Needs.listed());
        Api.anonymous().post("/subscriptions", Map.of("number", number, "email", address, "language", "en")).then().statusCode(202);
        assertThat(Mailbox.get().await(address, 1).getFirst().text()).contains("somebody asked with this address");
    }

    @Test
    void confirmsOnce() {
        String token = follow(Needs.listed());
        confirm(token).then().statusCode(403);
        confirm("A".repeat(43)).then().statusCode(403);
    }

    @Test
    void confirmsNoLaterThanTwoDaysAfter() {
        Mailbox.subscribe(number(Needs.listed()), address);
        String token = Mailbox.get().await(address, 1).getFirst().confirmingToken();
        run("update notification_subscription set token_expires_at = now() - interval '1 second' where token_hash = sha256('" + token + "')");
        confirm(token).then().statusCode(403);
    }

    @Test
    void keepsNoTokenAndNoAddress() {
        follow(Needs.listed());
        Mailbox.Mail mail = Mailbox.get().of(address).getFirst();
        for (String table : texts("select tablename from pg_tables where schemaname = 'public'")) {
            for (String secret : List.of(address, mail.confirmingToken(), mail.leavingToken())) {
                assertThat(texts("select 1 from " + table + " t where t::text like '%" + secret + "%' limit 1")).as(table).isEmpty();
            }
        }
    }

    @Test
    void endsWithOneClickAndLeavesNothing() {
        String need = Needs.listed();
        follow(need);
        String leaving = Mailbox.get().of(address).getFirst().leavingToken();
        String rows = "select id::text from notification_subscription where need_id = '" + need + "'";
        assertThat(texts(rows)).hasSize(1);
        leave(leaving).then().statusCode(204);
        assertThat(texts(rows)).isEmpty();
        leave(leaving).then().statusCode(204);
        leave("A".repeat(43)).then().statusCode(204);
        leave("short").then().statusCode(400);
    }

    @Test
    void neverTellsWhetherAnAddressIsKnown() {
        String need = Needs.listed();
        Response fresh = Api.anonymous().post("/subscriptions", Map.of("number", number(need), "email", address));
        confirm(Mailbox.get().await(address, 1).getFirst().confirmingToken()).then().statusCode(200);
        Response known = Api.anonymous().post("/subscriptions", Map.of("number", number(need), "email", address.toUpperCase()));
        assertThat(known.statusCode()).isEqualTo(fresh.statusCode());
        assertThat(known.asString()).isEqualTo(fresh.asString()).isEmpty();
        assertThat(texts("select id::text from notification_subscription where need_id = '" + need + "'")).hasSize(1);
    }

    @Test
    void mailsOneAddressSixTimesADayAtMost() {
        String number = number(Needs.listed());
        for (int i = 0; i < 9; i++) {
            Mailbox.subscribe(number, address);
        }
        Mailbox.get().await(address, 6);
        Mailbox.subscribe(Mailbox.publicNumber(), "other." + address);
        Mailbox.get().await("other." + address, 1);
        assertThat(Mailbox.get().of(address)).hasSize(6);
    }

    @Test
    void refusesASourceThatAsksTooOften() {
        String number = number(Needs.listed());
        Mailbox.subscribe(number, address);
        run("update notification_attempt set attempts = 100");
        Api.anonymous().post("/subscriptions", Map.of("number", number, "email", "b." + address)).then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b", "a@b.c", "a b@example.org", "a@example.org,b@example.org", "<a@example.org>", "a@-x.org", "a..b@example.org", ".a@example.org"})
    void refusesWhatIsNoAddress(String wrong) {
        Api.anonymous().post("/subscriptions", Map.of("number", Mailbox.publicNumber(), "email", wrong))
                .then().statusCode(422).body("errors[0].pointer", equalTo("/email"));
    }

    @Test
    void knowsOnlyPublicNeeds() {
        for (String number : List.of(number(Needs.submitted()), "XQ-150821-1999-00001")) {
            Api.anonymous().post("/subscriptions", Map.of("number", number, "email", address))
                    .then().statusCode(422).body("errors[0].pointer", equalTo("/number"), "errors[0].code", equalTo("unknown-reference"));
        }
    }

    @Test
    void triesAgainWhenTheServerCouldNotTakeIt() {
        Mailbox.get().refuseWith(451);
        Mailbox.subscribe(number(Needs.listed()), address);
        awaitState("WAITING SMTP 451");
        Mailbox.get().refuseWith(null);
        assertThat(Mailbox.get().of(address)).isEmpty();
        run("update notification_mail set due_at = now() where state = 'WAITING'");
        Mailbox.get().await(address, 1);
        awaitState("SENT ");
    }

    @Test
    void triesAgainWhenThereIsNoServer() {
        Mailbox.get().close();
        try {
            Mailbox.subscribe(number(Needs.listed()), address);
            awaitState("WAITING no connection");
        } finally {
            Mailbox.get().open();
        }
        run("update notification_mail set due_at = now() where state = 'WAITING'");
        Mailbox.get().await(address, 1);
    }

    @Test
    void givesUpWhenTheServerWillNeverTakeIt() {
        Mailbox.get().refuseWith(550);
        Mailbox.subscribe(number(Needs.listed()), address);
        awaitState("DEAD SMTP 550");
    }

    @Test
    void givesUpAfterTheLastTry() {
        Mailbox.get().refuseWith(421);
        Mailbox.subscribe(number(Needs.listed()), address);
        awaitState("WAITING SMTP 421");
        run("update notification_mail set attempts = 6, due_at = now() where state = 'WAITING'");
        awaitState("DEAD SMTP 421");
    }

    /** The mail of the youngest subscription. */
    private void awaitState(String expected) {
        String query = "select state || ' ' || coalesce(fault, '') from notification_mail order by id desc limit 1";
        long end = System.currentTimeMillis() + 15_000;
        while (!texts(query).equals(List.of(expected)) && System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
        assertThat(texts(query)).containsExactly(expected);
    }

    @Test
    void startsOneSubscriptionWhenManyAskAtOnce() throws Exception {
        String need = Needs.listed();
        String number = number(need);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> ask = () -> {
                Mailbox.subscribe(number, address);
                return null;
            };
            for (var asked : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                asked.get();
            }
        }
        assertThat(texts("select id::text from notification_subscription where need_id = '" + need + "'")).hasSize(1);
    }
}
