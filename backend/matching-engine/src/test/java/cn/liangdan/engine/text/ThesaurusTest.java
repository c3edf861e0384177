package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

    @Test
    void namesTheMattersOfATextOnceInItsOrder() {
        assertThat(Thesaurus.BUILT_IN.in("棒子地黑灯瞎火，玉米也没路灯"))
                .extracting(Thesaurus.Concept::name)
                .containsExactly("玉米", "路灯");
    }

    @Test
    void takesTheLongestWord() {
        assertThat(Thesaurus.BUILT_IN.in("玉米红蜘蛛")).extracting(Thesaurus.Concept::name).startsWith("玉米");
        assertThat(Thesaurus.BUILT_IN.in("太阳能路灯")).extracting(Thesaurus.Concept::name).containsExactly("路灯");
    }

    @Test
    void namesNothingByWhatEveryRequestSays() {
        assertThat(Thesaurus.BUILT_IN.in("需要维修，希望尽快解决")).isEmpty();
    }

    /** A word that stands in two lines would be read by the first alone. */
    @Test
    void givesEachWordToOneMatter() throws IOException {
        Map<String, String> matters = new HashMap<>();
        try (InputStream resource = Thesaurus.class.getResourceAsStream("concepts.txt")) {
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                List<String> fields = List.of(line.split(" "));
                assertThat(Thesaurus.Facet.valueOf(fields.get(0))).isNotNull();
                for (String word : fields.subList(1, fields.size())) {
                    assertThat(word).isNotBlank().hasSizeLessThan(13);
                    assertThat(matters.put(word, line)).as(word).isNull();
                }
            }
        }
        assertThat(matters).hasSizeGreaterThan(15_000);
    }
}
