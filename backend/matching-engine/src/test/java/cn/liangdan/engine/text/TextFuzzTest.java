package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Route;
import cn.liangdan.engine.route.Router;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever people type is read without harm. In the suite a thousand texts; with JAZZER_FUZZ=1 on and on. */
class TextFuzzTest {

    private static final String PIECES =
            "村东头2组路灯水渠建议关于的，。（）:* #\nᠮᠣᠩ\u180B\u202F\u200Dab９é\uD840\uDC00\uD840\uFEFF\u0000\u0301";
    private static final Router ROUTER = Router.of(Lexicon.builtIn());
    private static final TextModel LEARNED = TextModel.of(List.of("村东头路灯", "二组水渠"));

    @FuzzTest(maxDuration = "10m")
    void readsAnyText(FuzzedDataProvider data) {
        read(data.consumeString(200), data.consumeRemainingAsString());
    }

    @Test
    void readsAThousandTextsOfAwkwardPieces() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            read(text(random), text(random));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }

    private static void read(String one, String other) {
        for (TextModel model : List.of(TextModel.plain(), LEARNED)) {
            int likeness = model.likeness(one, other);
            assertThat(likeness).isBetween(0, TextVector.SAME).isEqualTo(model.likeness(other, one));
            assertThat(model.sharedTerms(Wording.of(one), model.vector(other), 3))
                    .noneMatch(String::isEmpty);
        }
        assertThat(Request.of(one, PlaceNames.NONE).likeness(Request.of(other, PlaceNames.NONE)))
                .isBetween(0, TextVector.SAME);
        assertThat(ROUTER.route(one).routes().stream()
                        .mapToDouble(Route::probability)
                        .sum())
                .isBetween(0.999, 1.001);
        lexicon(one);
    }

    private static void lexicon(String line) {
        try {
            Lexicon lexicon = Lexicon.parse(List.of(line, other(line)));
            assertThat(lexicon.terms().values()).noneMatch(List::isEmpty);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("not a line of a lexicon");
        }
    }

    private static String other(String line) {
        return "*" + line;
    }
}
