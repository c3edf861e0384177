package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built product, killed right after it acknowledged a write and started again on the same data. */
class KilledServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private Path directory;
    private int port;
    private Process service;

    @BeforeEach
    void prepare() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "killed");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    private void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("LIANGDAN_MODE", "demo");
        builder.environment().put("LIANGDAN_DATA_DIR", directory.toAbsolutePath().toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        service = builder.redirectErrorStream(true).redirectOutput(directory.resolve("service.log").toFile()).start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            assertThat(service.isAlive() && Instant.now().isBefore(deadline))
                    .as(() -> "not ready: " + directory.resolve("service.log"))
                    .isTrue();
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(at("/q/health/ready")).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsAnAcknowledgedWriteAndItsIdempotencyKey() throws Exception {
        start();
        HttpResponse<String> login = send(HttpRequest.newBuilder(at("/api/v1/session"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"loginName\":\"cun-main\",\"password\":\"" + Api.PASSWORD + "\"}")));
        Matcher token = Pattern.compile("\"csrfToken\":\"(\\w+)\"").matcher(login.body());
        assertThat(token.find()).isTrue();
        String cookie = login.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        HttpRequest.Builder filing = HttpRequest.newBuilder(at("/api/v1/needs"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", token.group(1))
                .header("Idempotency-Key", "before-the-kill")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"断电之前写下的需求\"}"));
        HttpResponse<String> first = send(filing.copy());
        assertThat(first.statusCode()).isEqualTo(201);
        service.destroyForcibly().waitFor();

        start();
        HttpResponse<String> again = send(filing.copy());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        HttpResponse<String> read = send(HttpRequest.newBuilder(at(first.headers().firstValue("Location").orElseThrow()))
                .header("Cookie", cookie));
        assertThat(read.statusCode()).isEqualTo(200);
    }
}
