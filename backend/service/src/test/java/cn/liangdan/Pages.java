package cn.liangdan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists read to their end: what a test made may stand behind what others made before it. */
final class Pages {
    private static final int LIMIT = 100;

    private Pages() {}

    static List<Map<String, Object>> all(Api reader, String path) {
        return all(reader, path, LIMIT, "zh-CN");
    }

    static List<Map<String, Object>> all(Api reader, String path, int limit, String language) {
        List<Map<String, Object>> found = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("limit", limit));
        do {
            RequestSpecification request = reader.request().header("Accept-Language", language).queryParams(query);
            Response page = request.get(path);
            page.then().statusCode(200);
            found.addAll(page.path("items"));
            query.put("cursor", page.path("nextCursor"));
        } while (query.get("cursor") != null);
        return found;
    }

    /** The first of which the object of that name has the id. */
    static Map<String, Object> of(List<Map<String, Object>> items, String name, String id) {
        return items.stream().filter(item -> id.equals(id(item, name))).findFirst().orElse(null);
    }

    static List<String> ids(List<Map<String, Object>> items, String name) {
        return items.stream().map(item -> id(item, name)).toList();
    }

    private static String id(Map<String, Object> item, String name) {
        return ((Map<?, ?>) item.get(name)).get("id").toString();
    }
}
