package cn.liangdan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose plain paths ({@code items[0].need.id}) are read as they stand. REST Assured compiles a script for each path,
 * which took a quarter of the suite's time; it still reads whatever is more than names and places.
 */
final class Answer extends RestAssuredResponseImpl {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*|\\[\\d])*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable JsonNode root;

    Answer(Response built) {
        setGroovyResponse(((RestAssuredResponseImpl) built).getGroovyResponse());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T path(String path, String... arguments) {
        boolean isJson = contentType().contains("json") && asByteArray().length > 0;
        if (!isJson || arguments.length > 0 || !PLAIN.matcher(path).matches()) {
            return super.path(path, arguments);
        }
        return (T) at(root(), List.of(path.split("\\.|(?=\\[)")));
    }

    private JsonNode root() {
        if (root == null) {
            try {
                root = JSON.readTree(asByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return root;
    }

    /** A name asked of a list is asked of each of its items. */
    private static @Nullable Object at(JsonNode node, List<String> names) {
        if (names.isEmpty()) {
            return value(node);
        }
        String name = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        if (name.startsWith("[")) {
            return at(node.path(name.charAt(1) - '0'), rest);
        }
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.forEach(item -> all.add(at(item, names)));
            return all;
        }
        return at(node.path(name), rest);
    }

    /** The types that REST Assured gives. */
    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING, NULL -> null;
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isIntegralNumber() ? node.numberValue() : (Object) node.floatValue();
            case ARRAY -> {
                List<Object> all = new ArrayList<>();
                node.forEach(item -> all.add(value(item)));
                yield all;
            }
            default -> {
                Map<String, Object> all = new LinkedHashMap<>();
                node.properties().forEach(entry -> all.put(entry.getKey(), value(entry.getValue())));
                yield all;
            }
        };
    }
}
