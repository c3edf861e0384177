package cn.liangdan.catalogue;

import cn.liangdan.platform.Browse;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a category's own fields as a need or an offer keeps them: by key, in a JSON object. */
@ApplicationScoped
public class AttributeValues {
    private static final String POINTER = "/attributes";

    private final CatalogueService catalogue;
    private final Times times;

    AttributeValues(CatalogueService catalogue, Times times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    private List<CategoryAttribute> definitions(@Nullable String category) {
        return category == null ? List.of() : catalogue.attributesOf(category, times.today());
    }

    /**
     * What is wrong with the values of a change. A value that stays is not asked again, unless the category is another one: then
     * whatever the new one does not know is named, so that nothing is dropped unseen.
     */
    public List<FieldError> faults(
            @Nullable String category, @Nullable Map<String, JsonNode> before, @Nullable Map<String, JsonNode> after, boolean moved) {
        Map<String, JsonNode> asked = kept(after);
        if (!moved && before != null) {
            asked.entrySet().removeIf(value -> value.getValue().equals(before.get(value.getKey())));
        }
        if (asked.isEmpty() || category == null) {
            return AttributeRules.faults(List.of(), asked, POINTER, false);
        }
        return catalogue.attributeFaults(category, times.today(), asked, POINTER, false);
    }

    /**
     * What keeps values from the list as the category is today; one whose definition was retired stays and is not asked.
     *
     * @param complete whether what is required must be there
     */
    public List<FieldError> faultsOf(@Nullable String category, Map<String, JsonNode> values, boolean complete) {
        List<CategoryAttribute> definitions = definitions(category);
        Set<String> known = definitions.stream().map(CategoryAttribute::key).collect(Collectors.toSet());
        Map<String, JsonNode> asked = new HashMap<>(values);
        asked.keySet().retainAll(known);
        return AttributeRules.faults(definitions, asked, POINTER, complete);
    }

    /** Those that anybody may see. */
    public Map<String, JsonNode> shownPublicly(@Nullable String category, Map<String, JsonNode> values) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, JsonNode> shown = new TreeMap<>();
        definitions(category).stream()
                .filter(definition -> definition.shownPublicly() && values.containsKey(definition.key()))
                .forEach(definition -> shown.put(definition.key(), Objects.requireNonNull(values.get(definition.key()))));
        return shown;
    }

    /** As they are written down: without what was cleared, numbers as the database gives them back. */
    public static Map<String, JsonNode> kept(@Nullable Map<String, JsonNode> given) {
        Map<String, JsonNode> kept = new TreeMap<>();
        if (given != null) {
            given.forEach((key, value) -> {
                if (!value.isNull()) {
                    kept.put(key, read(value.toString()));
                }
            });
        }
        return kept;
    }

    /** A column of type jsonb. */
    public static Map<String, JsonNode> parsed(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<TreeMap<String, JsonNode>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Filters by {@code attribute=key:value,…}; a value is what it looks like, and the text of the same letters. */
    public static void filter(Browse browse, String alias, Query query) {
        String given = query.text("attribute");
        for (String item : given == null ? List.<String>of() : List.of(given.split(","))) {
            String key = item.substring(0, item.indexOf(':'));
            List<String> meanings = new ArrayList<>();
            for (JsonNode value : meanings(item.substring(key.length() + 1))) {
                meanings.add(JsonNodeFactory.instance.objectNode().set(key, value).toString());
            }
            String condition = meanings.stream().map(one -> alias + ".attributes @> ?::jsonb").collect(Collectors.joining(" or "));
            browse.filter(select -> select.where("(" + condition + ")", meanings.toArray()));
        }
    }

    private static List<JsonNode> meanings(String text) {
        List<JsonNode> meanings = new ArrayList<>(List.of(JsonNodeFactory.instance.textNode(text)));
        if (text.matches("0|-?[1-9]\\d{0,17}")) {
            meanings.add(JsonNodeFactory.instance.numberNode(Long.parseLong(text)));
        } else if (text.matches("true|false")) {
            meanings.add(JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text)));
        }
        return meanings;
    }
}
