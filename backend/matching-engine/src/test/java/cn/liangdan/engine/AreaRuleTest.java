package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaRuleTest {

    @Test
    void fitsAVillageUnderAServedDivision() {
        assertThat(judge(HardCriterion.AREA, demand(), supply().areas(List.of(Area.under(TOWNSHIP)))))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void namesTheNearestServedArea() {
        Area near = Area.under(150_821_102_000L);
        assertThat(judge(HardCriterion.AREA, demand(), supply().areas(List.of(Area.under(OTHER_COUNTY), near))))
                .isEqualTo(new Miss.OutsideArea(VILLAGE, near, Level.COUNTY));
    }

    @Test
    void looksAtTheEndOfTheAreaThatIsNearer() {
        Area before = new Area(150_802_000_000L, 150_821_101_100L);
        assertThat(judge(HardCriterion.AREA, demand(), supply().areas(List.of(before))))
                .isEqualTo(new Miss.OutsideArea(VILLAGE, before, Level.TOWNSHIP));
    }

    @Test
    void servesNowhereWithoutAreas() {
        assertThat(judge(HardCriterion.AREA, demand(), supply().areas(List.of())))
                .isEqualTo(new Miss.OutsideArea(VILLAGE, null, Level.NATION));
    }

    @Test
    void includesBothEndsOfAnArea() {
        Area area = new Area(VILLAGE - 1, VILLAGE);
        assertThat(area.contains(VILLAGE - 1)).isTrue();
        assertThat(area.contains(VILLAGE)).isTrue();
        assertThat(area.contains(VILLAGE + 1)).isFalse();
        assertThat(area.contains(VILLAGE - 2)).isFalse();
    }

    @Test
    void coversTheWholeSubtreeOfADivision() {
        assertThat(Area.under(COUNTY)).isEqualTo(new Area(COUNTY, 150_821_999_999L));
        assertThat(Area.under(VILLAGE)).isEqualTo(new Area(VILLAGE, VILLAGE));
    }

    @Test
    void refusesAnAreaThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(COUNTY, CITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(15_08L, CITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(CITY, 1_508_000_000_000L));
    }
}
