package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {

    @ParameterizedTest
    @CsvSource({
        "三组路灯不亮, 三组, ' 路灯不亮'",
        "路灯不亮（第3组）, 三组, '路灯不亮( )'",
        "小学门口路灯不亮, 小学门口, ' 路灯不亮'",
        "村东头路灯不亮, 东头, '村 路灯不亮'",
        "红旗水库大坝渗漏, 红旗水库, ' 大坝渗漏'",
        "１２组路灯, 一二组, ' 路灯'"
    })
    void findsTheSpotAndLeavesTheRest(String text, String spot, String rest) {
        Whereabouts where = where(text);
        assertThat(where.spots()).containsExactly(spot);
        assertThat(where.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"影响12户群众", "山区道路远", "维修水库", "ᠮᠣᠩᠭᠣᠯ ᠡᠮᠴᠢ", "''"})
    void findsNoneWhereNoneIsNamed(String text) {
        assertThat(where(text).spots()).isEmpty();
        assertThat(where(text).rest()).isEqualTo(text);
    }

    @Test
    void isElsewhereOnlyIfBothNameSpotsAndNoneIsTheSame() {
        Whereabouts third = where("三组东头路灯");
        assertThat(third.elsewhere(where("二组路灯"))).isTrue();
        assertThat(third.elsewhere(where("二组东头路灯"))).isFalse();
        assertThat(third.elsewhere(where("路灯"))).isFalse();
        assertThat(where("路灯").elsewhere(third)).isFalse();
        assertThat(where("我们小学门口").elsewhere(where("小学门口"))).isFalse();
    }

    @Test
    void knowsPlacesByTheirNamesWhateverKindOfPlaceIsAdded() {
        PlaceNames names = new PlaceNames(List.of("太阳升村民委员会", "太阳嘎查", "新建村", "白村"));
        Whereabouts sunrise = Whereabouts.of("太阳升路灯", names);
        assertThat(sunrise.spots()).containsExactly("太阳升");
        assertThat(sunrise.elsewhere(Whereabouts.of("太阳的路灯", names))).isTrue();
        assertThat(Whereabouts.of("新建公厕，白天没水", names).spots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"二组路灯, 第3村民小组路灯, true", "二社路灯, 第二村民小组路灯, false", "东边路灯, 二组路灯, true", "小学门口路灯, 二组路灯, false"})
    void isSurelyElsewhereInAnotherGroupOrDirection(String one, String other, boolean elsewhere) {
        assertThat(where(one).surelyElsewhere(where(other))).isEqualTo(elsewhere);
        assertThat(where(other).surelyElsewhere(where(one))).isEqualTo(elsewhere);
    }

    private static Whereabouts where(String text) {
        return Whereabouts.of(text, PlaceNames.NONE);
    }

    @Test
    void isVaguerIfOnlyOneNamesASpot() {
        Whereabouts third = where("三组路灯");
        assertThat(third.vaguer(where("路灯"))).isTrue();
        assertThat(where("路灯").vaguer(third)).isTrue();
        assertThat(third.vaguer(third)).isFalse();
    }
}
