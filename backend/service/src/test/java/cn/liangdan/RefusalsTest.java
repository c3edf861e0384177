package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.Rights.Cell;
import cn.liangdan.Rights.Kind;
import cn.liangdan.Rights.Operation;
import cn.liangdan.RightsObjects.Thing;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation's good request, spoilt in each way that the contract names: refused as documented, and nothing changed. */
@ServiceTest
class RefusalsTest {
    private static final Set<String> WITH_PAGE =
            Set.of("field-notes", "needs", "offers", "commitments", "api-keys", "stations", "units", "offices", "users", "categories", "category-sets",
                    "campaigns");
    private static final Set<String> REPEATABLE = Set.of("revealContact", "orderOffer", "linkNeed", "rejectOffer", "forwardNeed", "moveUser", "grantRole", "resetPassword");
    private static RightsCalls calls;

    /** A way to spoil a request. */
    enum Spoilt {
        UNCHANGED_SINCE(304, ""),
        UNKNOWN_PARAMETER(400, "unknown-parameter"),
        WITHOUT_CSRF_TOKEN(403, "csrf"),
        NOT_THERE(404, "not-found"),
        TWICE(409, "wrong-state|already-claimed"),
        STALE(412, "stale"),
        UNKNOWN_FIELD(422, "unknown-field"),
        WITHOUT_IF_MATCH(428, "precondition-required");

        final int status;
        private final String slug;

        Spoilt(int status, String slug) {
            this.status = status;
            this.slug = slug;
        }

        boolean appliesTo(Operation operation) {
            boolean open = operation.node().has("security");
            return switch (this) {
                case UNCHANGED_SINCE -> operation.takes("IfNoneMatch");
                case UNKNOWN_PARAMETER -> true;
                case WITHOUT_CSRF_TOKEN -> !operation.method().equals("GET") && !open;
                case NOT_THERE -> operation.hasPathObject();
                case TWICE -> operation.takes("IfMatchOptional") && !REPEATABLE.contains(operation.id());
                case STALE -> operation.takes("IfMatch") || operation.takes("IfMatchOptional");
                case UNKNOWN_FIELD -> operation.node().at("/requestBody/content").has("application/json");
                case WITHOUT_IF_MATCH -> operation.takes("IfMatch");
            };
        }
    }

    private static RightsCalls calls() {
        calls = calls == null ? new RightsCalls() : calls;
        return calls;
    }

    static Stream<Arguments> spoilt() {
        return Arrays.stream(Spoilt.values())
                .flatMap(way -> Rights.OPERATIONS.values().stream().filter(way::appliesTo).map(operation -> Arguments.of(operation.id(), way)));
    }

    static Stream<String> operations() {
        return Rights.OPERATIONS.keySet().stream().filter(id -> !id.equals("createFirstAdministrator"));
    }

    /** Somebody who may, with an object in a state in which it goes; what administrators keep is theirs alone, forwarding the town's. */
    private static Cell good(Operation operation) {
        if (operation.id().equals("forwardNeed")) {
            return new Cell(operation, Kind.OWN, "each", "SUBMITTED_LOW", "town-officer", "ok");
        }
        String state = Rights.ROWS.stream().filter(row -> row.operation().equals(operation.id())).findFirst().orElseThrow().state();
        return Rights.cells()
                .filter(cell -> cell.operation().equals(operation) && cell.expected().matches("ok|seen"))
                .filter(cell -> !cell.principal().equals("client"))
                .reduce((first, last) -> first.principal().equals("anonymous") ? last : first)
                .orElse(new Cell(operation, Kind.OWN, "each", state, RightsAdministered.administrator(operation), "ok"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isDoneWhenNothingIsSpoilt(String id) {
        Cell cell = good(Rights.OPERATIONS.get(id));
        Thing thing = calls().thing(cell);
        Response answer = calls().send(cell, thing);
        calls().objects().drop(cell.operation(), cell.kind(), cell.state());
        assertThat(answer.statusCode()).as("%s: %s", cell, answer.asString()).isBetween(200, 299);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("spoilt")
    void isRefused(String id, Spoilt way) {
        Cell cell = good(Rights.OPERATIONS.get(id));
        Thing thing = calls().thing(cell);
        if (way == Spoilt.TWICE) {
            calls().send(cell, thing);
            calls().objects().drop(cell.operation(), cell.kind(), cell.state());
        }
        Api caller = calls().caller(cell);
        String before = page(cell, caller, thing);
        Response answer = send(cell, way, caller, thing);
        assertThat(answer.statusCode()).as("%s %s: %s", cell, way, answer.asString()).isEqualTo(way.status);
        if (way.status >= 400) {
            assertThat(answer.<String>path("type")).matches("/problems/(" + way.slug + ")");
            assertThat(page(cell, caller, thing)).as("nothing changed").isEqualTo(before);
        }
        if (Set.of("logout", "changePassword").contains(id)) {
            caller.get("/session").then().statusCode(200);
        }
    }

    /** The object as it is now. */
    private static String page(Cell cell, Api caller, Thing thing) {
        String type = cell.operation().path().substring(1).replaceAll("/.*", "");
        if (cell.operation().id().equals("revokeDevice")) {
            List<String> devices = caller.get("/session/devices?limit=100").path("items.id");
            return "listed " + devices.contains(thing.id());
        }
        return cell.operation().hasPathObject() && WITH_PAGE.contains(type)
                ? caller.get("/" + type + "/" + thing.id()).header("ETag")
                : "";
    }

    private static Response send(Cell cell, Spoilt way, Api caller, Thing thing) {
        Operation operation = cell.operation();
        String division = calls().objects().side(cell.kind()).division();
        Api sender = way == Spoilt.WITHOUT_CSRF_TOKEN ? caller.withoutToken() : caller;
        Cell sent = way == Spoilt.STALE || way == Spoilt.WITHOUT_IF_MATCH || way == Spoilt.NOT_THERE ? cell.withoutIfMatch() : cell;
        RequestSpecification request = calls().request(sent, sender, thing, division);
        switch (way) {
            case UNCHANGED_SINCE -> request.header("If-None-Match", caller.get(RightsCalls.path(operation, thing.id())).header("ETag"));
            case UNKNOWN_PARAMETER -> request.queryParam("surprise", 1);
            case STALE -> request.header("If-Match", "\"999-0123456789abcdef\"");
            case UNKNOWN_FIELD -> request.body(calls().body(cell, thing, division).replaceFirst("}$", ",\"surprise\":1}").replace("{,", "{"));
            default -> List.of();
        }
        boolean code = operation.path().contains("{code}");
        String missing = code ? RightsCalls.NO_DIVISION : operation.path().contains("{number}") ? "XQ-150821-2026-99999" : RightsCalls.newId();
        return calls().send(cell, request, way == Spoilt.NOT_THERE ? missing : thing.id());
    }
}
