package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.Clock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command, as the two tables say: where it leads, or how it is refused with nothing changed. */
@ServiceTest
class StateTableTest {
    private static final Map<String, String> DUTIES = Map.of("confirm-by-itself", "confirm", "warn", "warn", "expire", "expire");

    @Inject
    Clock clock;

    /** @param expected the state it leads to, or the status of the refusal */
    record Cell(String command, String by, String state, String expected) {
        @Override
        public String toString() {
            return command + " by " + by + " in " + state + ": " + expected;
        }
    }

    static Stream<Cell> needCells() {
        return cells("/need-states.csv");
    }

    static Stream<Cell> commitmentCells() {
        return cells("/commitment-states.csv");
    }

    private static Stream<Cell> cells(String resource) {
        try (var in = Objects.requireNonNull(StateTableTest.class.getResourceAsStream(resource))) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new))
                    .toList();
            String[] head = lines.getFirst();
            return lines.stream().skip(1).flatMap(line -> IntStream.range(2, head.length)
                    .mapToObj(i -> new Cell(line[0], line[1], head[i], line[i])));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void leavesNoCommandAndNoStateOut() {
        assertThat(needCells().map(Cell::state).distinct()).containsExactlyInAnyOrderElementsOf(enumOf("NeedState"));
        assertThat(commitmentCells().map(Cell::state).distinct()).containsExactlyInAnyOrderElementsOf(enumOf("CommitmentState"));
        List<String> offers = List.of("publish", "suspend");
        assertThat(Stream.concat(needCells(), commitmentCells()).map(Cell::command).distinct())
                .containsAll(enumOf("Action").stream().filter(a -> !offers.contains(a) && !a.equals("appoint-lead")).toList());
    }

    private static List<String> enumOf(String schema) {
        List<String> values = new java.util.ArrayList<>();
        ContractFilter.DOCUMENT.at("/components/schemas/" + schema + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needCells")
    void leadsTheNeedWhereTheTableSays(Cell cell) {
        String need = StateTableWorld.needIn(cell.state(), cell.command().equals("order") ? "CITY" : "TOWNSHIP");
        String before = version("/needs/", need);
        if (cell.by().equals("clock")) {
            judge(cell, Ticks.over(clock, "close", need), "/needs/", need, before);
            return;
        }
        Response answer = StateTableWorld.toNeed(cell.command(), cell.by(), need);
        judge(cell, answer, "/needs/", need, before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commitmentCells")
    void leadsThePromiseWhereTheTableSays(Cell cell) {
        String commitment = StateTableWorld.commitmentIn(clock, cell.state());
        String before = version("/commitments/", commitment);
        if (cell.by().equals("clock")) {
            judge(cell, Ticks.over(clock, DUTIES.get(cell.command()), commitment), "/commitments/", commitment, before);
            return;
        }
        Response answer = StateTableWorld.toPromise(cell.command(), cell.by(), commitment);
        judge(cell, answer, "/commitments/", commitment, before);
    }

    private static String version(String path, String id) {
        return Needs.DISPATCHER.get(path + id).path("state") + " " + Needs.DISPATCHER.get(path + id).path("version");
    }

    private static void judge(Cell cell, Response answer, String path, String id, String before) {
        if (cell.expected().matches("\\d+")) {
            assertThat(answer.statusCode()).as("%s: %s", cell, answer.asString()).isEqualTo(Integer.parseInt(cell.expected()));
            assertThat(version(path, id)).as("%s changed nothing", cell).isEqualTo(before);
        } else {
            assertThat(answer.statusCode()).as("%s: %s", cell, answer.asString()).isBetween(200, 201);
            assertThat(Needs.DISPATCHER.get(path + id).<String>path("state")).as("%s", cell).isEqualTo(cell.expected());
        }
    }

    /** What happens by itself happens where the table says, and nothing anywhere else. */
    private static void judge(Cell cell, boolean done, String path, String id, String before) {
        boolean expected = !cell.expected().equals("409");
        assertThat(done).as("%s", cell).isEqualTo(expected);
        if (expected) {
            assertThat(Needs.DISPATCHER.get(path + id).<String>path("state")).as("%s", cell).isEqualTo(cell.expected());
        } else {
            assertThat(version(path, id)).as("%s changed nothing", cell).isEqualTo(before);
        }
    }
}
