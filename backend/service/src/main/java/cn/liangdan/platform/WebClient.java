package cn.liangdan.platform;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** The built web client at {@code /}: its pages are paths that only it knows, its hashed files never change. */
final class WebClient {
    private static final String PAGE = "/index.html";
    private static final List<String> OTHERS = List.of("/api", "/q", "/problems", "/open311", "/hsds");
    /** A page that the service writes into the client's own. */
    private static final Pattern WRITTEN = Pattern.compile("/p/[^/]+");

    private WebClient() {}

    /** @return true when the request was handed to the client's one page */
    static boolean serves(RoutingContext context) {
        String path = context.request().path();
        boolean read = context.request().method().name().matches("GET|HEAD");
        if (!read || path == null || WRITTEN.matcher(path).matches()
                || OTHERS.stream().anyMatch(other -> path.equals(other) || path.startsWith(other + "/"))) {
            return false;
        }
        if (!path.startsWith("/assets/")) {
            context.addHeadersEndHandler(ignored -> keepFresh(context.response()));
        }
        boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (isFile || path.equals("/")) {
            return false;
        }
        context.reroute(PAGE);
        return true;
    }

    private static void keepFresh(HttpServerResponse response) {
        if (response.getStatusCode() < 400) {
            response.headers().set("Cache-Control", "no-cache");
        }
    }
}
