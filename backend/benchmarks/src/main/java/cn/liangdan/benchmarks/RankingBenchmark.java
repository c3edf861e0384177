package cn.liangdan.benchmarks;

import cn.liangdan.engine.CategoryMappings;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.DemandIndex;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.SupplyIndex;
import cn.liangdan.engine.text.TextModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One need against a list of offers, and one offer against a list of waiting needs, the ten best with their reasons. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class RankingBenchmark {

    private static final int ASKING = 512;
    private static final int LIMIT = 10;

    /** How many stand on the list. */
    @Param({"1000", "10000", "100000"})
    public int size;

    /** {@code few}: offers serve one township each; {@code category}: every offer of the category is eligible by area. */
    @Param({"few", "category"})
    public String survivors = "few";

    private SupplyIndex supplies;
    private DemandIndex demands;
    private Demand[] asking;
    private Supply[] offering;
    private int next;

    @Setup
    public void fill() {
        boolean wide = survivors.equals("category");
        SyntheticLists lists = new SyntheticLists(7);
        TextModel texts = TextModel.of(Stream.generate(lists::text).limit(2_000).toList());
        Context context = new Context(SyntheticLists.TODAY, CategoryMappings.none());
        supplies = new SupplyIndex(context, Policy.standard(), texts);
        demands = new DemandIndex(context, Policy.standard(), texts);
        for (int i = 0; i < size; i++) {
            supplies.put(lists.supply(i, wide));
            demands.put(lists.demand(i));
        }
        asking = Stream.generate(() -> lists.demand(size)).limit(ASKING).toArray(Demand[]::new);
        offering = Stream.generate(() -> lists.supply(size, wide)).limit(ASKING).toArray(Supply[]::new);
    }

    @Benchmark
    public List<Suggestion> offersForANeed() {
        return supplies.supplies(asking[next++ & ASKING - 1], LIMIT);
    }

    @Benchmark
    public List<Suggestion> needsForAnOffer() {
        return demands.demands(offering[next++ & ASKING - 1], LIMIT);
    }
}
