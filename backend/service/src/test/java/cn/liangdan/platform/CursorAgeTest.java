package cn.liangdan.platform;

import static org.hamcrest.Matchers.equalTo;

import cn.liangdan.Api;
import cn.liangdan.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A cursor that was made long ago, with a seal as good as any. */
@ServiceTest
class CursorAgeTest {
    private static final int MAC_LENGTH = 12;

    @Inject
    Mode mode;

    @Inject
    Contract contract;

    private final Api officer = Api.as("cun-main");

    /** The cursor of the first page as if it had been given out then. */
    private String madeAt(Instant then) {
        String given = officer.get("/needs?limit=1").path("nextCursor");
        byte[] sealed = Base64.getUrlDecoder().decode(given);
        String body = new String(Arrays.copyOfRange(sealed, MAC_LENGTH, sealed.length), StandardCharsets.UTF_8);
        String aged = body.replaceFirst("\"\\d+\"]$", "\"" + then.getEpochSecond() + "\"]");
        Contract.Operation operation = contract.match("/needs").operations().get("GET");
        String filters = Query.of("limit=1", operation.parameters()).filters();
        String principal = "user:" + officer.get("/session").path("user.id");
        byte[] mac = Hash.hmac(mode.macKey(), operation.id() + "\n" + filters + "\n" + principal + "\n" + aged);
        byte[] bytes = aged.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(mac, MAC_LENGTH + bytes.length);
        System.arraycopy(bytes, 0, all, MAC_LENGTH, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private Response page(Duration age) {
        return officer.get("/needs?limit=1&cursor=" + madeAt(Instant.now().minus(age)));
    }

    @Test
    void holdsForAWeek() {
        page(Duration.ofDays(6)).then().statusCode(200);
        page(Duration.ofDays(8)).then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
    }
}
