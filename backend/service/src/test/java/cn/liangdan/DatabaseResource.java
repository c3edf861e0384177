package cn.liangdan;

import cn.liangdan.local.EmbeddedDatabase;
import cn.liangdan.platform.DatabaseDirectory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL for the whole suite, and the service in demo mode on it. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    /** The system property that says where the service listens, to whichever class loader asks. */
    static final String PORT = "suite.port";
    /** Where it looks for a mail server; {@link Mailbox} is one. */
    static final String SMTP_PORT = "suite.smtp-port";

    private final Path directory = DatabaseDirectory.create("suite");
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Files.deleteIfExists(ContractFilter.MET);
            database = EmbeddedDatabase.start(directory, "fsync=off", "synchronous_commit=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("liangdan.mode", "demo");
        settings.put("liangdan.clock.enabled", "false");
        settings.put("quarkus.http.test-port", Integer.toString(freePort()));
        System.setProperty(PORT, settings.get("quarkus.http.test-port"));
        settings.put("liangdan.data-dir", "target/data");
        settings.put("liangdan.erasures", "target/databases/erasures-" + ProcessHandle.current().pid());
        settings.put("liangdan.public-url", "https://liangdan.example");
        settings.put("liangdan.smtp.host", "127.0.0.1");
        settings.put("liangdan.smtp.port", Integer.toString(freePort()));
        settings.put("liangdan.smtp.security", "none");
        settings.put("liangdan.smtp.from", "两单 <noreply@liangdan.example>");
        System.setProperty(SMTP_PORT, settings.get("liangdan.smtp.port"));
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.close();
        DatabaseDirectory.delete(directory);
    }
}
