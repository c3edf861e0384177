package cn.liangdan.catalogue;

import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with the values given for a category's own fields. */
final class AttributeRules {
    private static final int MAX_TEXT = 500;

    private AttributeRules() {}

    /** @param complete whether what is required must be there */
    static List<FieldError> faults(List<CategoryAttribute> attributes, Map<String, JsonNode> values, String pointer, boolean complete) {
        List<FieldError> faults = new ArrayList<>();
        for (CategoryAttribute attribute : attributes) {
            JsonNode value = values.get(attribute.key());
            String at = pointer + "/" + attribute.key();
            if (value != null && !value.isNull()) {
                FieldError fault = fault(attribute, value, at);
                if (fault != null) {
                    faults.add(fault);
                }
            } else if (complete && attribute.required()) {
                faults.add(FieldError.of(ProblemType.REQUIRED, at));
            }
        }
        var known = attributes.stream().map(CategoryAttribute::key).toList();
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> faults.add(FieldError.of(ProblemType.UNKNOWN_FIELD, pointer + "/" + escaped(key), "field.attribute.unknown")));
        return faults;
    }

    /** As a part of a JSON pointer. */
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable FieldError fault(CategoryAttribute attribute, JsonNode value, String at) {
        return switch (attribute.type()) {
            case TEXT -> text(value, at);
            case NUMBER -> number(attribute, value, at);
            case DATE -> value.isTextual() && isDay(value.asText()) ? null : FieldError.of(ProblemType.BAD_DATE, at);
            case YES_NO -> value.isBoolean() ? null : FieldError.of(ProblemType.WRONG_TYPE, at);
            case CHOICE -> choice(attribute, value, at);
        };
    }

    private static @Nullable FieldError text(JsonNode value, String at) {
        if (!value.isTextual()) {
            return FieldError.of(ProblemType.WRONG_TYPE, at);
        }
        String text = value.asText();
        if (text.isBlank()) {
            return FieldError.of(ProblemType.BLANK, at);
        }
        return text.codePointCount(0, text.length()) > MAX_TEXT
                ? FieldError.of(ProblemType.TOO_LONG, at, "field.too-long", MAX_TEXT)
                : null;
    }

    private static @Nullable FieldError number(CategoryAttribute attribute, JsonNode value, String at) {
        if (!value.isNumber()) {
            return FieldError.of(ProblemType.WRONG_TYPE, at);
        }
        BigDecimal number = value.decimalValue();
        if (attribute.minimum() != null && number.compareTo(BigDecimal.valueOf(attribute.minimum())) < 0) {
            return FieldError.of(ProblemType.OUT_OF_RANGE, at, "field.out-of-range.minimum", attribute.minimum());
        }
        if (attribute.maximum() != null && number.compareTo(BigDecimal.valueOf(attribute.maximum())) > 0) {
            return FieldError.of(ProblemType.OUT_OF_RANGE, at, "field.out-of-range.maximum", attribute.maximum());
        }
        return null;
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == "2026-01-01".length() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable FieldError choice(CategoryAttribute attribute, JsonNode value, String at) {
        List<String> codes = attribute.choices().stream().map(CategoryAttribute.Choice::code).toList();
        return value.isTextual() && codes.contains(value.asText())
                ? null
                : FieldError.of(ProblemType.VALIDATION, at, "field.enum", String.join(", ", codes));
    }
}
