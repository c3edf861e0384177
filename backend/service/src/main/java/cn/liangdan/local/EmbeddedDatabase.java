package cn.liangdan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own under one directory, for local runs and tests: it survives a restart and a killed service, and
 * listens on the loopback only. Two roles: {@code liangdan_owner} owns the tables, {@code liangdan_app} uses them.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "liangdan";
    private static final int LEAST_CONNECTIONS = 6;
    private static final int CONNECTIONS_A_PROCESSOR = 3;

    private final Path home;
    private final Shell shell;
    private final FileLock lock;
    private final String password;
    private final int port;

    private EmbeddedDatabase(Path home, FileLock lock, List<String> options) throws IOException {
        this.home = home;
        this.lock = lock;
        PostgresBinaries.unpack(home.resolve("postgresql"));
        shell = new Shell(home);
        password = password();
        initialise();
        stop();
        port = freePort();
        start(options);
        createRolesAndDatabase();
    }

    /** Whether this build carries the programs at all; a deployment's does not. */
    public static boolean available() {
        return PostgresBinaries.present();
    }

    /**
     * @param options further settings of the server, {@code name=value}
     * @throws IllegalStateException when another service runs on the same directory
     */
    public static EmbeddedDatabase start(Path directory, String... options) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            FileChannel channel = FileChannel.open(
                    home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new EmbeddedDatabase(home, lock(channel, home), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel channel, Path home) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // answered below, like a lock of another process
        }
        throw new IllegalStateException("another Liangdan is running on " + home);
    }

    /** The settings of the application that lead here. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(NAME),
                "quarkus.datasource.username", "liangdan_app",
                "quarkus.datasource.password", password,
                "quarkus.flyway.username", "liangdan_owner",
                "quarkus.flyway.password", password,
                "quarkus.datasource.jdbc.max-size", Integer.toString(connections()));
    }

    /** Service and database share the processors: more statements at once would only take them from each other. */
    private static int connections() {
        return Math.max(LEAST_CONNECTIONS, CONNECTIONS_A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return home.resolve("data");
    }

    private String password() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private void initialise() throws IOException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            shell.run(
                    "initdb", "-D", data().toString(), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256",
                    "--pwfile", home.resolve("password").toString());
        }
    }

    private void start(List<String> options) throws IOException {
        StringBuilder settings = new StringBuilder("-p " + port);
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=256MB", "max_connections=200",
                "timezone=UTC", "log_timezone=UTC"));
        all.addAll(options);
        all.forEach(option -> settings.append(" -c ").append(option));
        shell.run(
                "pg_ctl", "-D", data().toString(), "-l", home.resolve("postgresql.log").toString(), "-w", "-t", "60", "-o",
                settings.toString(), "start");
    }

    private void createRolesAndDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            for (String role : List.of("liangdan_owner", "liangdan_app")) {
                statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                        + "') then create role " + role + " login password '" + password + "'; end if; end $$");
            }
            boolean exists;
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + NAME + " owner liangdan_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Also ends the server that a killed service left behind; the lock says that it is nobody else's. */
    private void stop() throws IOException {
        if (Files.exists(data().resolve("postmaster.pid")) && shell.succeeds("pg_ctl", "-D", data().toString(), "status")) {
            shell.run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
        }
    }

    @Override
    public void close() {
        try {
            stop();
            lock.release();
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
