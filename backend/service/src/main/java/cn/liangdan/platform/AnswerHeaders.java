package cn.liangdan.platform;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/** What every answer carries, the server's own refusals included: the id of its request and what keeps a browser safe. */
@ApplicationScoped
class AnswerHeaders {
    private static final int ID_BYTES = 8;

    private final Ids ids;
    private final Mode mode;

    AnswerHeaders(Ids ids, Mode mode) {
        this.ids = ids;
        this.mode = mode;
    }

    /** @return the new request id */
    String put(MultiMap headers) {
        String requestId = HexFormat.of().formatHex(ids.secret(ID_BYTES));
        headers.set("X-Request-Id", requestId)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()")
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none';"
                                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        if (mode.isProduction()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        return requestId;
    }
}
