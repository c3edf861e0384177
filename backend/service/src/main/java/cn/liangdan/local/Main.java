package cn.liangdan.local;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service; without a PostgreSQL of its own named, first the embedded one, which ends after it. */
@QuarkusMain
public class Main {
    private static final int PATIENCE_SECONDS = 25;

    public static void main(String... args) {
        var config = ConfigProvider.getConfig();
        boolean named = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent();
        if (named) {
            Quarkus.run(args);
            return;
        }
        String mode = config.getOptionalValue("liangdan.mode", String.class).orElse("production");
        if (!EmbeddedDatabase.available() || mode.equals("production")) {
            System.err.println("Name the PostgreSQL to use: QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD (see README.md).");
            System.exit(1);
        }
        runEmbedded(Path.of(config.getOptionalValue("liangdan.data-dir", String.class).orElse("data")), args);
    }

    private static void runEmbedded(Path directory, String... args) {
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(directory.resolve("database"));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        database.settings().forEach(System::setProperty);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitService(stopped);
            database.close();
        }));
        AtomicInteger exit = new AtomicInteger();
        Quarkus.run(
                null,
                (code, failure) -> {
                    exit.set(code);
                    if (failure != null) {
                        failure.printStackTrace();
                    }
                    stopped.countDown();
                },
                args);
        stopped.countDown();
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) { // which runs this again after each change, on the same database
            System.exit(exit.get());
        }
    }

    private static void awaitService(CountDownLatch stopped) {
        try {
            stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
