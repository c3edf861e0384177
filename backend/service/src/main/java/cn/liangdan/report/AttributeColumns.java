package cn.liangdan.report;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.catalogue.CategoryAttribute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column for each field of a category that any entry of the list has a value of. */
final class AttributeColumns<T> {
    private static final int WIDTH = 14;

    private final Function<T, @Nullable String> category;
    private final Function<T, Map<String, JsonNode>> attributes;

    AttributeColumns(Function<T, @Nullable String> category, Function<T, Map<String, JsonNode>> attributes) {
        this.category = category;
        this.attributes = attributes;
    }

    List<Column<T>> of(List<T> lines, CatalogueService catalogue, Words words) {
        Set<List<String>> given = new HashSet<>();
        Set<String> categories = new HashSet<>();
        for (T line : lines) {
            String code = category.apply(line);
            if (code != null) {
                attributes.apply(line).keySet().forEach(key -> {
                    given.add(List.of(code, key));
                    categories.add(code);
                });
            }
        }
        List<Column<T>> columns = new ArrayList<>();
        for (CategoryAttribute field : catalogue.attributesEver(categories)) {
            if (given.contains(List.of(field.categoryCode(), field.key()))) {
                columns.add(new Column<>(head(field, categories.size() > 1, words), WIDTH, line -> value(line, field, words)));
            }
        }
        return columns;
    }

    /** Two categories may have fields of one name. */
    private static String head(CategoryAttribute field, boolean several, Words words) {
        String label = words.measured(words.label(field.labelZh(), field.labelEn()), field.unit());
        return several ? words.category(field.categoryCode()) + " " + label : label;
    }

    private @Nullable Object value(T line, CategoryAttribute field, Words words) {
        JsonNode value = Objects.equals(category.apply(line), field.categoryCode()) ? attributes.apply(line).get(field.key()) : null;
        return value == null ? null : shown(value, field, words);
    }

    /** A value may be older than its definition; then it is the text that it is. */
    private static Object shown(JsonNode value, CategoryAttribute field, Words words) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return words.yesNo(value.asBoolean());
        }
        String text = value.asText();
        return switch (field.type()) {
            case DATE -> text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.code().equals(text))
                    .findFirst()
                    .map(choice -> words.label(choice.labelZh(), choice.labelEn()))
                    .orElse(text);
            default -> text;
        };
    }
}
