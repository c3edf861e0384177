package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that came over HTTP. */
final class HttpRequest implements Request {
    private static final int MAX_ERRORS = 100;
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{16}\"");

    private final RoutingContext context;
    private final Contract contract;
    private final byte[] bytes;
    private final Runnable checkQuery;

    HttpRequest(RoutingContext context, Contract contract, byte[] bytes, Runnable checkQuery) {
        this.context = context;
        this.contract = contract;
        this.bytes = bytes;
        this.checkQuery = checkQuery;
    }

    @Override
    public <T> T body(Class<T> type) {
        checkQuery.run();
        requireJson();
        List<FieldError> faults = StrictJson.noFaults();
        ObjectNode node = StrictJson.read(bytes, faults);
        String schema = Objects.requireNonNull(Edge.call(context).operation()).body();
        List<FieldError> all = new java.util.ArrayList<>(faults);
        var known = faults.stream().map(FieldError::pointer).toList();
        new ContractErrors(contract)
                .of(contract.schema(Objects.requireNonNull(schema)), node).stream()
                        .filter(error -> !known.contains(error.pointer()))
                        .limit(MAX_ERRORS)
                        .forEach(all::add);
        if (!all.isEmpty()) {
            throw DomainException.invalid(all);
        }
        try {
            return Json.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contract let through what " + type + " cannot hold", e);
        }
    }

    private void requireJson() {
        if (!Media.isJson(context.request().getHeader("Content-Type"))
                || context.request().headers().contains("Content-Encoding")) {
            throw DomainException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @Override
    public void requireIfMatch() {
        checkQuery.run();
        if (!context.request().headers().contains("If-Match")) {
            throw DomainException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        expected();
    }

    private long expected() {
        List<String> given = context.request().headers().getAll("If-Match");
        Matcher strong = STRONG.matcher(given.getFirst().trim());
        if (given.size() != 1 || !strong.matches()) {
            throw DomainException.of(ProblemType.BAD_HEADER, "header.if-match");
        }
        return Long.parseLong(strong.group(1));
    }

    @Override
    public void match(long version, Supplier<?> current) {
        if (context.request().headers().contains("If-Match") && expected() != version) {
            String etag = Rendered.etag(version, Rendered.json(current.get()));
            context.response().putHeader("ETag", etag);
            throw DomainException.of(ProblemType.STALE).with("etag", etag);
        }
    }
}
