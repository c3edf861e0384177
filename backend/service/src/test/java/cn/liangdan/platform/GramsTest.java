package cn.liangdan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GramsTest {
    @Test
    void pairsNeighboursAndLetsTheLastOfARunStandAlone() {
        assertThat(Grams.of("修水渠 OK")).containsExactly("k", "ok", "修水", "水渠", "渠");
    }

    @Test
    void joinsNothingAcrossTexts() {
        assertThat(Grams.of("甲乙", null, "丙")).containsExactly("丙", "乙", "甲乙");
    }

    @Test
    void takesCharactersOfTheExtensionPlanesWhole() {
        assertThat(Grams.of("𠮷田")).containsExactly("田", "𠮷田");
    }

    @Test
    void keepsTheNarrowNoBreakSpaceInsideAMongolianWord() {
        assertThat(Grams.words("ᠨᠣᠮ\u202Fᠤᠨ\u3000ᠰᠠᠩ")).containsExactly("ᠨᠣᠮ\u202Fᠤᠨ", "ᠰᠠᠩ");
    }

    @Test
    void quotesWhatTheQueryLanguageWouldRead() {
        assertThat(Grams.tsquery("a'b")).isEqualTo("'''b' & 'a'''");
        assertThat(Grams.tsquery("\\")).isEqualTo("'\\\\':*");
    }

    @Test
    void asksOnlyForPairsThatEveryTextWithTheWordHolds() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(30, 0, 6).mapToObj(i -> "水渠修A路 ".substring(i, i + 1)).reduce("", String::concat);
            int from = random.nextInt(25);
            for (String word : Grams.words(text.substring(from, from + 2 + random.nextInt(4)))) {
                if (word.length() > 1) {
                    assertThat(Grams.of(text)).contains(Grams.tsquery(word).replace("'", "").split(" & "));
                }
            }
        }
    }
}
