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

    private static Network crowd(int needs, int slots) {
        Network network = new Network(needs, slots, needs);
        network.addSlot(0);
        for (int need = 0; need < needs; need++) {
            network.addNeed(1, new int[] {0}, new int[] {1_000 + 10 * need});
        }
        return network;
    }

    /** Of thirty the twelve that gain most, at a price that nobody else would pay. */
    @Test
    void sellsManyUnitsToThoseThatGainMost() {
        Network network = crowd(30, 1);
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        int[] all = IntStream.range(0, 30).toArray();
        int slot =
                repair.open(12, all, IntStream.of(all).map(need -> 500 + need).toArray());
        AuctionTest.expectFeasible(auction);
        assertThat(IntStream.of(all)
                        .filter(need -> auction.held(need, slot) == 1)
                        .toArray())
                .isEqualTo(IntStream.range(18, 30).toArray());
        assertThat(auction.bound()).isBetween(auction.value(), auction.value() + 30);
    }

    /** Five want some; the rest stays free and costs nothing. */
    @Test
    void leavesFreeWhatNobodyWants() {
        Network network = crowd(5, 1);
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        int slot = repair.open(20, new int[] {0, 1, 2, 3, 4}, new int[] {5, 6, 7, 8, 9});
        assertThat(auction.value()).isEqualTo(5 + 6 + 7 + 8 + 9);
        assertThat(auction.holdings[slot].free()).isEqualTo(15);
        assertThat(auction.price[slot]).isZero();
        assertThat(auction.bound()).isBetween(35L, 40L);
    }

    /** A need of several units may take more than one of them, so it is asked one after another. */
    @Test
    void sellsManyUnitsToNeedsOfSeveral() {
        Network network = new Network(2, 1, 2);
        network.addSlot(1);
        network.addNeed(9, new int[] {0}, new int[] {100});
        network.addNeed(9, new int[] {0}, new int[] {90});
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        int slot = repair.open(12, new int[] {0, 1}, new int[] {60, 50});
        AuctionTest.expectFeasible(auction);
        assertThat(auction.value()).isEqualTo(100 + 8 * 60 + 4 * 50);
        assertThat(auction.held(0, slot)).isEqualTo(8);
        assertThat(auction.bound()).isBetween(auction.value(), auction.value() + 18);
    }

    /** Everybody moves from a slot to a better one, and what they leave goes to others. */
    @Test
    void offersWhatIsLeftByThoseWhoMove() {
        Network network = new Network(20, 1, 20);
        network.addSlot(10);
        for (int need = 0; need < 20; need++) {
            network.addNeed(1, new int[] {0}, new int[] {need < 10 ? 100 : 50});
        }
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        int[] first = IntStream.range(0, 10).toArray();
        int slot = repair.open(10, first, IntStream.of(first).map(need -> 300).toArray());
        AuctionTest.expectFeasible(auction);
        assertThat(auction.value()).isEqualTo(10 * 300 + 10 * 50);
        assertThat(auction.held(0, slot)).isEqualTo(1);
        assertThat(auction.held(15, 0)).isEqualTo(1);
        repair.close(slot);
        assertThat(auction.value()).isEqualTo(10 * 100);
        assertThat(auction.bound()).isBetween(1_000L, 1_020L);
    }

    /** When the first goes its unit costs nothing, nor does that of the second any more, which then wants nothing else. */
    @Test
    void keepsANeedWhereItPaysLessWhenSomethingWorseOpens() {
        Network network = new Network(3, 2, 3);
        network.addSlot(2);
        network.addNeed(1, new int[] {0}, new int[] {100});
        network.addNeed(1, new int[] {0}, new int[] {90});
        network.addNeed(1, new int[] {0}, new int[] {80});
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        repair.leave(0);
        assertThat(auction.value()).isEqualTo(170);
        int slot = repair.open(1, new int[] {1}, new int[] {60});
        assertThat(auction.held(1, 0)).isEqualTo(1);
        assertThat(auction.holdings[slot].free()).isEqualTo(1);
        assertThat(auction.bound()).isBetween(170L, 172L);
    }

    @Test
    void givesNothingOfASlotThatHasGone() {
        Network network = new Network(1, 1, 1);
        network.addSlot(3);
        network.addNeed(1, new int[] {0}, new int[] {100});
        Auction auction = AuctionTest.finished(network, 1);
        Repair repair = new Repair(auction);
        repair.close(0);
        int newcomer = repair.arrive(1, new int[] {0}, new int[] {80});
        assertThat(auction.unserved(newcomer)).isEqualTo(1);
        assertThat(auction.value()).isZero();
        assertThat(auction.bound()).isZero();
    }
}
