package cn.liangdan.notification;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails to write, in the order of what happened. */
@ApplicationScoped
class MailRepository {
    /** The longest that a hand-over takes; whoever is silent for longer has died over it. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Sql sql;

    MailRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param attempts this one counted */
    record Mail(long id, UUID subscriptionId, String step, Instant happenedAt, int attempts) {}

    void askToConfirm(Scope scope, UUID subscription, Instant now) {
        sql.run(
                "insert into notification_mail (subscription_id, step, happened_at, due_at) values (?, 'CONFIRM', ?, ?)",
                List.of(subscription, now, now));
    }

    /** @return the change up to which all was read; null while another replica reads on */
    @Nullable Long position(Scope scope) {
        return sql.maybe("select position from notification_position for update skip locked", List.of(), row -> row.getLong(1));
    }

    void moveTo(Scope scope, long position) {
        sql.run("update notification_position set position = ?", List.of(position));
    }

    /** One mail to everybody who followed the need when it happened. */
    void announce(Scope scope, Transition change, String step, Instant now) {
        sql.run(
                "insert into notification_mail (subscription_id, step, position, happened_at, due_at)"
                        + " select id, ?, ?, ?, ? from notification_subscription where need_id = ? and confirmed_at < ?"
                        + " on conflict (subscription_id, position) do nothing",
                List.of(step, change.position(), change.at(), now, Objects.requireNonNull(change.needId()), change.at()));
    }

    /**
     * Takes the next mail. A later one waits for the earlier ones of its subscription, and nobody else takes either.
     *
     * @return null when none is due
     */
    @Nullable Mail take(Scope scope, Instant now) {
        return sql.maybe(
                "with next as (select m.id from notification_mail m where m.state = 'WAITING' and m.due_at <= ?"
                        + " and not exists (select from notification_mail earlier where earlier.subscription_id = m.subscription_id"
                        + " and earlier.id < m.id and earlier.state in ('WAITING', 'SENDING')) order by m.id limit 1"
                        + " for update of m skip locked)"
                        + " update notification_mail m set state = 'SENDING', attempts = attempts + 1, taken_at = ? from next"
                        + " where m.id = next.id returning m.id, m.subscription_id, m.step, m.happened_at, m.attempts",
                List.of(now, now),
                row -> new Mail(
                        row.getLong(1), row.getObject(2, UUID.class), row.getString(3),
                        Objects.requireNonNull(Sql.instant(row, "happened_at")), row.getInt(5)));
    }

    void sent(Scope scope, long id, Instant now) {
        sql.run("update notification_mail set state = 'SENT', ended_at = ?, fault = null where id = ?", List.of(now, id));
    }

    void later(Scope scope, long id, Instant due, String fault) {
        sql.run("update notification_mail set state = 'WAITING', due_at = ?, fault = ? where id = ?", List.of(due, fault, id));
    }

    void dead(Scope scope, long id, Instant now, String fault) {
        sql.run("update notification_mail set state = 'DEAD', ended_at = ?, fault = ? where id = ?", List.of(now, fault, id));
    }

    /** A mail whose sender died may have gone out, so it is not sent again. */
    int giveUpOnTheLost(Scope scope, Instant now) {
        return sql.run(
                "update notification_mail set state = 'DEAD', ended_at = ?, fault = 'the sender ended; it may have arrived'"
                        + " where state = 'SENDING' and taken_at < ?",
                List.of(now, now.minus(LONGEST)));
    }
}
