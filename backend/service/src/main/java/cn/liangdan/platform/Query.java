package cn.liangdan.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of one request, decoded strictly and checked against its operation's parameters. */
public final class Query {
    private static final int MAX_VALUE = 4_096;
    public static final int DEFAULT_LIMIT = 20;

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    static Query of(@Nullable String raw, List<Contract.Parameter> parameters) {
        Map<String, String> values = parse(raw == null ? "" : raw);
        Map<String, Contract.Parameter> known = new LinkedHashMap<>();
        parameters.stream().filter(p -> p.in().equals("query")).forEach(p -> known.put(p.name(), p));
        values.forEach((name, value) -> check(name, value, known.get(name)));
        known.values().stream()
                .filter(p -> p.required() && !values.containsKey(p.name()))
                .findFirst()
                .ifPresent(p -> {
                    throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.missing", p.name());
                });
        return new Query(values);
    }

    private static void check(String name, String value, Contract.@Nullable Parameter parameter) {
        if (parameter == null) {
            throw DomainException.of(ProblemType.UNKNOWN_PARAMETER, "parameter.unknown", printable(name));
        }
        ProblemType type =
                switch (name) {
                    case "cursor" -> ProblemType.BAD_CURSOR;
                    case "sort" -> ProblemType.BAD_SORT;
                    default -> ProblemType.BAD_PARAMETER;
                };
        if (value.length() > MAX_VALUE && type == ProblemType.BAD_PARAMETER) {
            throw DomainException.of(ProblemType.URI_TOO_LONG);
        }
        if (TextHygiene.fault(value) != null) {
            throw DomainException.of(type, "parameter.bad-character", name);
        }
        String[] items = parameter.most() > 0 ? value.split(",", -1) : new String[] {value};
        if (items.length > Math.max(1, parameter.most())) {
            throw DomainException.of(type, "parameter.bad", name);
        }
        for (String item : items) {
            if (!fits(item, parameter)) {
                boolean tooShort = name.equals("q") && item.codePointCount(0, item.length()) == 1;
                throw DomainException.of(type, tooShort ? "parameter.too-short" : "parameter.bad", name);
            }
        }
    }

    private static boolean fits(String value, Contract.Parameter parameter) {
        var nodes = JsonNodeFactory.instance;
        String type = parameter.schema().getSchemaNode().path("type").asText();
        return switch (type) {
            case "integer" -> value.matches("0|[1-9][0-9]{0,8}")
                    && parameter.schema().validate(nodes.numberNode(Integer.parseInt(value))).isEmpty();
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> parameter.schema().validate(nodes.textNode(value)).isEmpty();
        };
    }

    private static Map<String, String> parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return values;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw DomainException.of(
                        name.equals("sort") ? ProblemType.BAD_SORT : ProblemType.BAD_PARAMETER,
                        "parameter.repeated",
                        printable(name));
            }
        }
        return values;
    }

    /** Percent-decoding that refuses what is not UTF-8, where the platform's own would put a question mark. */
    static String decode(String raw) {
        byte[] bytes = new byte[raw.length() * 3];
        int size = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (i + 2 >= raw.length() || Character.digit(raw.charAt(i + 1), 16) < 0 || Character.digit(raw.charAt(i + 2), 16) < 0) {
                    throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.encoding");
                }
                bytes[size++] = (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16);
                i += 2;
            } else if (c < 0x80) {
                bytes[size++] = (byte) (c == '+' ? ' ' : c);
            } else {
                throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.encoding");
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString();
        } catch (CharacterCodingException e) {
            throw DomainException.of(ProblemType.BAD_PARAMETER, "parameter.encoding");
        }
    }

    private static String printable(String name) {
        String cut = name.length() > 40 ? name.substring(0, 40) : name;
        return cut.replaceAll("[^A-Za-z0-9_.-]", "?");
    }

    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null ? null : TextHygiene.normalise(value);
    }

    /** @return the values of a comma-separated parameter; empty when it is absent */
    public List<String> texts(String name) {
        String value = values.get(name);
        return value == null ? List.of() : List.of(value.split(","));
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    /** @return null when it is absent */
    public @Nullable Boolean choice(String name) {
        String value = values.get(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    public @Nullable LocalDate day(String name) {
        String value = values.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable UUID id(String name) {
        String value = values.get(name);
        return value == null ? null : UUID.fromString(value);
    }

    /** @return the subtree that parameter {@code division} names, or everywhere */
    public Area area() {
        String code = values.get("division");
        return code == null ? Area.EVERYWHERE : Area.below(Long.parseLong(code));
    }

    public int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    public int limit() {
        return limit(DEFAULT_LIMIT);
    }

    public int limit(int otherwise) {
        return number("limit", otherwise);
    }

    /** Everything that decides what is on the list and in which order; a cursor is bound to it. */
    String filters() {
        List<String> filters = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!name.equals("cursor") && !name.equals("limit") && !name.equals("count")) {
                filters.add(name + "=" + value);
            }
        });
        filters.sort(null);
        return String.join("&", filters);
    }

    @Nullable String cursor() {
        return values.get("cursor");
    }
}
