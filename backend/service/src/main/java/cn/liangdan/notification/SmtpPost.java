package cn.liangdan.notification;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands letters to the mail server. What failed before the server had the letter is tried again, the rest is not. */
final class SmtpPost implements Post {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int PATIENCE_SECONDS = 30;
    private static final int PERMANENT = 500;

    private final Vertx vertx;
    private final MailConfig config;
    private final String from;

    SmtpPost(Vertx vertx, Smtp smtp, String from) {
        this.vertx = vertx;
        this.from = from;
        config = new MailConfig()
                .setHostname(smtp.host().orElseThrow())
                .setPort(smtp.port())
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setUserAgent("liangdan")
                .setOwnHostname(from.substring(from.indexOf('@') + 1).replace(">", ""))
                .setLogin(smtp.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
        smtp.username().ifPresent(config::setUsername);
        smtp.password().ifPresent(config::setPassword);
        switch (smtp.security()) {
            case "starttls" -> config.setStarttls(StartTLSOptions.REQUIRED).setHostnameVerificationAlgorithm("HTTPS");
            case "tls" -> config.setSsl(true).setStarttls(StartTLSOptions.DISABLED).setHostnameVerificationAlgorithm("HTTPS");
            case "none" -> config.setStarttls(StartTLSOptions.DISABLED);
            default -> throw new IllegalStateException("liangdan.smtp.security is starttls, tls or none, not " + smtp.security());
        }
    }

    @Override
    public void send(Letter letter) throws Refused {
        // One for each letter: a pool may hand out a connection that the server is just closing, and then waits in vain.
        MailClient client = MailClient.create(vertx, config);
        try {
            client.sendMail(letter.message(from)).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw judged(e.getCause());
        } catch (TimeoutException e) {
            throw new Refused(Refused.Then.GIVE_UP, "no answer; it may have arrived");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Then.GIVE_UP, "interrupted; it may have arrived");
        } finally {
            client.close();
        }
    }

    /** The server's words may hold the address, so only its code is kept. */
    private static Refused judged(Throwable cause) {
        if (cause instanceof SMTPException said) {
            boolean permanent = said.getReplyCode() >= PERMANENT;
            return new Refused(permanent ? Refused.Then.GIVE_UP : Refused.Then.TRY_AGAIN, "SMTP " + said.getReplyCode());
        }
        boolean unmet = cause instanceof ConnectException || cause instanceof UnknownHostException;
        return unmet
                ? new Refused(Refused.Then.TRY_AGAIN, "no connection")
                : new Refused(Refused.Then.GIVE_UP, cause.getClass().getSimpleName() + "; it may have arrived");
    }
}
