package cn.liangdan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the web client whose content the service has written into it: it stands there for whoever runs no scripts, and
 * the client replaces it when it starts.
 *
 * @param status 200, or 404 for a page that says that nothing is there
 * @param main HTML, with every text in it escaped
 * @param canonical the path that the page is known by, null when search engines shall not keep it
 */
public record WebPage(int status, String title, String description, String main, @Nullable String canonical) {
    private static final String CLIENT = client();
    private static final String ROOT = "<div id=\"app\"></div>";
    private static final String MAIN = "<main style=\"display:grid;gap:.75rem;max-width:40rem;margin:0 auto;padding:1rem\">";

    /** The client's own page, or a bare one where it is not part of the product. */
    private static String client() {
        try (var in = WebPage.class.getResourceAsStream("/META-INF/resources/index.html")) {
            return in == null
                    ? "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>两单</title>\n</head>\n<body>\n"
                            + ROOT + "\n</body>\n</html>\n"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as it may stand between tags and in quoted attributes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    Rendered render(Language language, String site) {
        String html = CLIENT.replace("<html lang=\"zh-CN\">", "<html lang=\"" + language.tag() + "\">")
                .replace("<title>两单</title>", head(site))
                .replace(ROOT, "<div id=\"app\">" + MAIN + main + "</main></div>");
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html;charset=utf-8");
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", status == 200 ? "public, max-age=10" : "no-store");
        if (status == 200) {
            headers.put("ETag", Rendered.etag(0, bytes));
        }
        return new Rendered(status, headers, bytes);
    }

    private String head(String site) {
        String name = escape(title);
        String said = escape(description);
        String known = canonical == null
                ? "<meta name=\"robots\" content=\"noindex\">"
                : "<link rel=\"canonical\" href=\"" + escape(site + canonical) + "\"><meta property=\"og:url\" content=\""
                        + escape(site + canonical) + "\">";
        return "<title>" + name + " · 两单</title><meta name=\"description\" content=\"" + said
                + "\"><meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"" + name
                + "\"><meta property=\"og:description\" content=\"" + said + "\">" + known;
    }
}
