package cn.liangdan;

import cn.liangdan.Rights.Kind;
import cn.liangdan.platform.Times;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The objects of the rights matrix: whose they are, in the state that a row asks for, made through the API. */
final class RightsObjects {
    private static final List<String> NEED_STATES = List.of("DRAFT", "SUBMITTED", "LISTED", "RECEIVED", "DELIVERED", "ANSWERED");

    /** States that a need reaches by another one's steps, and what is special about what is filed for them. */
    private static final Map<String, String> REACHED = Map.of(
            "SUBMITTED_LOW", "SUBMITTED", "LISTED_LOW", "LISTED", "LEADERLESS", "LISTED", "REPLY_WAITS", "DELIVERED", "LINKED", "LISTED", "REJECTED", "LISTED");

    private static final Map<String, Map<String, Object>> PECULIAR = Map.of(
            "SUBMITTED_LOW", Map.of("level", "TOWNSHIP"),
            "LISTED_LOW", Map.of("level", "COUNTY"),
            "LEADERLESS", Map.of("quantity", 3, "divisible", true),
            "REPLY_WAITS", Map.of("categoryCode", "REVIEWED"));

    private static final Api ASSISTANT = Api.as("keji-clerk");

    private final RightsPeople people = RightsPeople.get();
    private final Map<String, Thing> pool = new HashMap<>();
    private final Map<Kind, Side> sides = Map.of(
            Kind.OWN, side(people.of("officer"), "wuyuan-dispatch", people.of("holder"), RightsPeople.VILLAGE, "cun-main"),
            Kind.SIBLING,
                    side(people.of("other-officer"), "wuyuan-dispatch", people.of("other-clerk"), RightsPeople.SIBLING, "rights-officer"),
            Kind.PARENT, side(Api.as("zhen-main"), "wuyuan-dispatch", Api.as("nongmu-clerk"), RightsPeople.TOWN, "zhen-main"),
            Kind.FOREIGN,
                    side(Api.as("chengni-main"), "shi-dispatch", Api.as("rights-clerk"), RightsPeople.FOREIGN_VILLAGE, "chengni-main"),
            Kind.PUSHED, side(people.of("client"), "wuyuan-dispatch", people.of("holder"), RightsPeople.VILLAGE, ""));

    /** Who files, lists and serves the objects of a kind. */
    record Side(Api filer, Api dispatcher, Api clerk, String unit, String division, String login) {}

    /**
     * An object and how to find it.
     *
     * @param id what stands in the path
     * @param filter narrows a list to it
     */
    record Thing(String id, Map<String, String> filter) {}

    private static Side side(Api filer, String dispatcher, Api clerk, String division, String login) {
        return new Side(filer, Api.as(dispatcher), clerk, clerk.get("/session").path("user.home.id"), division, login);
    }

    Side side(Kind kind) {
        return sides.get(kind);
    }

    /** One for as many requests as leave it as it is; {@link #drop} it after one that did not. */
    Thing take(Rights.Operation operation, Kind kind, String state) {
        return pool.computeIfAbsent(key(operation, kind, state), ignored -> make(type(operation), kind, state));
    }

    void drop(Rights.Operation operation, Kind kind, String state) {
        pool.remove(key(operation, kind, state));
    }

    private static String key(Rights.Operation operation, Kind kind, String state) {
        return type(operation) + " " + kind + " " + state;
    }

    /** What the path is about: its part before the object. */
    private static String type(Rights.Operation operation) {
        return operation.path().replaceAll("/\\{.*", "").substring(1);
    }

    private Thing make(String type, Kind kind, String state) {
        if (RightsAdministered.TYPES.contains(type) || state.equals(RightsAdministered.SPARE)) {
            return new Thing(RightsAdministered.make(type, state), Map.of());
        }
        return switch (type) {
            case "needs" -> need(kind, state);
            case "changes" -> new Thing(need(kind, state).id(), Map.of());
            case "public/needs" -> numbered("/needs/", need(kind, state), side(kind).filer());
            case "offers" -> offer(kind, state);
            case "public/offers" -> numbered("/offers/", offer(kind, state), side(kind).clerk());
            case "commitments" -> commitment(kind, state);
            case "attachments" -> attachment(kind, state);
            case "views" -> new Thing(
                    made(side(kind).filer().post("/views", Map.of("list", "NEEDS", "name", UUID.randomUUID().toString(), "query", "")), 201),
                    Map.of());
            case "field-notes" -> fieldNote(side(kind));
            case "session/devices" -> new Thing(Api.login(side(kind).login()).get("/session").path("id"), Map.of());
            case "matching/plans" -> new Thing(Plans.of(side(kind).dispatcher(), side(kind).division(), state, people), Map.of());
            case "matching/outings" -> new Thing(commitment(kind, state).id(), Map.of("unitId", side(kind).unit()));
            case "api-keys" -> new Thing(RightsPeople.newKey(side(kind).division(), List.of("needs:read")).path("id"), Map.of());
            default -> standing(type, kind);
        };
    }

    /** What is there already and has no state. */
    private Thing standing(String type, Kind kind) {
        Side side = side(kind);
        return switch (type) {
            case "divisions" -> {
                Response division = Api.anonymous().get("/divisions/" + side.division());
                yield new Thing(side.division(), Map.of("parent", division.path("parent"), "q", division.path("name")));
            }
            case "stations" -> found(type, Map.of("division", side.division()));
            case "units" -> new Thing(side.unit(), Map.of("division", side.clerk().division()));
            case "pairings" -> {
                people.run("insert into organisation_pairing (id, unit_id, division) values (uuidv7(), '" + side.unit() + "', "
                        + side.division() + ") on conflict do nothing");
                yield found(type, Map.of("division", side.division(), "unitId", side.unit()));
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    private Thing found(String type, Map<String, String> filter) {
        return new Thing(Needs.OFFICER.request().queryParams(filter).get("/" + type).path("items[0].id"), filter);
    }

    private static Thing numbered(String path, Thing thing, Api reader) {
        String number = reader.get(path + thing.id()).path("number");
        return new Thing(number, Map.of("q", number));
    }

    private Thing need(Kind kind, String state, String... attachments) {
        Side side = side(kind);
        String marker = UUID.randomUUID().toString();
        Map<String, Object> body = Needs.whole();
        body.putAll(PECULIAR.getOrDefault(state, Map.of()));
        body.put("text", "请来讲一次 " + marker);
        body.put("divisionCode", side.division());
        body.put("contact", Map.of("name", "王秀英", "phone", "13800005678"));
        body.put("attachmentIds", List.of(attachments));
        String id = made(side.filer().post("/needs", body), 201);
        int steps = NEED_STATES.indexOf(REACHED.getOrDefault(state, state));
        if (steps >= 1) {
            made(side.filer().post("/needs/" + id + "/submission", Map.of()), 200);
        }
        if (steps >= 2) {
            made(side.dispatcher().post("/needs/" + id + "/listing", Map.of()), 200);
        }
        if (steps >= 3) {
            serve(side, id, steps);
        }
        if (state.equals("LEADERLESS")) {
            return new Thing(id, Map.of("assist", leaderless(side, id)));
        }
        if (state.equals("LINKED")) {
            String other = need(kind, "LISTED").id();
            made(side.dispatcher().post("/needs/" + id + "/links", Map.of("toId", other)), 200);
            return new Thing(id, Map.of("linked", other));
        }
        if (state.equals("REJECTED")) {
            String offer = offer(kind, "PUBLISHED").id();
            made(side.dispatcher().post("/needs/" + id + "/rejections", Map.of("offerId", offer, "reason", "CONTENT")), 200);
            return new Thing(id, Map.of("rejected", offer));
        }
        if (state.equals("REPLY_WAITS")) {
            made(side.clerk().post("/needs/" + id + "/reply", Map.of("outcome", "FULFILLED", "text", "已讲")), 201);
        }
        return new Thing(id, Map.of("q", marker));
    }

    /** The clerk led and gave it back; the assistant is left. */
    private String leaderless(Side side, String need) {
        String lead = made(side.clerk().post("/needs/" + need + "/claim", Map.of("quantity", 1)), 201);
        String assist = made(ASSISTANT.post("/needs/" + need + "/claim", Map.of("quantity", 2)), 201);
        made(side.clerk().post("/commitments/" + lead + "/return", Map.of("reason", "技术员住院")), 200);
        return assist;
    }

    /** A clerk's own offer; of the holder for everybody who has none. */
    String offerOf(String principal) {
        return offer(principal.equals("other-clerk") ? Kind.SIBLING : Kind.OWN, "PUBLISHED").id();
    }

    /** A unit that may serve everywhere and holds none of the objects. */
    String assistant() {
        return ASSISTANT.get("/session").path("user.home.id");
    }

    private static void serve(Side side, String need, int steps) {
        String commitment = made(side.clerk().post("/needs/" + need + "/claim", Map.of()), 201);
        if (steps >= 4) {
            deliver(side, commitment);
        }
        if (steps >= 5) {
            made(side.clerk().post("/needs/" + need + "/reply", Map.of("outcome", "FULFILLED", "text", "已讲")), 201);
        }
    }

    private static void deliver(Side side, String commitment) {
        made(side.clerk().post("/commitments/" + commitment + "/delivery", Needs.delivery()), 201);
    }

    private Thing commitment(Kind kind, String state) {
        Side side = side(kind);
        String need = need(kind, "LISTED").id();
        String id = state.equals("PROPOSED")
                ? made(side.dispatcher().post("/needs/" + need + "/dispatch", Map.of("unitId", side.unit())), 201)
                : made(side.clerk().post("/needs/" + need + "/claim", Map.of()), 201);
        if (state.equals("DELIVERED")) {
            deliver(side, id);
        }
        if (state.equals("TRANSFER_ASKED")) {
            made(side.clerk().post("/commitments/" + id + "/transfer", Map.of("unitId", assistant(), "reason", "属科技推广范围")), 200);
        }
        return new Thing(id, Map.of("needId", need));
    }

    private Thing offer(Kind kind, String state) {
        Api clerk = side(kind).clerk();
        String marker = UUID.randomUUID().toString();
        Map<String, Object> body = Map.ofEntries(
                Map.entry("serviceItem", "讲座 " + marker), Map.entry("categoryCode", "SCIENCE_TECH"),
                Map.entry("responsibleLeader", "副局长"), Map.entry("serviceForm", "FIELD_GUIDANCE"),
                Map.entry("implementingContact", "推广科 0478-8200001"), Map.entry("area", List.of(clerk.division())),
                Map.entry("availableFrom", "2026-01-01"), Map.entry("availableUntil", "2029-12-31"),
                Map.entry("capacity", 10), Map.entry("capacityUnit", "次"), Map.entry("level", "CITY"));
        String id = made(clerk.post("/offers", body), 201);
        if (!state.equals("DRAFT")) {
            made(clerk.post("/offers/" + id + "/publication", Map.of()), 200);
        }
        if (state.equals("SUSPENDED")) {
            made(clerk.post("/offers/" + id + "/suspension", Map.of("reason", "检修")), 200);
        }
        return new Thing(id, Map.of("q", marker));
    }

    private static Thing fieldNote(Side side) {
        String marker = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "notedOn", LocalDate.now(Times.ZONE).toString(), "text", "走访 " + marker, "divisionCode", side.division());
        return new Thing(made(side.filer().post("/field-notes", body), 201), Map.of("q", marker));
    }

    private Thing attachment(Kind kind, String state) {
        String id = made(RightsCalls.upload(side(kind).filer(), "name=demand.csv", "社,户\n一社," + UUID.randomUUID() + "\n"), 201);
        need(kind, state, id);
        return new Thing(id, Map.of());
    }

    private static String made(Response answer, int status) {
        return answer.then().statusCode(status).extract().path("id");
    }
}
