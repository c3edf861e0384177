package cn.liangdan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import cn.liangdan.need.PublicNeeds;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Transition;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions where there is no mail server, and which changes make a mail. */
@ServiceTest
class NoMailServerTest {
    @Inject
    SubscriptionRepository subscriptions;

    @Inject
    MailRepository mails;

    @Inject
    PublicNeeds needs;

    @Inject
    Attempts attempts;

    @Inject
    Tokens tokens;

    @Inject
    Journal journal;

    @Inject
    Ids ids;

    @Inject
    Times times;

    private SubscriptionService service(PostOffice office) {
        return new SubscriptionService(subscriptions, mails, needs, office, attempts, tokens, journal, ids, times);
    }

    @Test
    void offersNothingAndSaysSo() {
        String number = Needs.OFFICER.get("/needs/" + Needs.listed()).path("number");
        SubscriptionService closed = service(new PostOffice(null, "https://liangdan.example"));
        assertThat(closed.offered().offered()).isFalse();
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> closed.subscribe(Request.of(new SubscriptionService.Wish(number, "a@example.org", null)), "198.51.100.7"));
        assertThat(refused.type().slug()).isEqualTo("not-offered");
        assertThat(refused.type().status()).isEqualTo(501);
    }

    @Test
    void writesFilesInDemoMode(@TempDir Path directory) throws Exception {
        new FilePost(directory.resolve("mails"), "liangdan@localhost")
                .send(new Letter("7.abc", "a@example.org", "进展", "您好", "https://liangdan.example/leave"));
        String mail = Files.readString(directory.resolve("mails/7.abc.eml"));
        assertThat(mail).contains("To: a@example.org", "List-Unsubscribe: <https://liangdan.example/leave>", "Message-ID: <7.abc@localhost>");
    }

    @Test
    void tellsNothingThatThePublicDoesNotSee() {
        assertThat(Steps.step(change("NEED", "need.submitted", "DRAFT", "SUBMITTED"))).isNull();
        assertThat(Steps.step(change("NEED", "need.edited", "LISTED", "LISTED"))).isNull();
        assertThat(Steps.step(change("COMMITMENT", "commitment.claimed", null, "ACCEPTED"))).isNull();
        assertThat(Steps.step(change("NEED", "need.settled", "LISTED", "RECEIVED"))).isEqualTo("RECEIVED");
        assertThat(Steps.step(change("NEED", "need.reopened", "CLOSED", "LISTED"))).isEqualTo("REOPENED");
        assertThat(Steps.step(change("NEED", "need.merged", "LISTED", "MERGED"))).isEqualTo("REMOVED");
    }

    private static Transition change(String type, String event, String before, String after) {
        return new Transition(1, Instant.EPOCH, type, new UUID(0, 1), event, before, after);
    }
}
