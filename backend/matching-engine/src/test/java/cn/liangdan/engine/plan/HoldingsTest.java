package cn.liangdan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingsTest {

    private static Holdings full(int... prices) {
        Holdings held = new Holdings(0);
        for (int owner = 0; owner < prices.length; owner++) {
            held.add(owner, prices[owner], 10 + owner);
        }
        return held;
    }

    /** Price, owner and units of each part, cheapest first, by taking them away one after another. */
    private static List<String> parts(Holdings held) {
        List<String> parts = new ArrayList<>();
        while (held.size() > 0) {
            parts.add(held.price(0) + " " + held.owner(0) + " " + held.units(0));
            held.cut(Long.MAX_VALUE);
        }
        return parts;
    }

    @Test
    void costsNothingWhileSomeIsFreeThenWhatTheCheapestPartDoes() {
        Holdings held = full(7, 5, 9);
        assertThat(held.cheapest()).isEqualTo(5);
        held.setFree(1);
        assertThat(held.cheapest()).isZero();
        assertThat(new Holdings(0).cheapest()).isEqualTo(Network.HIGHEST_VALUE);
    }

    @Test
    void givesTheCheapestPartsAwayFirst() {
        Holdings held = full(7, 5, 9, 6);
        assertThat(held.cut(4)).isEqualTo(4);
        assertThat(held.units(0)).isEqualTo(7);
        assertThat(held.cut(8)).isEqualTo(7);
        assertThat(parts(held)).containsExactly("6 3 13", "7 0 10", "9 2 12");
    }

    @Test
    void findsWhatANeedPaysMostFor() {
        Holdings held = full(7, 5, 9);
        held.add(0, 8, 1);
        held.add(0, 3, 1);
        assertThat(held.price(held.dearest(0))).isEqualTo(8);
        assertThat(held.price(held.dearest(1))).isEqualTo(5);
        assertThat(held.dearest(4)).isEqualTo(-1);
    }

    @Test
    void replacesTheCheapestPartByADearerOne() {
        Holdings held = full(7, 5, 9);
        held.replaceCheapest(4, 8);
        assertThat(parts(held)).containsExactly("7 0 10", "8 4 11", "9 2 12");
    }

    @Test
    void reducesAPartAndDropsItWhenNothingIsLeft() {
        Holdings held = full(1, 10, 2, 11, 12, 3);
        int part = held.dearest(3);
        held.reduce(part, 4);
        assertThat(held.units(part)).isEqualTo(9);
        held.reduce(part, 9);
        assertThat(parts(held)).containsExactly("1 0 10", "2 2 12", "3 5 15", "10 1 11", "12 4 14");
    }

    @Test
    void makesWhatIsTooDearCheaper() {
        Holdings held = full(6, 7, 8, 9);
        held.cheapen(7, 2);
        assertThat(parts(held)).containsExactly("2 2 12", "2 3 13", "6 0 10", "7 1 11");
    }

    @Test
    void lowersWhatIsPaidToWhatItsOwnerShouldPayButNotBelowALimit() {
        Holdings held = full(6, 7, 8, 9);
        held.lower(6, owner -> owner == 3 ? 1 : owner == 2 ? 7 : 50);
        assertThat(parts(held)).containsExactly("6 0 10", "6 3 13", "7 1 11", "7 2 12");
    }

    @Test
    void staysInOrderWhenWhatIsPaidFalls() {
        Holdings held = full(1, 4, 20, 6, 7, 21, 22);
        held.lower(1, owner -> owner == 3 ? 2 : 50);
        assertThat(parts(held)).startsWith("1 0 10", "2 3 13", "4 1 11", "7 4 14");
    }

    /** Dropping from the middle of the heap may have to move its last part up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysInOrderWhateverGoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Holdings held = new Holdings(0);
            List<Integer> prices = new ArrayList<>();
            for (int owner = 0; owner < 30; owner++) {
                prices.add(random.nextInt(100));
                held.add(owner, prices.get(owner), 1);
            }
            List<Integer> left = new ArrayList<>(prices);
            for (int gone = 0; gone < 15; gone++) {
                int part = random.nextInt(held.size());
                left.remove((Integer) held.price(part));
                held.reduce(part, 1);
            }
            Collections.sort(left);
            assertThat(parts(held))
                    .extracting(part -> Integer.valueOf(part.split(" ")[0]))
                    .isEqualTo(left);
        }
    }
}
