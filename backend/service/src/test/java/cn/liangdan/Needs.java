package cn.liangdan;

import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Needs in the states that tests begin from, made through the API. */
public final class Needs {
    public static final Api OFFICER = Api.as("cun-main");
    public static final Api DISPATCHER = Api.as("wuyuan-dispatch");

    private static final Map<Api, String> UNITS = new ConcurrentHashMap<>();

    private Needs() {}

    /** Everything that the list asks for. */
    public static Map<String, Object> whole() {
        Map<String, Object> need = new HashMap<>();
        need.put("text", "请技术员来讲一次葵花列当防治，现场看看地。");
        need.put("categoryCode", "SCIENCE_TECH");
        need.put("form", "FIELD_GUIDANCE");
        need.put("anyTime", true);
        need.put("quantity", 1);
        need.put("unit", "次");
        need.put("level", "CITY");
        return need;
    }

    public static String draft() {
        return draft(whole());
    }

    public static String draft(Map<String, Object> need) {
        return OFFICER.post("/needs", need).then().statusCode(201).extract().path("id");
    }

    public static String submitted() {
        return submitted(whole());
    }

    public static String submitted(Map<String, Object> need) {
        String id = draft(need);
        OFFICER.post("/needs/" + id + "/submission", Map.of()).then().statusCode(200);
        return id;
    }

    public static String listed() {
        return listed(whole());
    }

    public static String listed(Map<String, Object> need) {
        String id = submitted(need);
        DISPATCHER.post("/needs/" + id + "/listing", Map.of()).then().statusCode(200);
        return id;
    }

    /** As the dispatcher sees it. */
    static Response now(String need) {
        return DISPATCHER.get("/needs/" + need);
    }

    /** The promise of a unit that takes it. */
    public static String claimed(Api clerk, String need, Map<String, Object> claim) {
        return clerk.post("/needs/" + need + "/claim", claim).then().statusCode(201).extract().path("id");
    }

    /** The unit that somebody works for. */
    public static String unitOf(Api clerk) {
        return UNITS.computeIfAbsent(clerk, one -> one.get("/session").path("user.home.id"));
    }

    /** Done today, with a record. */
    public static Map<String, Object> delivery() {
        return Map.of(
                "deliveredOn", LocalDate.now(Times.ZONE).toString(),
                "summary", "到地里看了葵花，当场讲了防治办法。",
                "evidence", List.of(Map.of("kind", "RECORD", "note", "到场二十三人，签到表在村委会。")));
    }

    /** An offer of the agriculture bureau to the county that fits {@link #whole}. */
    public static String publishedOffer(Map<String, Object> besides) {
        return publishedOffer(Api.as("nongmu-clerk"), besides);
    }

    static String publishedOffer(Api clerk, Map<String, Object> besides) {
        Map<String, Object> body = new HashMap<>(Map.ofEntries(
                Map.entry("serviceItem", "葵花列当防治讲座"), Map.entry("categoryCode", "SCIENCE_TECH"),
                Map.entry("responsibleLeader", "副局长"), Map.entry("serviceForm", "FIELD_GUIDANCE"),
                Map.entry("implementingContact", "推广科 0478-8200001"), Map.entry("area", List.of("150821000000")),
                Map.entry("availableFrom", "2026-01-01"), Map.entry("availableUntil", "2029-12-31"),
                Map.entry("capacity", 5), Map.entry("capacityUnit", "场"), Map.entry("level", "CITY")));
        body.putAll(besides);
        String id = clerk.post("/offers", body).then().statusCode(201).extract().path("id");
        clerk.post("/offers/" + id + "/publication", Map.of()).then().statusCode(200);
        return id;
    }
}
