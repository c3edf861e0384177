package cn.liangdan.notification;

import cn.liangdan.need.PublicNeeds;
import cn.liangdan.platform.Text;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes letters: plain text, what happened first, the way out last. */
@ApplicationScoped
class Letters {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private final PublicNeeds needs;
    private final PostOffice office;
    private final Tokens tokens;

    Letters(PublicNeeds needs, PostOffice office, Tokens tokens) {
        this.needs = needs;
        this.office = office;
        this.tokens = tokens;
    }

    /** @return null when there is nothing to say any more: confirmed already, or of a need that nobody may read now */
    @Nullable Letter write(MailRepository.Mail mail, SubscriptionRepository.Subscription to) {
        PublicNeeds.Followed need = needs.followed(to.needId());
        if (mail.step().equals("CONFIRM")) {
            return need == null || to.expiresAt() == null ? null : asking(mail, to, need, to.expiresAt());
        }
        if (need == null) {
            return mail.step().equals("REMOVED") ? parting(mail, to) : null;
        }
        String step = say(to, "mail.step." + mail.step());
        String text = say(to, "mail.step.text", need.number(), need.title(), step, when(mail.happenedAt()), link("/p/" + need.number()));
        return letter(mail, to, say(to, "mail.step.subject", step, need.title()), text + farewell(to));
    }

    private Letter asking(
            MailRepository.Mail mail, SubscriptionRepository.Subscription to, PublicNeeds.Followed need, Instant expiresAt) {
        String link = link("/subscription/confirm#" + tokens.confirming(to.id(), expiresAt));
        String text = say(to, "mail.confirm.text", need.number(), need.title(), link, when(expiresAt));
        return letter(mail, to, say(to, "mail.confirm.subject", need.number()), text);
    }

    private Letter parting(MailRepository.Mail mail, SubscriptionRepository.Subscription to) {
        return letter(mail, to, say(to, "mail.removed.subject"), say(to, "mail.removed.text", when(mail.happenedAt())) + farewell(to));
    }

    private Letter letter(MailRepository.Mail mail, SubscriptionRepository.Subscription to, String subject, String text) {
        String leave = link("/api/v1/subscriptions/unsubscription?token=" + tokens.leaving(to.id()));
        return new Letter(mail.id() + "." + to.id(), to.address(), subject.replaceAll("\\s+", " "), text, leave);
    }

    private String farewell(SubscriptionRepository.Subscription to) {
        return "\n\n-- \n" + say(to, "mail.leave", link("/subscription/leave#" + tokens.leaving(to.id()))) + "\n";
    }

    private String link(String path) {
        return office.site() + path;
    }

    private static String when(Instant at) {
        return WHEN.format(at);
    }

    private static String say(SubscriptionRepository.Subscription to, String key, Object... args) {
        return Text.of(key, args).in(to.language());
    }
}
