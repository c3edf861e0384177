package cn.liangdan.platform;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request from its principal to its answer: every resource method is one call of {@code read} or {@code write}. */
@RequestScoped
public class Exchange {
    private final RoutingContext context;
    private final Door door;
    private final Writes writes;
    private final Cursors cursors;
    private final Contract contract;
    private final Mode mode;
    private @Nullable Query query;
    private @Nullable Caller caller;

    Exchange(RoutingContext context, Door door, Writes writes, Cursors cursors, Contract contract, Mode mode) {
        this.context = context;
        this.door = door;
        this.writes = writes;
        this.cursors = cursors;
        this.contract = contract;
        this.mode = mode;
    }

    /** A read by somebody who is logged in. */
    public Response read(Function<Caller, Answer> work) {
        Caller who = enter();
        return respond(() -> Rendered.of(writes.reading(() -> work.apply(who))));
    }

    /** A read by anybody. */
    public Response readOpenly(Supplier<Answer> work) {
        return respond(() -> Rendered.of(writes.reading(work).forEverybody()));
    }

    /** A read of the one that the path names. */
    public Response single(BiFunction<Caller, UUID, ? extends Versioned> work) {
        return read(caller -> Answer.single(work.apply(caller, id())));
    }

    /** What is done with the one that the path names; it comes back as it is then. */
    public interface Command<V extends Versioned> {
        V run(Caller caller, UUID id, Request request);
    }

    public <V extends Versioned> Response command(byte[] body, Command<V> command) {
        return write(body, caller -> request -> Answer.single(command.run(caller, id(), request)));
    }

    /** A page for anybody, outside of the API. */
    public Response readPage(Supplier<WebPage> work) {
        Rendered page = writes.reading(work).render(Edge.call(context).language(), mode.publicUrl());
        String etag = page.headers().get("ETag");
        boolean known = etag != null && IfNoneMatch.holds(context, etag);
        return known ? new Rendered(304, page.headers(), new byte[0]).response() : page.response();
    }

    /** A command: one transaction for its effect, its audit, its change and its idempotency key. */
    public Response write(byte[] body, Function<Caller, Function<Request, Answer>> work) {
        Caller who = enter();
        door.requireSameSite(context, who);
        HttpRequest request = new HttpRequest(context, contract, body, this::query);
        return respond(() -> writes.writing(who, context, body, () -> {
            Answer answer = work.apply(who).apply(request);
            query();
            return answer;
        }));
    }

    /** A command whose answer holds a secret, which must not lie beside its idempotency key: a repeat runs again. */
    public Response writeUnkept(byte[] body, Function<Caller, Function<Request, Answer>> work) {
        Caller who = enter();
        door.requireSameSite(context, who);
        HttpRequest request = new HttpRequest(context, contract, body, this::query);
        return respond(() -> Rendered.of(writes.plainly(context, () -> work.apply(who).apply(request))));
    }

    /** A command by somebody who has no session yet. */
    public Response writeOpenly(byte[] body, Function<Request, Answer> work) {
        door.requireSameOrigin(context);
        HttpRequest request = new HttpRequest(context, contract, body, this::query);
        return respond(() -> Rendered.of(writes.plainly(context, () -> work.apply(request))));
    }

    private Caller enter() {
        caller = door.enter(context);
        return caller;
    }

    private Response respond(Supplier<Rendered> work) {
        Rendered rendered = ScopedValue.where(Trace.CURRENT, Trace.of(context)).call(work::get);
        query();
        String etag = rendered.headers().get("ETag");
        if (etag != null && context.request().method().name().matches("GET|HEAD") && IfNoneMatch.holds(context, etag)) {
            return new Rendered(304, rendered.headers(), new byte[0]).response();
        }
        return rendered.response();
    }

    /** @throws DomainException 400 for a parameter that the operation does not have, or not so */
    public Query query() {
        Query checked = query;
        if (checked == null) {
            checked = Query.of(context.request().query(), operation().parameters());
            query = checked;
        }
        return checked;
    }

    private Contract.Operation operation() {
        Contract.Operation operation = Edge.call(context).operation();
        if (operation == null) {
            throw new IllegalStateException("no operation at " + context.request().path());
        }
        return operation;
    }

    /** @throws DomainException 404 when the path holds no id */
    public UUID id() {
        return UUID.fromString(path("id"));
    }

    /** @throws DomainException 404 when that part of the path is not what the contract says it is */
    public String path(String name) {
        Contract.Match match = Edge.call(context).match();
        String value = match == null ? "" : Query.decode(match.values().getOrDefault(name, ""));
        boolean fits = operation().parameters().stream()
                .filter(p -> p.in().equals("path") && p.name().equals(name))
                .allMatch(p -> p.schema()
                        .validate(Json.MAPPER.getNodeFactory().textNode(value))
                        .isEmpty());
        if (!fits) {
            throw DomainException.notFound();
        }
        return value;
    }

    /** The text in the caller's language. */
    public String say(Text text) {
        return Edge.call(context).language().say(text);
    }

    public RoutingContext context() {
        return context;
    }

    public Paging paging() {
        String principal = caller == null ? "anybody" : caller.principal();
        return cursors.paging(operation().id(), query(), principal, context);
    }
}
