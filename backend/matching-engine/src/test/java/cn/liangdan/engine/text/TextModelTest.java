package cn.liangdan.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextModelTest {
    private static final TextModel PLAIN = TextModel.plain();

    @Test
    void findsATextLikeItselfAndUnlikeAnother() {
        assertThat(PLAIN.likeness("修缮农田灌溉沟渠", "修缮农田灌溉沟渠")).isBetween(999, 1_000);
        assertThat(PLAIN.likeness("修缮农田灌溉沟渠", "文艺演出")).isZero();
    }

    @Test
    void weighsByHalfWhatIsHalfTheSame() {
        assertThat(PLAIN.likeness("灌溉沟渠", "灌溉田")).isBetween(405, 409);
    }

    @Test
    void ignoresBoilerplateWidthCaseAndNumbers() {
        assertThat(PLAIN.likeness("关于请求帮助解决路灯的建议", "希望村民委员会尽快给予路灯")).isBetween(999, 1_000);
        assertThat(PLAIN.likeness("ＷＩＦＩ覆盖8公里", "wifi覆盖12公里")).isBetween(999, 1_000);
    }

    @Test
    void readsMongolianWithItsSelectorsAndJoiners() {
        assertThat(PLAIN.likeness("ᠮᠣᠩᠭᠣᠯ ᠡᠮᠴᠢ", "ᠮᠣᠩᠭᠣᠯ ᠡᠮᠴᠢ")).isBetween(999, 1_000);
        assertThat(PLAIN.likeness("ᠠ\u180Bᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ", "ᠠᠮᠣᠩᠭᠣᠯᠤᠨ")).isBetween(999, 1_000);
        assertThat(PLAIN.likeness("эмч эмнэлэг", "ЭМЧ")).isGreaterThan(300);
    }

    @Test
    void readsRareCharactersOutsideTheBasicPlane() {
        assertThat(PLAIN.likeness("𠀀𠀁水渠", "𠀀𠀁")).isGreaterThan(500);
        assertThat(PLAIN.sharedTerms(Wording.of("𠀀𠀁水渠"), PLAIN.vector("𠀀𠀁"), 3))
                .containsExactly("𠀀𠀁");
    }

    @Test
    void hasNothingInCommonWithAnEmptyText() {
        assertThat(PLAIN.likeness("", "路灯")).isZero();
        assertThat(PLAIN.likeness("", "")).isZero();
        assertThat(PLAIN.vector("，。12").size()).isZero();
    }

    @Test
    void countsASingleCharacterAsAWord() {
        assertThat(PLAIN.likeness("路", "路")).isBetween(999, 1_000);
    }

    @Test
    void tellsLittleByWhatEveryTextSays() {
        TextModel learned = TextModel.of(List.of("农村饮水", "农村道路", "农村电网", "农村网络"));
        assertThat(learned.likeness("农村饮水", "农村道路")).isLessThan(PLAIN.likeness("农村饮水", "农村道路"));
        assertThat(learned.sharedTerms(Wording.of("农村，饮水"), learned.vector("农村，饮水"), 2))
                .containsExactly("饮水", "农村");
    }

    @Test
    void learnsTheSameFromAnyOrder() {
        TextModel one = TextModel.of(List.of("饮水安全", "道路硬化", "饮水"));
        TextModel other = TextModel.of(List.of("饮水", "道路硬化", "饮水安全"));
        assertThat(one.likeness("饮水硬化", "饮水道路")).isEqualTo(other.likeness("饮水硬化", "饮水道路"));
    }

    @Test
    void joinsNeighbouringBigramsIntoOneTermAndStopsWhereTheyStop() {
        assertThat(PLAIN.sharedTerms(Wording.of("修缮灌溉沟渠和路灯"), PLAIN.vector("灌溉沟渠破损，安装路灯"), 5))
                .containsExactly("灌溉沟渠", "路灯");
        assertThat(PLAIN.sharedTerms(Wording.of("修缮灌溉沟渠和路灯"), PLAIN.vector("灌溉沟渠破损，安装路灯"), 1))
                .containsExactly("灌溉沟渠");
        assertThat(PLAIN.sharedTerms(Wording.of("路灯"), PLAIN.vector("演出"), 5)).isEmpty();
    }

    @Test
    void keepsBucketsInOrder() {
        TextVector vector = PLAIN.vector("组织医护人员开展义诊进社区健康大讲堂中医送温暖");
        assertThat(vector.size()).isGreaterThan(15);
        for (int i = 1; i < vector.size(); i++) {
            assertThat(vector.bucket(i)).isGreaterThan(vector.bucket(i - 1));
            assertThat(vector.weight(i)).isPositive();
        }
    }

    @Test
    void spreadsBigramsOverItsBuckets() {
        long used = java.util.stream.IntStream.range(0, 20_000)
                .map(i -> Bigrams.bucket(0x4E00 + i % 200, 0x4E00 + i / 200))
                .distinct()
                .count();
        assertThat(used).isGreaterThan(16_500);
    }
}
