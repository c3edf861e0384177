package cn.liangdan.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server, as {@code LIANGDAN_SMTP_*} names it. */
@ConfigMapping(prefix = "liangdan.smtp")
interface Smtp {
    /** Without it there is no mail. */
    Optional<String> host();

    @WithDefault("587")
    int port();

    /** {@code starttls} (asked for and insisted on), {@code tls} from the first byte, or {@code none}. */
    @WithDefault("starttls")
    String security();

    Optional<String> username();

    Optional<String> password();

    /** Who the mails come from. */
    Optional<String> from();
}
