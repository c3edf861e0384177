package cn.liangdan;

import static cn.liangdan.Administration.SECURITY;
import static cn.liangdan.Administration.SYSTEM;
import static cn.liangdan.Administration.made;
import static cn.liangdan.Administration.name;

import java.util.Map;
import java.util.Set;

/** What administrators keep, made anew so that it may be changed and closed; whose it is makes no difference. */
final class RightsAdministered {
    static final Set<String> TYPES =
            Set.of("offices", "users", "categories", "category-sets", "campaigns", "category-attributes", "service-forms", "stage-names", "calendars",
                    "deadline-rules");
    static final String SPARE = "SPARE";
    private static final Set<String> GRANTS = Set.of("grantRole", "lockUser", "unlockUser", "listApiKeys", "createApiKey", "getApiKey", "revokeApiKey",
            "searchPerson", "exportPerson", "correctPerson", "erasePerson");

    private RightsAdministered() {}

    /** Whose business the operation is. */
    static String administrator(Rights.Operation operation) {
        if (operation.id().equals("listAuditEntries")) {
            return "audit-admin";
        }
        if (operation.id().equals("createMatchPolicy")) {
            return "city-dispatcher";
        }
        return GRANTS.contains(operation.id()) ? "security-admin" : "system-admin";
    }

    static String make(String type, String state) {
        return switch (type) {
            case "stations" -> made(SYSTEM.post("/stations", Map.of("name", name("备用站"), "divisionCode", Administration.freeVillage())));
            case "units" -> Administration.unit();
            case "offices" -> Administration.office();
            case "pairings" -> made(SYSTEM.post("/pairings", Map.of("unitId", Administration.unit(), "divisionCode", "150821100202")));
            case "users" -> user(state);
            case "categories" -> coded(type, "TEST_", Map.of("set", "SEVEN_DELIVERIES"));
            case "category-sets" -> coded(type, "SET_", Map.of());
            case "campaigns" -> coded(type, "CAMPAIGN_", Map.of("startsOn", "2026-11-01"));
            case "category-attributes" -> made(SYSTEM.post("/category-attributes", Map.of(
                    "categoryCode", "THEORY", "key", name("field"), "type", "TEXT", "labelZh", "字段", "labelEn", "Field")));
            case "service-forms" -> "WINDOW";
            case "stage-names" -> "CORRECTION";
            case "calendars" -> "2031";
            case "deadline-rules" -> "EVALUATION_WINDOW";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String coded(String type, String beginning, Map<String, Object> more) {
        String code = name(beginning);
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of("code", code, "name", "试" + code));
        return SYSTEM.post("/" + type, body).then().statusCode(201).extract().path("code");
    }

    private static String user(String state) {
        String id = Administration.waiting("CLERK", "UNIT", Administration.unit(), Map.of()).id();
        if (!state.equals("PENDING")) {
            SECURITY.post("/users/" + id + "/role-grant", Map.of("role", "CLERK")).then().statusCode(200);
        }
        Map<String, Object> why = Map.of("reason", "试");
        if (state.equals("SUSPENDED")) {
            SYSTEM.post("/users/" + id + "/suspension", why).then().statusCode(200);
        }
        if (state.equals("LOCKED")) {
            SECURITY.post("/users/" + id + "/lock", why).then().statusCode(200);
        }
        return id;
    }
}
