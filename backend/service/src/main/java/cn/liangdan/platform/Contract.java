package cn.liangdan.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** openapi.yaml at run time: which operations there are, and what each takes. The file is the only place of these rules. */
@Singleton
public class Contract {
    private static final String HOME = "https://liangdan.cn/openapi";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Map<String, Operation>> paths = new TreeMap<>();
    private final Map<String, List<String>> segments = new HashMap<>();

    Contract() {
        document = load();
        registry = registry(document);
        document.get("paths").properties().forEach(path -> {
            segments.put(path.getKey(), List.of(path.getKey().substring(1).split("/")));
            Map<String, Operation> byMethod = new TreeMap<>();
            for (String method : METHODS) {
                JsonNode operation = path.getValue().get(method);
                if (operation != null) {
                    byMethod.put(method.toUpperCase(), operation(operation));
                }
            }
            paths.put(path.getKey(), byMethod);
        });
    }

    private static JsonNode load() {
        try (var in = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in, "META-INF/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaRegistry registry(JsonNode document) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012()).format(new DayFormat()).format(new MomentFormat()).build();
        return SchemaRegistry.withDefaultDialect(
                dialect,
                builder -> builder.schemas(Map.of(HOME, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private Operation operation(JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(ref -> parameters.add(parameter(resolve(ref))));
        JsonNode body = node.path("requestBody").path("content").path("application/json").path("schema").path("$ref");
        boolean open = node.has("security") && node.get("security").isEmpty();
        return new Operation(
                node.get("operationId").asText(),
                List.copyOf(parameters),
                body.isMissingNode() ? null : body.asText(),
                node.path("requestBody").has("content") && !node.path("requestBody").path("content").has(FORM),
                open);
    }

    private Parameter parameter(JsonNode node) {
        JsonNode schema = resolve(node.get("schema"));
        JsonNode item = schema.has("items") ? resolve(schema.get("items")) : schema;
        return new Parameter(
                node.get("name").asText(),
                node.get("in").asText(),
                node.path("required").asBoolean(),
                schema.has("items") ? schema.path("maxItems").asInt(1) : 0,
                compile(item));
    }

    /** What the operation of that id takes. */
    List<Parameter> parameters(String operation) {
        return paths.values().stream()
                .flatMap(byMethod -> byMethod.values().stream())
                .filter(known -> known.id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation))
                .parameters();
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** @param pointer JSON pointer into the document, as error locations carry it */
    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private Schema compile(JsonNode schema) {
        return registry.getSchema(schema);
    }

    Schema schema(String ref) {
        return registry.getSchema(SchemaLocation.of(HOME + ref));
    }

    /** @param path below /api/v1, undecoded */
    @Nullable Match match(String path) {
        List<String> given = List.of(path.substring(1).split("/", -1));
        Match best = null;
        for (var template : segments.entrySet()) {
            if (fits(template.getValue(), given)) {
                Map<String, String> values = values(template.getValue(), given);
                if (best == null || values.size() < best.values().size()) {
                    best = new Match(template.getKey(), Objects.requireNonNull(paths.get(template.getKey())), values);
                }
            }
        }
        return best;
    }

    private static boolean fits(List<String> template, List<String> given) {
        if (template.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (!part.startsWith("{") && !part.equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> values(List<String> template, List<String> given) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                values.put(part.substring(1, part.length() - 1), given.get(i));
            }
        }
        return values;
    }

    /** What a path may be asked; {@code values} are its undecoded parts. */
    record Match(String template, Map<String, Operation> operations, Map<String, String> values) {
        Collection<String> methods() {
            return operations.keySet();
        }
    }

    /**
     * @param body reference of the JSON body's schema, when there is one
     * @param takesBody whether there is a body that is read
     * @param open whether anybody may call it
     */
    record Operation(String id, List<Parameter> parameters, @Nullable String body, boolean takesBody, boolean open) {
        private static final long MAX_JSON = 1L << 20;
        private static final long MAX_UPLOAD = 20L << 20;

        /** The bytes that a body may have. */
        long maxBody() {
            return takesBody && body == null ? MAX_UPLOAD : MAX_JSON;
        }
    }

    /** @param most how many values may come, with commas; 0 where it is one value that may hold commas */
    record Parameter(String name, String in, boolean required, int most, Schema schema) {}
}
