package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public instances of the generalised assignment problem, read where they lie; skipped where they do not. */
class GapInstancesTest {
    private static final Path FOLDER = Path.of(System.getProperty("gap", "../../../shared/data/gap"));
    private static final long MOVES = 15_000_000L;

    @ParameterizedTest
    @CsvSource({"a05100, 1698", "b05100, 1843", "c05100, 1931", "d05100, 6353", "e05100, 12681"})
    void comesWithinOnePercentOfTheBestKnown(String name, int bestKnown) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        assumeTrue(Files.isRegularFile(file));
        int[] numbers = Stream.of(Files.readString(file).trim().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        int agents = numbers[0];
        int jobs = numbers[1];
        int reward = 20
                * IntStream.range(2, 2 + agents * jobs)
                        .map(at -> numbers[at])
                        .max()
                        .orElseThrow();
        int[] all = IntStream.range(0, agents).toArray();
        Packing packing = new Packing(IntStream.of(all)
                .mapToLong(agent -> numbers[2 + 2 * agents * jobs + agent])
                .toArray());
        for (int job = 0; job < jobs; job++) {
            int column = 2 + job;
            packing.addNeed(
                    all,
                    IntStream.of(all)
                            .map(agent -> reward - numbers[column + agent * jobs])
                            .toArray(),
                    IntStream.of(all)
                            .mapToLong(agent -> numbers[column + (agents + agent) * jobs])
                            .toArray());
        }
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> packing.run(MOVES, () -> false));
        assertThat(reward * (double) jobs - packing.value()).isCloseTo(bestKnown, within(bestKnown / 100.0));
        assertThat(reward * (double) jobs - packing.bound()).isLessThanOrEqualTo(bestKnown);
    }
}
