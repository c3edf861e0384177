package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody follows a need by mail: asks, confirms, leaves, and stays unknown to everybody else. */
@ServiceTest
class SubscriptionTest extends SubscriptionCase {
    private static Response leave(String token) {
        return Api.anonymous().bare().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click")
                .post("/subscriptions/unsubscription?token=" + token);
    }

    @Test
    void isOfferedWithAMailServer() {
        Api.anonymous().get("/subscriptions").then().statusCode(200).body("offered", equalTo(true));
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
