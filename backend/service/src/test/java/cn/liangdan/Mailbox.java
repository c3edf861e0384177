package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server that the service of the suite writes to, and everybody's letter box on it. */
final class Mailbox {
    private static final Pattern CONFIRM = Pattern.compile("/subscription/confirm#([A-Za-z0-9_-]{43})");
    private static final Pattern LEAVE = Pattern.compile("/subscriptions/unsubscription\\?token=([A-Za-z0-9_-]{43})");
    private static final long PATIENCE_MILLIS = 15_000;
    private static Mailbox only;
    private static String number;

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicReference<Integer> refusal = new AtomicReference<>();
    private SMTPServer server;

    /** A mail as it came, with its text decoded. */
    record Mail(String to, String raw, String text) {
        String header(String name) {
            Matcher found = Pattern.compile("(?m)^" + name + ": ((?:.*)(?:\r?\n[ \t].*)*)", Pattern.CASE_INSENSITIVE).matcher(raw);
            return found.find() ? found.group(1).replaceAll("\r?\n[ \t]", " ") : "";
        }

        String confirmingToken() {
            return first(CONFIRM, text);
        }

        String leavingToken() {
            return first(LEAVE, header("List-Unsubscribe"));
        }

        private static String first(Pattern pattern, String text) {
            Matcher found = pattern.matcher(text);
            assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
            return found.group(1);
        }
    }

    private Mailbox() {
        open();
    }

    static synchronized Mailbox get() {
        only = only == null ? new Mailbox() : only;
        return only;
    }

    void open() {
        server = SMTPServer.port(Integer.getInteger(DatabaseResource.SMTP_PORT)).messageHandlerFactory(Receiver::new).build();
        server.start();
    }

    void close() {
        server.stop();
    }

    /** Every receiver is refused with this code until it is null again. */
    void refuseWith(Integer code) {
        refusal.set(code);
    }

    List<Mail> of(String address) {
        return mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    }

    /** Waits until that many have come. */
    List<Mail> await(String address, int count) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (of(address).size() < count && System.currentTimeMillis() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        List<Mail> found = of(address);
        assertThat(found).as("mails to %s", address).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    private final class Receiver implements MessageHandler {
        private String to = "";

        Receiver(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusal.get() != null) {
                throw new RejectException(refusal.get(), "not now, " + recipient);
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            String raw = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            mails.add(new Mail(to, raw, decoded(raw)));
            return null;
        }

        @Override
        public void done() {}
    }

    private static String decoded(String raw) {
        String body = raw.substring(raw.indexOf("\r\n\r\n") + 4);
        if (raw.toLowerCase().contains("content-transfer-encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
        }
        var bytes = new java.io.ByteArrayOutputStream();
        String joined = body.replaceAll("=\r?\n", "");
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=' && i + 2 < joined.length()) {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(joined.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A need that everybody may read. */
    static synchronized String publicNumber() {
        number = number == null ? Needs.OFFICER.get("/needs/" + Needs.listed()).path("number") : number;
        return number;
    }

    static void subscribe(String number, String address) {
        Api.anonymous().post("/subscriptions", Map.of("number", number, "email", address)).then().statusCode(202);
    }

    /** Of a subscription that waits for it. */
    static String confirmingToken() {
        return asked(RightsCalls.newId() + "@example.org").confirmingToken();
    }

    static String leavingToken() {
        return asked(RightsCalls.newId() + "@example.org").leavingToken();
    }

    private static Mail asked(String address) {
        get();
        subscribe(publicNumber(), address);
        return get().await(address, 1).getFirst();
    }
}
