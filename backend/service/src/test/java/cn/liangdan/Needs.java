package cn.liangdan;

import java.util.HashMap;
import java.util.Map;

/** Needs in the states that tests begin from, made through the API. */
public final class Needs {
    public static final Api OFFICER = Api.as("cun-main");
    public static final Api DISPATCHER = Api.as("wuyuan-dispatch");

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
}
