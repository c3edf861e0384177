package cn.liangdan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rights matrix as data. {@code rights.csv} says what each principal gets of each object, {@code rights-bodies.json}
 * what is sent. A cell is {@code ok} (2xx), {@code seen} or {@code hidden} (in a list or not), or a status.
 */
final class Rights {
    static final List<String> PRINCIPALS =
            List.of("anonymous", "officer", "other-officer", "holder", "other-clerk", "dispatcher", "supervisor", "client");
    static final List<Row> ROWS = rows();
    static final Map<String, Operation> OPERATIONS = operations();
    static final JsonNode BODIES = json("/rights-bodies.json");

    private static final int COLUMNS_BEFORE_CELLS = 3;

    private Rights() {}

    /** Whose an object is, seen from the village; {@code PUSHED} is the village's need that the API client filed. */
    enum Kind {
        OWN,
        SIBLING,
        PARENT,
        FOREIGN,
        PUSHED;

        static final List<Kind> FOUR = List.of(OWN, SIBLING, PARENT, FOREIGN);

        static Kind of(String object) {
            return valueOf(object.toUpperCase(Locale.ROOT));
        }
    }

    /** A line of the file; object {@code each} stands for all four, {@code none} where there is none. */
    record Row(String operation, String object, String state, List<String> cells) {
        List<Kind> kinds() {
            return switch (object) {
                case "none" -> List.of(Kind.OWN);
                case "each" -> Kind.FOUR;
                default -> List.of(Kind.of(object));
            };
        }
    }

    /** One request to make, named by what it is. */
    record Cell(Operation operation, Kind kind, String object, String state, String principal, String expected) {
        @Override
        public String toString() {
            String thing = object.equals("none") ? "" : " " + kind.name().toLowerCase(Locale.ROOT) + " " + state;
            return operation.id() + thing.stripTrailing() + " as " + principal + ": " + expected;
        }

        /** The same request without the ETag that a change needs. */
        Cell withoutIfMatch() {
            return new Cell(operation, kind, object, state, principal, "404");
        }
    }

    /** What the contract says of an operation. */
    record Operation(String id, String method, String path, String tag, JsonNode node) {
        boolean hasPathObject() {
            return path.contains("{");
        }

        boolean takes(String parameter) {
            return node.path("parameters").findValuesAsText("$ref").contains("#/components/parameters/" + parameter);
        }

        boolean documents(int status) {
            return node.path("responses").has(Integer.toString(status));
        }
    }

    static Stream<Cell> cells() {
        return ROWS.stream().flatMap(row -> row.kinds().stream().flatMap(kind -> cells(row, kind)));
    }

    private static Stream<Cell> cells(Row row, Kind kind) {
        Operation operation = Objects.requireNonNull(OPERATIONS.get(row.operation()), row.operation());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < PRINCIPALS.size(); i++) {
            cells.add(new Cell(operation, kind, row.object(), row.state(), PRINCIPALS.get(i), row.cells().get(i)));
        }
        return cells.stream();
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> found = new LinkedHashMap<>();
        ContractFilter.DOCUMENT.get("paths").properties().forEach(path -> path.getValue().properties().forEach(entry -> {
            JsonNode node = entry.getValue();
            String id = node.get("operationId").asText();
            String method = entry.getKey().toUpperCase(Locale.ROOT);
            found.put(id, new Operation(id, method, path.getKey(), node.at("/tags/0").asText(), node));
        }));
        return found;
    }

    private static List<Row> rows() {
        try (var in = Objects.requireNonNull(Rights.class.getResourceAsStream("/rights.csv"))) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                    .toList();
            if (!lines.getFirst().subList(COLUMNS_BEFORE_CELLS, lines.getFirst().size()).equals(PRINCIPALS)) {
                throw new IllegalStateException("rights.csv has other columns than " + PRINCIPALS);
            }
            return lines.stream()
                    .skip(1)
                    .map(line -> new Row(line.get(0), line.get(1), line.get(2), line.subList(COLUMNS_BEFORE_CELLS, line.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String resource) {
        try (var in = Objects.requireNonNull(Rights.class.getResourceAsStream(resource))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
