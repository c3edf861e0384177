package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keepsTheProofWhileNeedsAndSlotsComeAndGo(long seed) {
        Random random = new Random(seed);
        int most = seed % 2 == 0 ? 1 : 5;
        Network network = RandomNetworks.network(random, 25, 8, most, 10_000);
        int step = 1 + random.nextInt(3);
        Auction auction = AuctionTest.finished(network, step);
        Repair repair = new Repair(auction);
        for (int change = 0; change < 150; change++) {
            change(random, network, repair, most);
            AuctionTest.expectFeasible(auction);
            long units = 0;
            for (int need = 0; need < network.needs(); need++) {
                units += network.amount(need);
            }
            assertThat(auction.bound()).isBetween(auction.value(), auction.value() + step * units);
        }
    }

    private static void change(Random random, Network network, Repair repair, int most) {
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                int[] slots = RandomNetworks.some(random, network.slots());
                repair.arrive(1 + random.nextInt(most), slots, RandomNetworks.values(random, slots.length, 10_000));
            }
            case 2, 3 -> repair.leave(random.nextInt(network.needs()));
            case 4 -> {
                int[] needs = IntStream.range(0, network.needs())
                        .filter(need -> network.amount(need) > 0 && random.nextBoolean())
                        .toArray();
                repair.open(random.nextInt(2 * most + 1), needs, RandomNetworks.values(random, needs.length, 10_000));
            }
            default -> repair.close(random.nextInt(network.slots()));
        }
    }

    @Test
    void offersWhatALeavingNeedHeldToTheOneThatGainsMost() {
        Network network = new Network(3, 1, 3);
        network.addSlot(1);
        network.addNeed(1, new int[] {0}, new int[] {90});
        network.addNeed(1, new int[] {0}, new int[] {50});
        network.addNeed(1, new int[] {0}, new int[] {70});
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        repair.leave(0);
        assertThat(auction.held(2, 0)).isEqualTo(1);
        assertThat(auction.value()).isEqualTo(70);
        int newcomer = repair.arrive(1, new int[] {0}, new int[] {80});
        assertThat(auction.held(newcomer, 0)).isEqualTo(1);
        int slot = repair.open(1, new int[] {1, 2}, new int[] {20, 60});
        assertThat(auction.held(2, slot)).isEqualTo(1);
        repair.close(0);
        assertThat(auction.value()).isEqualTo(60);
        assertThat(auction.unserved(newcomer)).isEqualTo(1);
    }
}
