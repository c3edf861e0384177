package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.Rights.Cell;
import cn.liangdan.Rights.Row;
import cn.liangdan.RightsObjects.Thing;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation × eight principals × {own, sibling, parent, foreign}, as {@code rights.csv} says. */
@ServiceTest
class RightsTest {
    private static final Map<String, Follower> FOLLOWERS = new HashMap<>();
    private static final Map<String, Response> MISSING = new HashMap<>();
    private static RightsCalls calls;

    private static RightsCalls calls() {
        calls = calls == null ? new RightsCalls() : calls;
        return calls;
    }

    static Stream<Cell> cells() {
        return Rights.cells();
    }

    @Test
    void hasRowsForEveryOperationAndForNoOther() {
        assertThat(Rights.ROWS.stream().map(Row::operation).distinct()).containsExactlyInAnyOrderElementsOf(Rights.OPERATIONS.keySet());
        Rights.OPERATIONS.values().forEach(operation -> {
            List<Row> rows = Rights.ROWS.stream().filter(row -> row.operation().equals(operation.id())).toList();
            if (rows.stream().noneMatch(row -> row.object().equals("none"))) {
                rows.stream().collect(Collectors.groupingBy(Row::state)).forEach((state, ofState) -> assertThat(
                                ofState.stream().flatMap(row -> row.kinds().stream()))
                        .as("%s %s", operation.id(), state)
                        .containsAll(Rights.Kind.FOUR));
            } else {
                assertThat(operation.hasPathObject()).as("%s has an object", operation.id()).isFalse();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void answers(Cell cell) {
        Thing thing = calls().thing(cell);
        Response answer = calls().send(cell, thing);
        if (answer.statusCode() < 300 && !cell.operation().method().equals("GET")) {
            calls().objects().drop(cell.operation(), cell.kind(), cell.state());
        }
        assertThat(outcome(cell, thing, answer)).as("%s; answered %s", cell, answer.asString()).isEqualTo(cell.expected());
        boolean refersToMissing = cell.expected().equals("422") && cell.operation().id().startsWith("create");
        if (cell.operation().hasPathObject() && cell.expected().matches("40[14]") || refersToMissing) {
            String who = cell.operation().id() + " as " + cell.principal();
            assertSame(cell, answer, MISSING.computeIfAbsent(who, ignored -> calls().sendMissing(cell)));
        }
    }

    private static String outcome(Cell cell, Thing thing, Response answer) {
        int status = answer.statusCode();
        if (status >= 300) {
            return Integer.toString(status);
        }
        if (!cell.expected().matches("seen|hidden")) {
            return "ok";
        }
        return shows(cell, thing, answer) ? "seen" : "hidden";
    }

    private static boolean shows(Cell cell, Thing thing, Response answer) {
        if (cell.operation().id().equals("listChanges")) {
            return FOLLOWERS.computeIfAbsent(cell.principal(), Follower::new).sees(thing.id());
        }
        List<String> ids = answer.path("items.id");
        List<String> numbers = answer.path("items.number");
        List<String> codes = answer.path("items.code");
        return ids.contains(thing.id()) || numbers.contains(thing.id()) || codes.contains(thing.id());
    }

    /** What is not for the caller answers byte for byte like what is not there. */
    private static void assertSame(Cell cell, Response one, Response missing) {
        assertThat(missing.statusCode()).as("%s; missing", cell).isEqualTo(one.statusCode());
        assertThat(masked(missing)).as("%s; missing", cell).isEqualTo(masked(one));
        assertThat(headers(missing)).as("%s; headers of missing", cell).isEqualTo(headers(one));
    }

    private static String masked(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[0-9a-f]+\"", "\"requestId\":\"-\"");
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            headers.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue());
        }
        headers.keySet().removeAll(Set.of("x-request-id", "date"));
        return headers;
    }

    /** Reads the log of changes on from where it stopped. */
    private static final class Follower {
        private final Api reader;
        private final Set<String> seen = new HashSet<>();
        private String cursor = "";

        Follower(String principal) {
            reader = RightsPeople.get().of(principal);
        }

        boolean sees(String id) {
            List<String> items;
            do {
                Response page = reader.get("/changes?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                items = page.path("items.id");
                seen.addAll(items);
                cursor = page.path("nextCursor");
            } while (!items.isEmpty());
            return seen.contains(id);
        }
    }
}
