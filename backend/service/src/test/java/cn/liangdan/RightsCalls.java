package cn.liangdan;

import cn.liangdan.Rights.Cell;
import cn.liangdan.Rights.Kind;
import cn.liangdan.RightsObjects.Thing;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the request of a cell as its principal would make it. */
final class RightsCalls {
    static final String NO_DIVISION = "150821999999";

    private final RightsPeople people = RightsPeople.get();
    private final RightsObjects objects = new RightsObjects();

    RightsObjects objects() {
        return objects;
    }

    Thing thing(Cell cell) {
        return cell.state().isEmpty() ? new Thing("", java.util.Map.of()) : objects.take(cell.operation(), cell.kind(), cell.state());
    }

    /** Whoever leaves by the request comes in for it. */
    Api caller(Cell cell) {
        return switch (cell.operation().id()) {
            case "logout" -> people.inPassing(cell.principal());
            case "changePassword" -> people.twin(cell.principal());
            default -> people.of(cell.principal());
        };
    }

    Response send(Cell cell, Thing thing) {
        return send(cell, request(cell, caller(cell), thing, division(cell)), thing.id());
    }

    /** The same request for an object that nobody has. */
    Response sendMissing(Cell cell) {
        Thing nothing = new Thing(cell.operation().path().contains("{number}") ? "XQ-150821-2026-99999" : newId(), java.util.Map.of());
        return send(cell, request(cell, caller(cell), nothing, NO_DIVISION), nothing.id());
    }

    /** Everything but the sending; a read of a list is narrowed to the object. */
    RequestSpecification request(Cell cell, Api caller, Thing thing, String division) {
        Rights.Operation operation = cell.operation();
        boolean file = operation.id().equals("uploadAttachment");
        RequestSpecification request = file ? caller.bare().contentType("text/csv") : caller.request();
        if (operation.method().equals("POST") && cell.principal().equals("client")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("IfMatch") && !cell.expected().matches("40[134]")) {
            request.header("If-Match", caller.get(path(operation, thing.id()).replaceFirst("/(links|rejections)$", "")).header("ETag"));
        }
        if (operation.takes("ToNeed")) {
            request.queryParam("toId", thing.filter().getOrDefault("linked", newId()));
        }
        if (operation.takes("RejectedOffer")) {
            request.queryParam("offerId", thing.filter().getOrDefault("rejected", newId()));
        }
        if (operation.id().equals("unsubscribe")) {
            request.queryParam("token", Mailbox.leavingToken()).contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click");
        } else if (file) {
            request.queryParam("name", "demand.csv").body("社,户\n一社,12\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else if (operation.node().has("requestBody")) {
            request.body(body(cell, thing, division));
        }
        return operation.method().equals("GET") && !operation.hasPathObject()
                ? request.queryParams(thing.filter()).queryParams(operation.takes("Limit") ? java.util.Map.of("limit", 100) : java.util.Map.of())
                        .queryParams(operation.takes("TextRequired") ? java.util.Map.of("q", "村里") : java.util.Map.of())
                : request;
    }

    Response send(Cell cell, RequestSpecification request, String id) {
        return request.request(cell.operation().method(), path(cell.operation(), id));
    }

    static String path(Rights.Operation operation, String id) {
        return operation.path().replaceAll("\\{[a-z]+}", id);
    }

    private String division(Cell cell) {
        return objects.side(cell.kind()).division();
    }

    String body(Cell cell, Thing thing, String division) {
        JsonNode body = Rights.BODIES.get(cell.operation().id());
        if (body == null) {
            throw new IllegalStateException("rights-bodies.json has no body for " + cell.operation().id());
        }
        LocalDate today = LocalDate.now(Times.ZONE);
        String text = body.toString()
                .replace("{password}", Api.PASSWORD)
                .replace("{division}", division)
                .replace("{unit}", objects.side(cell.kind()).unit())
                .replace("{assist}", thing.filter().getOrDefault("assist", newId()))
                .replace("{otherUnit}", objects.assistant())
                .replace("{unique}", newId())
                .replace("{today}", today.toString())
                .replace("{tomorrow}", today.plusDays(1).toString());
        if (text.contains("{another}")) {
            text = text.replace("{another}", objects.take(Rights.OPERATIONS.get("getNeed"), Kind.OWN, "SUBMITTED_LOW").id());
        }
        if (text.contains("{related}")) {
            text = text.replace("{related}", objects.take(Rights.OPERATIONS.get("getNeed"), cell.kind(), "SUBMITTED_LOW").id());
        }
        text = text.contains("{publicNumber}") ? text.replace("{publicNumber}", Mailbox.publicNumber()) : text;
        text = text.contains("{confirmingToken}") ? text.replace("{confirmingToken}", Mailbox.confirmingToken()) : text;
        text = text.contains("{name}") ? text.replace("{name}", Administration.name("n")) : text;
        text = text.contains("{CODE}") ? text.replace("{CODE}", Administration.name("RIGHTS_")) : text;
        text = text.contains("{freeVillage}") ? text.replace("{freeVillage}", freeVillage(cell)) : text;
        text = text.contains("{spareUnit}") ? text.replace("{spareUnit}", Administration.unit()) : text;
        text = text.contains("{passwordToken}") ? text.replace("{passwordToken}", passwordToken()) : text;
        text = text.contains("{offer}") ? text.replace("{offer}", objects.offerOf(cell.principal())) : text;
        return text.contains("{need}") ? text.replace("{need}", needOf(cell.principal())) : text;
    }

    /** Only for whoever may open a station is there a village without one. */
    private static String freeVillage(Cell cell) {
        return cell.expected().equals("ok") ? Administration.freeVillage() : RightsPeople.VILLAGE;
    }

    private static String passwordToken() {
        String unit = Administration.unit();
        return Administration.waiting("CLERK", "UNIT", unit, java.util.Map.of()).token();
    }

    /** A need that the caller may order for: each of an officer's own is ordered for once. */
    private String needOf(String principal) {
        Kind kind = principal.equals("other-officer") ? Kind.SIBLING : Kind.OWN;
        Rights.Operation needs = Rights.OPERATIONS.get("getNeed");
        objects.drop(needs, kind, "LISTED");
        return objects.take(needs, kind, "LISTED").id();
    }

    static Response upload(Api caller, String query, String content) {
        return caller.bare()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/attachments?" + query);
    }

    /** A UUIDv7 that was never given out. */
    static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | random.nextInt(0x1000), random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L).toString();
    }
}
