package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Packing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Public instances of the generalised assignment problem beside the best values known. The argument is their folder. */
public final class GapComparison {

    private static final long MOVES_PER_PAIR = 50_000L;
    private static final long LEAST_MOVES = 10_000_000L;
    private static final long MOST_MOVES = 60_000_000L;

    private record Instance(int agents, int jobs, int[][] cost, long[][] weight, long[] capacity) {

        static Instance read(Path file) throws IOException {
            int[] numbers = Arrays.stream(Files.readString(file).trim().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            int agents = numbers[0];
            int jobs = numbers[1];
            IntUnaryOperator cost = at -> numbers[2 + at];
            IntUnaryOperator weight = at -> numbers[2 + agents * jobs + at];
            Instance instance =
                    new Instance(agents, jobs, new int[jobs][agents], new long[jobs][agents], new long[agents]);
            for (int agent = 0; agent < agents; agent++) {
                for (int job = 0; job < jobs; job++) {
                    instance.cost[job][agent] = cost.applyAsInt(agent * jobs + job);
                    instance.weight[job][agent] = weight.applyAsInt(agent * jobs + job);
                }
                instance.capacity[agent] = numbers[2 + 2 * agents * jobs + agent];
            }
            return instance;
        }
    }

    private GapComparison() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../../../shared/data/gap");
        if (!Files.isDirectory(folder)) {
            System.out.println("no instances at " + folder.toAbsolutePath().normalize() + ", nothing to compare");
            return;
        }
        List<String> known = Files.readAllLines(folder.resolve("best-known.csv"));
        double worst = 0;
        double slowest = 0;
        for (String line : known.subList(1, known.size())) {
            String[] parts = line.split(",");
            long start = System.nanoTime();
            double loss = solve(Instance.read(folder.resolve(parts[0] + ".txt")), parts);
            worst = Math.max(worst, loss);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                "%d problems, worst %.3f%% from best known, slowest %.1f s%n", known.size() - 1, worst, slowest);
    }

    private static double solve(Instance instance, String[] known) {
        boolean least = known[3].equals("Min");
        int top =
                Arrays.stream(instance.cost).flatMapToInt(Arrays::stream).max().orElseThrow();
        // All jobs must be done, so doing one outweighs any saving on the others.
        int reward = 20 * top;
        Packing packing = new Packing(instance.capacity);
        int[] agents = IntStream.range(0, instance.agents).toArray();
        for (int job = 0; job < instance.jobs; job++) {
            int[] values = Arrays.stream(instance.cost[job])
                    .map(cost -> least ? reward - cost : reward + cost)
                    .toArray();
            packing.addNeed(agents, values, instance.weight[job]);
        }
        packing.run(
                Math.min(MOST_MOVES, Math.max(LEAST_MOVES, MOVES_PER_PAIR * instance.jobs * instance.agents)),
                () -> false);
        long unserved = IntStream.range(0, instance.jobs)
                .filter(job -> packing.slotOf(job) < 0)
                .count();
        long all = (long) reward * instance.jobs;
        double best = Double.parseDouble(known[least ? 5 : 4]);
        double found = Math.abs(all - packing.value());
        double bound = Math.abs(all - packing.bound());
        double loss = 100 * Math.abs(found - best) / best;
        System.out.printf(
                "%-14s %s found %.0f best known %.0f loss %.3f%% certified %.3f%% unserved %d%n",
                known[0], known[3], found, best, loss, 100 * Math.abs(bound - found) / best, unserved);
        return loss;
    }
}
