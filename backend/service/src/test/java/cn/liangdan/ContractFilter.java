package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fails whatever answers outside openapi.yaml, and notes which documented answers were met. */
final class ContractFilter implements Filter {
    static final Path MET = Path.of("target/contract-met.txt");
    /** What the server itself refuses; documented once as {@code default}. */
    static final Set<Integer> SERVER_OWN = Set.of(405, 406, 413, 414, 415, 421, 429, 431, 503);

    private static final String HOME = "https://liangdan.cn/openapi";
    static final JsonNode DOCUMENT = load();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(java.util.Map.of(HOME, DOCUMENT.toString()))
                    .schemaRegistryConfig(
                            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private static JsonNode load() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Path.of("../../openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response answer = context.next(request, ignored);
        check(request.getMethod(), URI.create(request.getURI()).getRawPath(), answer);
        return answer;
    }

    static void check(String method, String path, Response answer) {
        String template = template(path.substring("/api/v1".length()));
        int status = answer.statusCode();
        if (template == null) {
            assertThat(status).as("%s %s is not in the contract", method, path).isIn(404, 400);
            return;
        }
        JsonNode operation = DOCUMENT.at("/paths").path(template).path(method.toLowerCase().replace("head", "get"));
        if (operation.isMissingNode()) {
            assertThat(status).as("%s %s", method, path).isIn(405, 404);
            return;
        }
        String id = operation.get("operationId").asText();
        JsonNode documented = operation.path("responses").path(Integer.toString(status));
        assertThat(!documented.isMissingNode() || SERVER_OWN.contains(status))
                .as("%s answered %d, which is not documented: %s", id, status, answer.asString())
                .isTrue();
        note(id, status);
        if (!method.equals("HEAD")) {
            body(id, status, documented, answer);
        }
    }

    private static void body(String id, int status, JsonNode documented, Response answer) {
        if (status >= 400) {
            assertThat(answer.contentType()).as(id).startsWith("application/problem+json");
            valid(id, "#/components/schemas/Problem", answer);
            Leaks.none(answer.asString());
            return;
        }
        JsonNode schema = documented.path("content").path("application/json").path("schema").path("$ref");
        if (!schema.isMissingNode()) {
            assertThat(answer.contentType()).as(id).startsWith("application/json");
            valid(id, schema.asText(), answer);
        } else if (!documented.has("content")) {
            assertThat(answer.asByteArray()).as("%s has no body", id).isEmpty();
        }
    }

    private static void valid(String id, String schema, Response answer) {
        try {
            var errors = SCHEMAS.getSchema(SchemaLocation.of(HOME + schema))
                    .validate(JSON.readTree(answer.asByteArray()));
            assertThat(errors).as("%s: %s", id, answer.asString()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template(String path) {
        String[] given = path.substring(1).split("/", -1);
        String found = null;
        for (var candidate : DOCUMENT.get("paths").properties()) {
            String[] parts = candidate.getKey().substring(1).split("/");
            boolean fits = parts.length == given.length;
            for (int i = 0; fits && i < parts.length; i++) {
                fits = parts[i].startsWith("{") || parts[i].equals(given[i]);
            }
            if (fits && (found == null || !candidate.getKey().contains("{"))) {
                found = candidate.getKey();
            }
        }
        return found;
    }

    private static void note(String id, int status) {
        if (NOTED.add(id + " " + status)) {
            try {
                Files.createDirectories(MET.getParent());
                Files.writeString(MET, id + " " + status + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
