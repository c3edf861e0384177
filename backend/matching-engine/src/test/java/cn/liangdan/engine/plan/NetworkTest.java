package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static List<String> pairs(Network network, int need) {
        List<String> pairs = new ArrayList<>();
        network.pairs(need, (slot, value) -> pairs.add(slot + ":" + value));
        return pairs;
    }

    @Test
    void growsBeyondTheRoomItWasMadeWith() {
        Network network = new Network(0, 0, 0);
        for (int slot = 0; slot < 20; slot++) {
            assertThat(network.addSlot(slot)).isEqualTo(slot);
        }
        for (int need = 0; need < 20; need++) {
            assertThat(network.addNeed(need, new int[] {need, 19 - need}, new int[] {1 + need, 100}))
                    .isEqualTo(need);
        }
        for (int need = 0; need < 20; need++) {
            assertThat(network.amount(need)).isEqualTo(need);
            assertThat(network.capacity(need)).isEqualTo(need);
            assertThat(pairs(network, need)).containsExactly(need + ":" + (1 + need), 19 - need + ":100");
            assertThat(network.pairsOf(need)).isEqualTo(2);
        }
        assertThat(network.needs()).isEqualTo(20);
        assertThat(network.slots()).isEqualTo(20);
    }

    @Test
    void takesEveryAmountAndValueThatItSaysItTakes() {
        Network network = new Network(2, 1, 1);
        network.addSlot(0);
        network.addNeed(0, new int[] {0}, new int[] {Network.HIGHEST_VALUE - 1});
        network.addNeed(1, new int[] {0}, new int[] {1});
        assertThat(pairs(network, 0)).containsExactly("0:" + (Network.HIGHEST_VALUE - 1));
        assertThat(network.greatestValue()).isEqualTo(Network.HIGHEST_VALUE - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> network.addNeed(1, new int[] {-1}, new int[] {1}));
    }

    @Test
    void connectsANeedThatWasAddedBefore() {
        Network network = new Network(2, 3, 3);
        network.addSlot(1);
        network.addSlot(1);
        network.addSlot(1);
        network.addNeed(1, new int[] {0, 1}, new int[] {10, 20});
        network.addNeed(1, new int[] {1}, new int[] {30});
        network.connect(0, 2, 40);
        network.connect(1, 0, 50);
        network.connect(1, 2, 60);
        assertThat(pairs(network, 0)).containsExactly("0:10", "1:20", "2:40");
        assertThat(pairs(network, 1)).containsExactly("1:30", "0:50", "2:60");
    }

    @Test
    void knowsWhatANeedIsWorthFromASlot() {
        Network network = new Network(2, 2, 3);
        network.addSlot(1);
        network.addSlot(1);
        network.addNeed(1, new int[] {1}, new int[] {20});
        network.addNeed(1, new int[] {0}, new int[] {30});
        assertThat(network.worth(0, 1)).isEqualTo(20);
        assertThat(network.worth(0, 0)).isZero();
        assertThat(network.pair(1, 0)).isEqualTo(1);
        assertThat(network.pair(1, 1)).isEqualTo(-1);
        assertThat(new Network(0, 0, 0).greatestValue()).isEqualTo(1);
    }
}
