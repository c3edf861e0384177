package cn.liangdan.notification;

import cn.liangdan.platform.Rounds;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes mail after mail. That one is taken is committed before it is handed over, so that no crash and no second replica
 * hands it over again; what was surely not handed over is tried again, ever more slowly.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(180);
    private static final int AFTER_EVERYBODY = 5_000;

    /** What is waited before each further try; then the mail is dead. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12));

    private final Steps steps;
    private final MailRepository mails;
    private final SubscriptionRepository subscriptions;
    private final Attempts attempts;
    private final Letters letters;
    private final PostOffice office;
    private final Rounds rounds;
    private final Times times;
    private Rounds.@Nullable Round round;
    private Instant swept = Instant.EPOCH;

    Postman(
            Steps steps,
            MailRepository mails,
            SubscriptionRepository subscriptions,
            Attempts attempts,
            Letters letters,
            PostOffice office,
            Rounds rounds,
            Times times) {
        this.steps = steps;
        this.mails = mails;
        this.subscriptions = subscriptions;
        this.attempts = attempts;
        this.letters = letters;
        this.office = office;
        this.rounds = rounds;
        this.times = times;
    }

    void start(@Observes @Priority(AFTER_EVERYBODY) StartupEvent event) {
        round = rounds.every(PAUSE, "postman", this::goRound);
        if (!office.isOpen()) {
            LOG.info("no mail server is named (LIANGDAN_SMTP_HOST): needs cannot be followed by mail");
        }
    }

    /** There is something to send. */
    void soon() {
        if (round != null) {
            round.soon();
        }
    }

    private void goRound() {
        if (times.now().isAfter(swept.plus(BETWEEN_SWEEPS))) {
            sweep();
            swept = times.now();
        }
        if (office.isOpen()) {
            steps.readOn();
            while (sendNext()) {
                // as long as one is due
            }
        }
    }

    /** Forgets subscriptions that nobody confirmed and those of needs that ended long ago, and buries lost mails. */
    void sweep() {
        Instant now = times.now();
        inTransaction(() -> {
            attempts.sweep();
            mails.giveUpOnTheLost(Scope.SYSTEM, now);
            return subscriptions.sweep(Scope.SYSTEM, now, now.minus(KEPT_AFTER_THE_END));
        });
    }

    /** @return whether there was one */
    boolean sendNext() {
        MailRepository.Mail mail = inTransaction(() -> mails.take(Scope.SYSTEM, times.now()));
        if (mail == null) {
            return false;
        }
        Letter letter = inTransaction(() -> {
            SubscriptionRepository.Subscription subscription = subscriptions.find(Scope.SYSTEM, mail.subscriptionId());
            return subscription == null ? null : letters.write(mail, subscription);
        });
        if (letter == null) {
            run(() -> mails.dead(Scope.SYSTEM, mail.id(), times.now(), "nothing to say any more"));
            return true;
        }
        try {
            office.send(letter);
            run(() -> mails.sent(Scope.SYSTEM, mail.id(), times.now()));
        } catch (Post.Refused e) {
            failed(mail, e);
        }
        return true;
    }

    private void failed(MailRepository.Mail mail, Post.Refused refused) {
        String fault = String.valueOf(refused.getMessage());
        boolean again = refused.then() == Post.Refused.Then.TRY_AGAIN && mail.attempts() <= PAUSES.size();
        LOG.warnf("mail %d was not sent at try %d (%s)%s", mail.id(), mail.attempts(), fault, again ? "" : "; it is given up");
        run(() -> {
            if (again) {
                mails.later(Scope.SYSTEM, mail.id(), times.now().plus(PAUSES.get(mail.attempts() - 1)), fault);
            } else {
                mails.dead(Scope.SYSTEM, mail.id(), times.now(), fault);
            }
        });
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
