package cn.liangdan.notification;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;

/**
 * A mail to write.
 *
 * @param name the same for each try, so that a receiver knows a second copy
 * @param leave address that ends the subscription when it is posted to (RFC 8058)
 */
record Letter(String name, String to, String subject, String text, String leave) {
    MailMessage message(String from) {
        String domain = from.substring(from.indexOf('@') + 1).replace(">", "");
        return new MailMessage()
                .setFrom(from)
                .setTo(to)
                .setSubject(subject)
                .setText(text)
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .set("Message-ID", "<" + name + "@" + domain + ">")
                        .set("Auto-Submitted", "auto-generated")
                        .set("List-Unsubscribe", "<" + leave + ">")
                        .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    @Override
    public String toString() {
        return "letter " + name;
    }
}
