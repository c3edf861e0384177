package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** What threads see of a shared index must be what they could have seen one after another. */
@Param(name = "offer", gen = IntGen.class, conf = "1:3")
@Param(name = "left", gen = IntGen.class, conf = "0:2")
public class SupplyIndexRacesTest {

    private final SupplyIndex index = new SupplyIndex(Samples.CONTEXT, Policy.standard(), TextModel.plain());

    @Operation
    public void put(@Param(name = "offer") int offer, @Param(name = "left") int left) {
        index.put(Supply.builder(Samples.id(offer), Samples.id(9), Samples.COUNTY, "HEALTH")
                .capacity(Capacity.occasions(left))
                .openCommitments(offer)
                .build());
    }

    @Operation
    public void remove(@Param(name = "offer") int offer) {
        index.remove(Samples.id(offer));
    }

    @Operation
    public List<String> supplies() {
        return index.supplies(Samples.demand().build(), 3).stream()
                .map(each -> each.supply() + " " + each.score())
                .toList();
    }

    @Test
    void isLinearizable() {
        new StressOptions()
                .iterations(25)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(3)
                .check(SupplyIndexRacesTest.class);
    }
}
