package cn.liangdan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What tests of how needs come in begin with: what is told, and what is cleared again. */
abstract class CollectingCase {
    static final Api CITY = Api.as("shi-dispatch");

    static Map<String, Object> need(Object... more) {
        Map<String, Object> need = new HashMap<>(Map.of("text", "水渠淤了，浇不上地。"));
        for (int i = 0; i < more.length; i += 2) {
            need.put((String) more[i], more[i + 1]);
        }
        return need;
    }

    static Map<String, Object> cleared(String... fields) {
        Map<String, Object> change = new HashMap<>();
        Arrays.stream(fields).forEach(field -> change.put(field, null));
        return change;
    }
}
