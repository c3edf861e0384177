package cn.liangdan.notification;

import cn.liangdan.platform.Mode;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Whether this site sends mails, how, and what addresses it writes in them. */
@ApplicationScoped
class PostOffice {
    private static final String DEMO_FROM = "liangdan@localhost";

    private final @Nullable Post post;
    private final String site;

    PostOffice(@Nullable Post post, String site) {
        this.post = post;
        this.site = site;
    }

    /** @param port where demo mode listens */
    @Inject
    PostOffice(Smtp smtp, Mode mode, Vertx vertx, @ConfigProperty(name = "quarkus.http.port") int port) {
        site = mode.publicUrl().isEmpty() ? "http://localhost:" + port : mode.publicUrl();
        if (smtp.host().filter(host -> !host.isBlank()).isPresent()) {
            if (mode.isProduction() && mode.publicUrl().isEmpty()) {
                throw new IllegalStateException("mails need liangdan.public-url, what the addresses in them begin with");
            }
            Optional<String> from = smtp.from().filter(name -> name.contains("@"));
            post = new SmtpPost(vertx, smtp, from.orElseThrow(
                    () -> new IllegalStateException("mails need liangdan.smtp.from, the address that they come from")));
        } else {
            post = mode.isDemo() ? new FilePost(mode.dataDir().resolve("mails"), DEMO_FROM) : null;
        }
    }

    boolean isOpen() {
        return post != null;
    }

    /** What the addresses of this site begin with. */
    String site() {
        return site;
    }

    void send(Letter letter) throws Post.Refused {
        if (post == null) {
            throw new Post.Refused(Post.Refused.Then.TRY_AGAIN, "no mail server is named");
        }
        post.send(letter);
    }
}
