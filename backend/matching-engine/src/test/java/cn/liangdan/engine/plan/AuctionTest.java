package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuctionTest {

    static Auction finished(Network network, int step) {
        Auction auction = new Auction(network, step);
        assertThat(auction.run(Long.MAX_VALUE, () -> false)).isTrue();
        return auction;
    }

    static void expectFeasible(Auction auction) {
        Network network = auction.network;
        long[] taken = new long[network.slots()];
        for (int need = 0; need < network.needs(); need++) {
            long served = 0;
            for (int slot = 0; slot < network.slots(); slot++) {
                long units = auction.held(need, slot);
                assertThat(units == 0 || network.worth(need, slot) > 0).isTrue();
                taken[slot] += units;
                served += units;
            }
            assertThat(served + auction.unserved(need)).isEqualTo(network.amount(need));
        }
        for (int slot = 0; slot < taken.length; slot++) {
            assertThat(taken[slot] + auction.holdings[slot].free()).isEqualTo(network.capacity(slot));
        }
    }

    @Test
    void givesTheSlotToTheNeedThatGainsMost() {
        Network network = new Network(2, 2, 4);
        network.addSlot(1);
        network.addSlot(1);
        network.addNeed(1, new int[] {0, 1}, new int[] {90, 80});
        network.addNeed(1, new int[] {0, 1}, new int[] {85, 10});
        Auction auction = finished(network, 1);
        assertThat(auction.value()).isEqualTo(165);
        assertThat(auction.held(0, 1)).isEqualTo(1);
        assertThat(auction.held(1, 0)).isEqualTo(1);
    }

    @Test
    void spreadsAnAmountOverSlots() {
        Network network = new Network(1, 3, 2);
        network.addSlot(3);
        network.addSlot(4);
        network.addSlot(0);
        network.addNeed(10, new int[] {0, 1, 2}, new int[] {5, 2, 9});
        Auction auction = finished(network, 1);
        assertThat(auction.value()).isEqualTo(23);
        assertThat(auction.unserved(0)).isEqualTo(3);
        assertThat(auction.bound()).isBetween(23L, 33L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void staysWithinOneStepPerUnitOfItsBound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Network network = RandomNetworks.network(random, 30, 12, seed % 2 == 0 ? 1 : 7, 10_000);
            int step = 1 + random.nextInt(200);
            Auction auction = finished(network, step);
            expectFeasible(auction);
            long assigned = 0;
            for (int need = 0; need < network.needs(); need++) {
                assigned += network.amount(need);
            }
            assertThat(auction.bound()).isBetween(auction.value(), auction.value() + step * assigned);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheOptimumWithASmallStep(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Network network = RandomNetworks.network(random, 12, 5, seed % 2 == 0 ? 1 : 5, 60);
            assertThat(exact(network)).isEqualTo(FlowOracle.optimum(network));
        }
    }

    @Test
    void neverLosesByMoreSupply() {
        Random random = new Random(9);
        for (int i = 0; i < 60; i++) {
            long seed = random.nextLong();
            Network less = RandomNetworks.network(new Random(seed), 12, 5, 4, 60);
            Network more = RandomNetworks.network(new Random(seed), 12, 5, 4, 60);
            int slot = random.nextInt(5);
            more.setCapacity(slot, more.capacity(slot) + 1);
            assertThat(exact(more)).isGreaterThanOrEqualTo(exact(less));
        }
    }

    /** With values multiplied so that all steps together are less than one, the value is the optimum. */
    private static long exact(Network network) {
        long units = 0;
        for (int need = 0; need < network.needs(); need++) {
            units += network.amount(need);
        }
        int factor = (int) units + 1;
        Network fine = new Network(network.needs(), network.slots(), 0);
        for (int slot = 0; slot < network.slots(); slot++) {
            fine.addSlot(network.capacity(slot));
        }
        for (int need = 0; need < network.needs(); need++) {
            List<int[]> pairs = new ArrayList<>();
            network.pairs(need, (slot, value) -> pairs.add(new int[] {slot, value * factor}));
            fine.addNeed(
                    network.amount(need),
                    pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                    pairs.stream().mapToInt(pair -> pair[1]).toArray());
        }
        return finished(fine, 1).value() / factor;
    }

    @Test
    void leavesAFeasiblePlanWhenItIsStopped() {
        Random random = new Random(3);
        Network network = RandomNetworks.network(random, 300, 40, 3, 10_000);
        Auction limited = new Auction(network, 1);
        assertThat(limited.run(5_000, () -> false)).isFalse();
        expectFeasible(limited);
        assertThat(limited.value()).isLessThanOrEqualTo(limited.bound());
        Auction stopped = new Auction(network, 1);
        assertThat(stopped.run(Long.MAX_VALUE, () -> true)).isFalse();
        expectFeasible(stopped);
    }

    @Test
    void refusesWhatIsNoProblem() {
        Network network = new Network(1, 1, 1);
        network.addSlot(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Auction(network, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> network.addSlot(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> network.addNeed(-1, new int[0], new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> network.addNeed(1, new int[1], new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> network.addNeed(1, new int[] {1}, new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> network.addNeed(1, new int[] {0}, new int[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.addNeed(1, new int[] {0}, new int[] {Network.HIGHEST_VALUE}));
    }
}
