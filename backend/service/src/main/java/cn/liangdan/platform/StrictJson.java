package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one JSON object and nothing else: UTF-8 only, no duplicate keys, no trailing data, bounded depth, names and
 * numbers. Text is checked and NFC-normalised on the way; its faults are collected, not thrown.
 */
final class StrictJson {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 30;
    private static final int MAX_MEMBERS = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(2_000_000)
                    .maxStringLength(2_000_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final JsonParser parser;
    private final List<FieldError> faults;

    private StrictJson(JsonParser parser, List<FieldError> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** @param faults receives what is wrong with texts and numbers, each with its pointer */
    static ObjectNode read(byte[] bytes, List<FieldError> faults) {
        String json = decode(bytes);
        if (hasRawControl(json)) {
            faults.add(FieldError.of(ProblemType.BAD_CHARACTER, "", "field.raw-control"));
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            ObjectNode root = new StrictJson(parser, faults).object("", 1);
            if (parser.nextToken() != null) {
                throw malformed();
            }
            return root;
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainException malformed() {
        return DomainException.of(ProblemType.MALFORMED_JSON);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    /** JSON has no raw control characters inside strings; the parser lets them through so that we can name them. */
    private static boolean hasRawControl(String json) {
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (inString && c < ' ') {
                return true;
            }
        }
        return false;
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        requireDepth(depth);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            String fault = TextHygiene.fault(name);
            if (fault != null) {
                faults.add(FieldError.of(ProblemType.BAD_CHARACTER, pointer, fault));
            }
            parser.nextToken();
            node.set(name, value(child, depth));
            if (node.size() > MAX_MEMBERS) {
                throw malformed();
            }
        }
        return node;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
        requireDepth(depth);
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = value(pointer + "/" + node.size(), depth);
            if (node.size() < MAX_MEMBERS) {
                node.add(item);
            }
        }
        return node;
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw DomainException.of(ProblemType.TOO_DEEP);
        }
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer, depth + 1);
            case START_ARRAY -> array(pointer, depth + 1);
            case VALUE_STRING -> text(pointer, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer, parser.getText());
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> throw malformed();
        };
    }

    private JsonNode text(String pointer, String text) {
        String fault = TextHygiene.fault(text);
        if (fault != null) {
            faults.add(FieldError.of(ProblemType.BAD_CHARACTER, pointer, fault));
        } else if (!text.isEmpty() && TextHygiene.isBlank(text)) {
            faults.add(FieldError.of(ProblemType.BLANK, pointer));
        }
        return JsonNodeFactory.instance.textNode(TextHygiene.normalise(text));
    }

    /** Every number of this API is whole (money is in fen). What no field could hold is judged by its digits, not computed. */
    private JsonNode number(String pointer, String digits) {
        int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        boolean huge = digits.length() > MAX_NUMBER_LENGTH || exponent >= 0 && digits.length() - exponent > 3;
        if (huge || digits.equals("-0")) {
            faults.add(FieldError.of(ProblemType.OUT_OF_RANGE, pointer));
            return JsonNodeFactory.instance.numberNode(0);
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            faults.add(FieldError.of(ProblemType.WRONG_TYPE, pointer, "field.whole-number"));
            return JsonNodeFactory.instance.numberNode(0);
        }
        return JsonNodeFactory.instance.numberNode(new BigInteger(digits));
    }

    static List<FieldError> noFaults() {
        return new ArrayList<>();
    }
}
