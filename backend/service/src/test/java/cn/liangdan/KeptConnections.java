package cn.liangdan;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends what REST Assured put together by a client that keeps its connections and no cookies. REST Assured's own opens a new
 * one for every request, and took half of what the suite takes; it still sends what this client would not send as it stands.
 */
final class KeptConnections implements Filter {
    /** Set by the client itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Object body = request.getBody();
        boolean plain = (body == null || body instanceof String || body instanceof byte[])
                && request.getMultiPartParams().isEmpty()
                && request.getFormParams().isEmpty()
                && (request.getMethod().equals("GET") || !request.getURI().endsWith("/session"))
                && request.getHeaders().asList().stream().noneMatch(header -> OWN.contains(header.getName().toLowerCase(Locale.ROOT)));
        return plain ? send(request, body) : context.next(request, expected);
    }

    private static Response send(FilterableRequestSpecification request, Object body) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(request.getURI())).method(request.getMethod(), publisher(body));
        request.getHeaders().forEach(header -> sent.header(header.getName(), header.getValue()));
        if (request.getCookies().size() > 0) {
            sent.header("Cookie", request.getCookies().asList().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        try {
            return response(HTTP.send(sent.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            default -> BodyPublishers.ofString(body.toString());
        };
    }

    private static Response response(HttpResponse<byte[]> answer) {
        List<Header> headers = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return new Answer(new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .setBody(answer.body())
                .build());
    }
}
