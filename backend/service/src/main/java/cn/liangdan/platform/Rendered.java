package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as bytes: what goes out, and what an idempotency key keeps. */
record Rendered(int status, Map<String, String> headers, byte[] body) {
    static Rendered of(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        byte[] body = bytes(answer.body(), headers);
        if (answer.version() != null) {
            headers.put("ETag", etag(answer.version(), body));
        }
        if (answer.location() != null) {
            headers.put("Location", Edge.API + answer.location());
        }
        if (answer.open()) {
            headers.put("Cache-Control", "public, max-age=10");
            headers.put("Vary", "Accept-Language");
        } else {
            headers.put("Cache-Control", answer.version() == null ? "no-store" : "private, no-cache");
            headers.put("Vary", "Cookie, Authorization, Accept-Language");
        }
        return new Rendered(answer.status(), headers, body);
    }

    private static byte[] bytes(@Nullable Object body, Map<String, String> headers) {
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof Answer.File file) {
            headers.put("Content-Type", file.mediaType());
            headers.put("Content-Disposition", file.disposition());
            return file.bytes();
        }
        headers.put("Content-Type", "application/json");
        return json(body);
    }

    static String etag(long version, byte[] representation) {
        String hash = HexFormat.of().formatHex(Hash.sha256(representation), 0, 8);
        return "\"" + version + "-" + hash + "\"";
    }

    static byte[] json(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Rendered with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rendered(status, more, body);
    }

    Response response() {
        var builder = Response.status(status);
        headers.forEach(builder::header);
        return body.length == 0 ? builder.build() : builder.entity(body).build();
    }
}
