package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server refuses before anybody of ours is asked, sent as bytes so that no client makes it better. */
@ServiceTest
class ServerRefusalTest {
    private static final int PATIENCE_MILLIS = 15_000;

    @Inject
    DataSource source;

    static Stream<JsonNode> requests() {
        return BadInputWorld.rows("/bad-bytes.json");
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    @ParameterizedTest
    @MethodSource("requests")
    void answersWithAProblem(JsonNode row) throws IOException {
        Fingerprint fingerprint = new Fingerprint(source);
        String before = fingerprint.now();
        Answer answer = send(BadInputWorld.fill(row.get("raw").asText()));
        assertThat(answer.status()).isEqualTo(row.get("status").asInt());
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("cache-control", "no-store")
                .containsKeys("content-security-policy", "referrer-policy", "x-request-id")
                .doesNotContainKey("server");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("type").asText()).isEqualTo("/problems/" + row.get("slug").asText());
        assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.get("requestId").asText()).isEqualTo(answer.headers().get("x-request-id"));
        assertThat(answer.headers().get("allow")).isEqualTo(row.has("allow") ? row.get("allow").asText() : null);
        Leaks.none(answer.body());
        assertThat(fingerprint.now()).isEqualTo(before);
    }

    @Test
    void speaksTheLanguageThatTheBrokenRequestAskedFor() throws IOException {
        String body = send("GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nbroken header\r\n\r\n").body();
        assertThat(body).contains("\"title\":\"Bad request\"");
    }

    /** The decoder meets it when the request is on its way already; all that the server can still do is to hang up. */
    @Test
    void hangsUpOnAChunkThatIsNone() throws IOException {
        String head = "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(bytes(head + "zz\r\n{}\r\n0\r\n\r\n")).isEmpty();
    }

    @Test
    void servesTheContractToWhoeverReadsIt() throws IOException {
        Answer answer = send("GET /api/v1/openapi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("operationId: login");
    }

    private static Answer send(String request) throws IOException {
        String text = bytes(request);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        head.subList(1, head.size()).forEach(line -> headers.put(line.split(": ", 2)[0].toLowerCase(), line.split(": ", 2)[1]));
        return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), headers, text.substring(end + 4));
    }

    /** All that comes until the server hangs up. */
    private static String bytes(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.getInteger(DatabaseResource.PORT))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
