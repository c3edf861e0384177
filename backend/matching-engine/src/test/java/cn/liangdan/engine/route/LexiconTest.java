package cn.liangdan.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @Test
    void readsDestinationsTheirWordsAndTheTownship() {
        Lexicon lexicon = Lexicon.parse(List.of("# remark", "水利: 饮水  水井", "", "*乡镇街道: 路灯"));
        assertThat(lexicon.terms()).containsOnlyKeys("水利", "乡镇街道");
        assertThat(lexicon.terms().get("水利")).containsExactly("饮水", "水井");
        assertThat(lexicon.territory()).isEqualTo("乡镇街道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"水利", "水利:", "水利: ", ": 饮水", "*: 饮水", "*", " : 饮水", "水利:饮水"})
    void refusesALineWithoutADestinationOrWords(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lexicon.parse(List.of(line)));
    }

    @Test
    void refusesADestinationThatComesTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lexicon.parse(List.of("水利: 饮水", "水利: 水井")));
    }

    @Test
    void shipsWordsForEveryDepartmentAndNamesTheTownship() {
        Lexicon lexicon = Lexicon.builtIn();
        assertThat(lexicon.terms()).hasSizeGreaterThan(20).containsKey(lexicon.territory());
        assertThat(lexicon.terms().values()).allMatch(words -> words.size() >= 4);
    }
}
