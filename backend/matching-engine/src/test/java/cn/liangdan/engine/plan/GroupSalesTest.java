package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two windows of one offer; what is sold of them. */
class GroupSalesTest {
    private final Network network = new Network(3, 2, 6);

    private void windows(long one, long other) {
        network.addSlot(one);
        network.addSlot(other);
    }

    private void need(long units, int... values) {
        network.addNeed(units, Arrays.copyOf(new int[] {0, 1}, values.length), values);
    }

    private Auction sold(long limit) {
        int[] none = new int[network.needs()];
        Arrays.fill(none, Limits.NONE);
        Limits limits = new Limits(new int[] {0, 0}, new long[] {limit}, none, new long[0], 0);
        Auction auction = new Auction(network, 1, limits);
        assertThat(auction.run(Long.MAX_VALUE, () -> false)).isTrue();
        AuctionTest.expectFeasible(auction);
        return auction;
    }

    @Test
    void movesWhoFillsAWindowToAnotherThatSuitsItAsWell() {
        windows(1, 2);
        need(1, 900, 900);
        Auction auction = sold(3);
        assertThat(auction.held(0, 1)).isEqualTo(1);
        assertThat(auction.price[0]).isZero();
    }

    @Test
    void movesOnlyWhatTheOtherWindowHasRoomFor() {
        windows(3, 2);
        need(3, 900, 900);
        Auction auction = sold(5);
        assertThat(auction.held(0, 0)).isEqualTo(1);
        assertThat(auction.held(0, 1)).isEqualTo(2);
    }

    @Test
    void leavesWhoeverTheOtherWindowSuitsLess() {
        windows(1, 2);
        need(1, 900, 899);
        assertThat(sold(3).held(0, 0)).isEqualTo(1);
    }

    @Test
    void movesTheOneThatCanAndNotTheOneThatCannot() {
        windows(2, 1);
        need(1, 900);
        need(1, 500, 500);
        Auction auction = sold(3);
        assertThat(auction.held(0, 0)).isEqualTo(1);
        assertThat(auction.held(1, 1)).isEqualTo(1);
    }

    /** Whoever could use the other window pays no more than that costs, and eight steps. */
    @Test
    void letsNobodyPayMuchMoreForAFullWindowThanForAnother() {
        windows(1, 2);
        need(1, 900, 700);
        Auction auction = sold(3);
        assertThat(auction.price[0]).isEqualTo(200 + 8);
        assertThat(auction.price[1]).isZero();
    }

    /** The offer gives two in all: the cheapest of them makes room, wherever it is. */
    @Test
    void takesFromTheCheapestOfAllWindowsWhenTheOfferIsUsedUp() {
        windows(2, 2);
        need(1, 300);
        need(1, 500);
        network.addNeed(1, new int[] {1}, new int[] {400});
        Auction auction = sold(2);
        assertThat(auction.value()).isEqualTo(900);
        assertThat(auction.unserved(0)).isEqualTo(1);
        assertThat(auction.bound()).isBetween(900L, 903L);
    }
}
