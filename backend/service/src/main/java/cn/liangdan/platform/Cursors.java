package cn.liangdan.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Opaque cursors: the last key of a page, its time, and a MAC over these, the operation, the filters and the principal. */
@ApplicationScoped
class Cursors {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MAC_LENGTH = 12;

    private final Mode mode;
    private final Times times;

    Cursors(Mode mode, Times times) {
        this.mode = mode;
        this.times = times;
    }

    Paging paging(String operation, Query query, String principal, RoutingContext context) {
        String bound = operation + "\n" + query.filters() + "\n" + principal;
        String cursor = query.cursor();
        List<String> after = cursor == null ? List.of() : open(cursor, bound, operation);
        return new Paging(
                query.limit(), after, query.flag("count"), key -> seal(key, bound), next -> link(context, next));
    }

    private static String link(RoutingContext context, String next) {
        String query = context.request().query();
        String others = query == null ? "" : query.replaceAll("(^|&)cursor=[^&]*", "").replaceAll("^&", "");
        String target = context.request().path() + "?" + (others.isEmpty() ? "" : others + "&") + "cursor=" + next;
        context.response().putHeader("Link", "<" + target + ">; rel=\"next\"");
        return target;
    }

    private String seal(List<String> key, String bound) {
        List<String> payload = new java.util.ArrayList<>(key);
        payload.add(Long.toString(times.now().getEpochSecond()));
        byte[] body = Rendered.json(payload);
        byte[] sealed = new byte[MAC_LENGTH + body.length];
        System.arraycopy(mac(body, bound), 0, sealed, 0, MAC_LENGTH);
        System.arraycopy(body, 0, sealed, MAC_LENGTH, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private byte[] mac(byte[] body, String bound) {
        return Hash.hmac(mode.macKey(), bound + "\n" + new String(body, StandardCharsets.UTF_8));
    }

    private List<String> open(String cursor, String bound, String operation) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            if (sealed.length <= MAC_LENGTH || !canonical.equals(cursor)) {
                throw DomainException.of(ProblemType.BAD_CURSOR);
            }
            byte[] body = java.util.Arrays.copyOfRange(sealed, MAC_LENGTH, sealed.length);
            byte[] given = java.util.Arrays.copyOf(sealed, MAC_LENGTH);
            if (!Hash.same(given, java.util.Arrays.copyOf(mac(body, bound), MAC_LENGTH))) {
                throw DomainException.of(ProblemType.BAD_CURSOR);
            }
            List<String> payload = Json.MAPPER.readValue(body, new TypeReference<>() {});
            Instant made = Instant.ofEpochSecond(Long.parseLong(payload.getLast()));
            if (!operation.equals("listChanges") && made.plus(KEPT).isBefore(times.now())) {
                throw DomainException.of(ProblemType.BAD_CURSOR);
            }
            return payload.subList(0, payload.size() - 1);
        } catch (IllegalArgumentException | IOException e) {
            throw DomainException.of(ProblemType.BAD_CURSOR);
        }
    }
}
