package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowTest {
    private final Network network = new Network(2, 2, 4);
    private Flow flow;

    @BeforeEach
    void network() {
        network.addSlot(5);
        network.addSlot(4);
        network.addNeed(6, new int[] {0, 1}, new int[] {10, 20});
        network.addNeed(3, new int[] {0, 1}, new int[] {7, 9});
        flow = new Flow(network, new Limits(new int[] {0, -1}, new long[] {3}, new int[] {-1, 0}, new long[] {2}, 100));
    }

    @Test
    void addsNoMoreThanNeedSlotAndGroupAllow() {
        assertThat(flow.add(0, 1, 9)).isEqualTo(4);
        assertThat(flow.add(0, 0, 9)).isEqualTo(2);
        assertThat(flow.add(1, 2, 9)).isEqualTo(1);
        assertThat(flow.add(1, 3, 9)).isZero();
        assertThat(flow.value()).isEqualTo(4 * 20 + 2 * 10 + 7);
        assertThat(flow.worth()).isEqualTo(flow.value() - 100);
    }

    @Test
    void fillsEachNeedFromItsBestOpenSlots() {
        flow.fill();
        assertThat(new long[] {flow.units(0), flow.units(1), flow.units(2), flow.units(3)})
                .containsExactly(2, 4, 1, 0);
    }

    @Test
    void losesNothingByAFloorThatIsReached() {
        flow.add(1, 3, 3);
        assertThat(flow.worth()).isEqualTo(27);
    }
}
