package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedAuctionTest {

    private static LimitedAuction finished(Network network, Limits limits) {
        LimitedAuction auction = new LimitedAuction(network, limits, 0.001);
        assertThat(auction.run(Long.MAX_VALUE, () -> false)).isTrue();
        assertThat(auction.best().worth()).isLessThanOrEqualTo(auction.bound());
        return auction;
    }

    /** One need each in two regions; a single unit that the first region values more. */
    private static Network twoRegions() {
        Network network = new Network(2, 1, 2);
        network.addSlot(1);
        network.addNeed(1, new int[] {0}, new int[] {1_000});
        network.addNeed(1, new int[] {0}, new int[] {600});
        return network;
    }

    private static Limits floors(int price) {
        return new Limits(new int[] {-1}, new long[0], new int[] {0, 1}, new long[] {0, 1}, price);
    }

    @Test
    void servesTheRemoteRegionWhenItsFloorIsWorthMore() {
        LimitedAuction auction = finished(twoRegions(), floors(5_000));
        assertThat(auction.best().units(1)).isEqualTo(1);
        assertThat(auction.best().worth()).isEqualTo(600);
        assertThat(auction.bound()).isBetween(600L, 1_010L);
    }

    @Test
    void missesAFloorThatIsWorthLess() {
        LimitedAuction auction = finished(twoRegions(), floors(100));
        assertThat(auction.best().value()).isEqualTo(1_000);
        assertThat(auction.best().worth()).isEqualTo(900);
    }

    /** Needs of one region that are all alike, and fewer of a region further away that are worth less. */
    private static Network alike(int near, int far, long units) {
        Network network = new Network(near + far, 1, near + far);
        network.addSlot(units);
        for (int need = 0; need < near + far; need++) {
            network.addNeed(1, new int[] {0}, new int[] {need < near ? 1_000 : 600});
        }
        return network;
    }

    @Test
    void servesNoMoreOfAStarvedRegionThanItsFloor() {
        int[] regionOf = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
        Limits limits = new Limits(new int[] {-1}, new long[0], regionOf, new long[] {0, 2}, 5_000);
        LimitedAuction auction = finished(alike(6, 4, 5), limits);
        assertThat(auction.worth()).isEqualTo(3 * 1_000 + 2 * 600);
        assertThat(auction.bound()).isBetween(4_200L, 4_210L);
    }

    @Test
    void missesAsLittleAsItCanWhereTwoFloorsDoNotFit() {
        int[] regionOf = {0, 0, 0, 0, 1, 1, 1, 1};
        Limits limits = new Limits(new int[] {-1}, new long[0], regionOf, new long[] {3, 3}, 5_000);
        LimitedAuction auction = finished(alike(4, 4, 4), limits);
        assertThat(auction.worth()).isEqualTo(3 * 1_000 + 600 - 2 * 5_000);
        assertThat(auction.bound()).isBetween(auction.worth(), auction.worth() + 50);
    }

    @Test
    void countsAFloorWhollyThatARegionCannotReach() {
        int[] regionOf = {0, 0, 1};
        Limits limits = new Limits(new int[] {-1}, new long[0], regionOf, new long[] {0, 3}, 5_000);
        LimitedAuction auction = finished(alike(2, 1, 3), limits);
        assertThat(auction.worth()).isEqualTo(2_600 - 2 * 5_000);
        assertThat(auction.bound()).isBetween(auction.worth(), auction.worth() + 10);
    }

    @Test
    void movesWhoeverCanUseAnotherWindowForOneWhoCannot() {
        Network network = new Network(3, 3, 6);
        network.addSlot(1);
        network.addSlot(1);
        network.addSlot(1);
        network.addNeed(1, new int[] {0, 1}, new int[] {900, 900});
        network.addNeed(1, new int[] {0, 2}, new int[] {500, 480});
        network.addNeed(1, new int[] {1, 2}, new int[] {300, 300});
        Limits limits = new Limits(new int[] {0, 0, -1}, new long[] {2}, new int[] {-1, -1, -1}, new long[0], 0);
        LimitedAuction auction = finished(network, limits);
        assertThat(auction.best().value()).isEqualTo(900 + 500 + 300);
        assertThat(auction.bound()).isBetween(1_700L, 1_710L);
    }

    @Test
    void neverExceedsTheLimitOfAGroup() {
        Network network = new Network(3, 3, 9);
        network.addSlot(1);
        network.addSlot(1);
        network.addSlot(1);
        for (int need = 0; need < 3; need++) {
            network.addNeed(1, new int[] {0, 1, 2}, new int[] {900, 800, 300});
        }
        Limits limits = new Limits(new int[] {0, 0, -1}, new long[] {1}, new int[] {-1, -1, -1}, new long[0], 0);
        LimitedAuction auction = finished(network, limits);
        assertThat(auction.best().value()).isEqualTo(1_200);
        assertThat(auction.bound()).isBetween(1_200L, 1_300L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsEveryLimitAndAnHonestBound(long seed) {
        Random random = new Random(seed);
        Network network = RandomNetworks.network(random, 40, 9, 4, 10_000);
        Limits limits = new Limits(
                random.ints(9, -1, 3).toArray(),
                random.longs(3, 0, 12).toArray(),
                random.ints(40, -1, 3).toArray(),
                random.longs(3, 0, 25).toArray(),
                20_000);
        LimitedAuction auction = finished(network, limits);
        long[] given = new long[3];
        for (int need = 0; need < 40; need++) {
            for (int pair = network.begin(need); pair < network.end(need); pair++) {
                int group = limits.groupOf()[network.slot(pair)];
                if (group >= 0) {
                    given[group] += auction.best().units(pair);
                }
            }
        }
        for (int group = 0; group < 3; group++) {
            assertThat(given[group]).isLessThanOrEqualTo(limits.limit()[group]);
        }
    }

    @Test
    void comesCloseToTheBestUnderLimitsAndNeverClaimsMore() {
        Random random = new Random(77);
        long found = 0;
        long best = 0;
        long proved = 0;
        for (int i = 0; i < 150; i++) {
            Network network = RandomNetworks.network(random, 6, 3, 1, 1_000);
            Limits limits = new Limits(
                    random.ints(3, -1, 2).toArray(),
                    random.longs(2, 0, 4).toArray(),
                    random.ints(6, -1, 2).toArray(),
                    random.longs(2, 0, 4).toArray(),
                    1_500);
            LimitedAuction auction = finished(network, limits);
            long optimum = optimum(network, limits, 0, new int[6]);
            assertThat(optimum).isBetween(auction.best().worth(), auction.bound());
            found += auction.best().worth();
            best += optimum;
            proved += auction.bound();
        }
        assertThat(found).isGreaterThan(best - Math.abs(best) / 1_000);
        assertThat(proved).isLessThan(best + Math.abs(best) / 500);
    }

    /** By trying everything. */
    private static long optimum(Network network, Limits limits, int need, int[] chosen) {
        if (need == network.needs()) {
            Flow flow = new Flow(network, limits);
            for (int each = 0; each < chosen.length; each++) {
                if (chosen[each] >= 0) {
                    flow.add(each, chosen[each], 1);
                }
            }
            return flow.worth();
        }
        chosen[need] = -1;
        long best = optimum(network, limits, need + 1, chosen);
        for (int pair = network.begin(need); pair < network.end(need); pair++) {
            chosen[need] = pair;
            best = Math.max(best, optimum(network, limits, need + 1, chosen));
        }
        return best;
    }

    /** A change of these figures is a change of everybody's plans: make it on purpose. */
    @ParameterizedTest
    @CsvSource({
        "31, 243111, 213111, 213148",
        "32, 163778, 103778, 103862",
        "33, 192217, 84217, 84235",
        "34, 247472, 187472, 187543"
    })
    void findsTheSameOnEveryMachine(long seed, long value, long worth, long bound) {
        Random random = new Random(seed);
        Network network = RandomNetworks.network(random, 40, 9, 3, 10_000);
        Limits limits = new Limits(
                random.ints(9, -1, 3).toArray(),
                random.longs(3, 3, 12).toArray(),
                random.ints(40, -1, 3).toArray(),
                random.longs(3, 5, 15).toArray(),
                6_000);
        LimitedAuction auction = finished(network, limits);
        assertThat(List.of(auction.best().value(), auction.best().worth(), auction.bound()))
                .containsExactly(value, worth, bound);
    }

    @Test
    void refusesAPriceOutOfRange() {
        Network network = twoRegions();
        assertThatIllegalArgumentException().isThrownBy(() -> floors(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> floors(Network.HIGHEST_VALUE));
        assertThat(Limits.none(network).groupOf()).containsExactly(-1);
    }
}
