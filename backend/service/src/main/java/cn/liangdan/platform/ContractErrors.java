package cn.liangdan.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what the schema found in the words of our problems: at most one fault a pointer, the most telling one. */
final class ContractErrors {
    private static final Set<String> OURS = Set.of(
            "id", "number", "version", "state", "status", "round", "createdAt", "createdBy", "updatedAt", "claimedBy", "actions");

    private final Contract contract;

    ContractErrors(Contract contract) {
        this.contract = contract;
    }

    Collection<FieldError> of(Schema schema, JsonNode body) {
        Map<String, FieldError> byPointer = new LinkedHashMap<>();
        for (Error error : schema.validate(body)) {
            if (isOnlyTheNull(error)) {
                continue;
            }
            FieldError found = translate(error);
            byPointer.merge(found.pointer(), found, (first, second) -> first.code() == ProblemType.VALIDATION ? first : second);
        }
        return byPointer.values();
    }

    /** A field that a change can clear is its own schema or null; what is neither is said of the schema. */
    private boolean isOnlyTheNull(Error error) {
        return error.getKeyword().equals("anyOf") || schemaOf(error).path("type").asText().equals("null");
    }

    private FieldError translate(Error error) {
        String at = pointer(error);
        JsonNode schema = schemaOf(error);
        Object limit = schema.path(error.getKeyword()).asText();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> FieldError.of(extra(error, schema), at + "/" + escape(error.getProperty()));
            case "required" -> FieldError.of(ProblemType.REQUIRED, at + "/" + escape(error.getProperty()));
            case "type" -> FieldError.of(typeFault(error, schema), at);
            case "minimum", "maximum" -> FieldError.of(ProblemType.OUT_OF_RANGE, at, "field.out-of-range." + error.getKeyword(), limit);
            case "maxLength" -> FieldError.of(ProblemType.TOO_LONG, at, "field.too-long", limit);
            case "minLength" -> shortText(error, at, limit);
            case "format" -> FieldError.of(isDate(schema) ? ProblemType.BAD_DATE : ProblemType.VALIDATION, at);
            case "enum" -> FieldError.of(ProblemType.VALIDATION, at, "field.enum", values(schema));
            case "maxItems", "minItems" -> FieldError.of(ProblemType.VALIDATION, at, "field." + error.getKeyword(), limit);
            case "uniqueItems" -> FieldError.of(ProblemType.VALIDATION, at, "field.uniqueItems");
            default -> FieldError.of(ProblemType.VALIDATION, at);
        };
    }

    private static FieldError shortText(Error error, String at, Object limit) {
        JsonNode value = error.getInstanceNode();
        return value == null || value.asText().isEmpty()
                ? FieldError.of(ProblemType.BLANK, at)
                : FieldError.of(ProblemType.VALIDATION, at, "field.minLength", limit);
    }

    private static String values(JsonNode schema) {
        var values = new java.util.StringJoiner(", ");
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values.toString();
    }

    private ProblemType extra(Error error, JsonNode schema) {
        String resource = schema.path("x-resource").asText("");
        boolean ours = OURS.contains(error.getProperty())
                || contract.at("/components/schemas/" + resource + "/properties").has(error.getProperty());
        return ours && !resource.isEmpty() ? ProblemType.READ_ONLY_FIELD : ProblemType.UNKNOWN_FIELD;
    }

    private static ProblemType typeFault(Error error, JsonNode schema) {
        if (isDate(schema)) {
            return ProblemType.BAD_DATE;
        }
        return schema.has("enum") ? ProblemType.VALIDATION : ProblemType.WRONG_TYPE;
    }

    private static boolean isDate(JsonNode schema) {
        return schema.path("format").asText("").startsWith("date");
    }

    private JsonNode schemaOf(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        return contract.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(escape(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static String escape(@Nullable String part) {
        return part == null ? "" : part.replace("~", "~0").replace("/", "~1");
    }
}
