package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails to those who follow: what they tell and when, against a real mail server, also a bad one. */
@ServiceTest
class SubscriptionMailTest extends SubscriptionCase {
    private static final Api CLERK = Api.as("nongmu-clerk");

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
}
