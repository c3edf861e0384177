package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** An RFC 9457 document, rendered in the caller's language. */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = Json.MAPPER;

    private Problem() {}

    static byte[] render(DomainException e, Language language, String requestId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + e.type().slug());
        document.put("title", language.say(Text.of("title." + e.type().slug())));
        document.put("status", e.type().status());
        document.put("detail", language.say(e.detail()));
        document.put("requestId", requestId);
        if (!e.errors().isEmpty()) {
            document.put("errors", e.errors().stream().map(error -> item(error, language)).toList());
        }
        document.putAll(e.members());
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> item(FieldError error, Language language) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("detail", language.say(error.detail()));
        item.put("pointer", error.pointer());
        item.put("code", error.code().slug());
        return item;
    }
}
