package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands after a change, and the fields that the change names. A field left out keeps its value, an explicit
 * null clears it (RFC 7396); {@code attributes} are merged key by key, every other value is replaced whole.
 */
public record Changed<T>(T form, Set<String> named) {
    private static final String MERGED = "attributes";

    /** A new form: what it gives is what it names. */
    public static <T> Changed<T> of(T form) {
        ObjectNode given = Json.MAPPER.valueToTree(form);
        return new Changed<>(form, names(given));
    }

    /** @param before every field as it is now */
    @SuppressWarnings("unchecked")
    public static <T> Changed<T> over(T before, ObjectNode change) {
        ObjectNode after = Json.MAPPER.valueToTree(before);
        change.properties().forEach(field -> {
            boolean both = field.getValue() instanceof ObjectNode && after.get(field.getKey()) instanceof ObjectNode;
            if (both && field.getKey().equals(MERGED)) {
                ((ObjectNode) after.get(MERGED)).setAll((ObjectNode) field.getValue());
            } else {
                after.set(field.getKey(), field.getValue());
            }
        });
        try {
            return new Changed<>((T) Json.MAPPER.treeToValue(after, before.getClass()), names(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contract let through what " + before.getClass() + " cannot hold", e);
        }
    }

    private static Set<String> names(ObjectNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public boolean names(String field) {
        return named.contains(field);
    }

    /** Whether the change gives the field a value, rather than leave or clear it. */
    public boolean gives(String field, @Nullable Object value) {
        return value != null && named.contains(field);
    }

    /** The same change with a field settled by what else it says. */
    public Changed<T> with(T settled) {
        return new Changed<>(settled, named);
    }
}
