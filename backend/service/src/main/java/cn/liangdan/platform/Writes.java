package cn.liangdan.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction; a command's outcome is kept under its idempotency key in the same one. */
@ApplicationScoped
class Writes {
    private static final int MAX_KEY = 255;

    private final Idempotency idempotency;

    Writes(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    <T> T reading(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    Answer plainly(RoutingContext context, Supplier<Answer> work) {
        return ScopedValue.where(Trace.CURRENT, Trace.of(context))
                .call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    Rendered writing(Caller caller, RoutingContext context, byte[] body, Supplier<Answer> work) {
        String key = key(caller, context);
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(() -> Rendered.of(work.get()));
        }
        Idempotency.Slot slot = new Idempotency.Slot(caller.principal(), key, fingerprint(context, body));
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Rendered before = idempotency.open(slot);
                return before != null ? before : idempotency.keep(slot, Rendered.of(work.get()));
            });
        } catch (DomainException e) {
            return keepRefusal(slot, e, context);
        }
    }

    /** A refusal undid its transaction, so it is kept in one of its own; whoever came first is what everybody gets. */
    private Rendered keepRefusal(Idempotency.Slot slot, DomainException e, RoutingContext context) {
        int status = e.type().status();
        boolean ofTheKey = e.type().slug().startsWith("idempotency");
        if (ofTheKey || status != 409 && status != 422) {
            throw e;
        }
        Edge.Call call = Edge.call(context);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", call.language().tag());
        headers.put("Cache-Control", "no-store");
        Rendered refusal = new Rendered(status, headers, Problem.render(e, call.language(), call.requestId()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Rendered before = idempotency.open(slot);
            return before != null ? before : idempotency.keep(slot, refusal);
        });
    }

    private static @Nullable String key(Caller caller, RoutingContext context) {
        String key = context.request().getHeader("Idempotency-Key");
        boolean post = context.request().method().name().equals("POST");
        if (key == null) {
            if (post && caller.role() == Role.CLIENT) {
                throw DomainException.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
            }
            return null;
        }
        if (key.isBlank() || key.length() > MAX_KEY || TextHygiene.fault(key) != null) {
            throw DomainException.of(ProblemType.BAD_HEADER, "header.idempotency-key", MAX_KEY);
        }
        return post ? key : null;
    }

    private static byte[] fingerprint(RoutingContext context, byte[] body) {
        byte[] head = (context.request().method() + " " + context.request().uri() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return Hash.sha256(all);
    }
}
