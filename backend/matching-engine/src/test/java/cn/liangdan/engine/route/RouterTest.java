package cn.liangdan.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private static final Lexicon SMALL = Lexicon.of(Map.of("水利", List.of("饮水", "水"), "教育", List.of("学校", "学")));

    private static Example example(int number, String text, String destination, boolean accepted) {
        return new Example(new UUID(0, number), text, destination, accepted);
    }

    private static Route first(Router router, String text) {
        return router.route(text).routes().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "村里自来水经常停水，希望改造供水管网, 水利", "希望新建幼儿园教学楼, 教育", "手机信号弱，请求建设通信基站, 工业信息化",
        "变压器老化，村里经常停电, 电力", "牲畜防疫和饲草储备技术培训, 农业农村", "想请医生来义诊量血压, 卫生健康"
    })
    void knowsTheUsualDestinationsOnTheFirstDay(String text, String destination) {
        Routing routing = Router.of(Lexicon.builtIn()).route(text);
        assertThat(routing.routes().get(0).destination()).isEqualTo(destination);
    }

    @Test
    void answersByItselfWhenManyWordsAgree() {
        assertThat(Router.of(Lexicon.builtIn()).route("自来水水质差，饮用水水源不足，请改造供水管网").ask())
                .isFalse();
    }

    @Test
    void asksTheDispatcherWhenNothingSpeaksForAnyone() {
        Routing routing = Router.of(Lexicon.builtIn()).route("ᠮᠣᠩᠭᠣᠯ");
        assertThat(routing.ask()).isTrue();
        assertThat(routing.routes().get(0).words()).isEmpty();
    }

    @Test
    void saysWhichWordsSpeakForARoute() {
        assertThat(first(Router.of(SMALL), "解决饮水困难").words()).containsExactly("饮水");
        assertThat(first(Router.of(SMALL), "水与学校").destination()).isEqualTo("教育");
    }

    @Test
    void givesProbabilitiesThatAddUpToOneAndOrdersTiesByName() {
        List<Route> routes = Router.of(SMALL).route("演出").routes();
        assertThat(routes).extracting(Route::destination).containsExactly("教育", "水利");
        assertThat(routes.stream().mapToDouble(Route::probability).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void learnsADestinationFromWhatUnitsTook() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            examples.add(example(i, "骆驼产奶加工", "驼业协会", true));
        }
        Router router = Router.of(SMALL, examples);
        assertThat(first(router, "骆驼奶加工").destination()).isEqualTo("驼业协会");
        assertThat(first(router, "骆驼奶加工").words()).isNotEmpty();
    }

    @Test
    void goesByWhatItSaysOfItselfUntilThereIsExperience() {
        assertThat(Router.of(SMALL, List.of()).threshold()).isEqualTo(Router.CAUTIOUS);
        List<Example> few = List.of(example(1, "饮水", "教育", true), example(2, "饮水", "教育", true));
        assertThat(Router.of(SMALL, few).threshold()).isBetween(0.5, 1.0);
    }

    @Test
    void leavesWhatIsToldInAVillagersOwnWordsRatherToTheTownship() {
        Lexicon lexicon = Lexicon.of(Map.of("水利", List.of("饮水"), "乡镇街道", List.of("路灯")), "乡镇街道");
        Router router = Router.of(lexicon);
        assertThat(probability(router, "关于饮水的建议", "水利")).isGreaterThan(0.9);
        assertThat(probability(router, "我们吃不上水，饮水靠挑", "乡镇街道")).isBetween(0.4, 0.6);
        assertThat(router.route("我们吃不上水，饮水靠挑").ask()).isTrue();
        assertThat(router.route("关于饮水的建议").ask()).isFalse();
    }

    private static double probability(Router router, String text, String destination) {
        return router.route(text).routes().stream()
                .filter(route -> route.destination().equals(destination))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void hearsLittleMoreInFurtherWordsOfTheSameDestination() {
        Lexicon lexicon = Lexicon.of(Map.of("水利", List.of("饮水", "水井", "水管", "水质", "水源"), "教育", List.of("学校")));
        Router router = Router.of(lexicon);
        double two = probability(router, "学校饮水水井", "水利");
        double four = probability(router, "学校饮水水井水管水质", "水利");
        assertThat(two).isBetween(0.6, 0.75);
        assertThat(four).isBetween(0.9, 0.93);
        assertThat(probability(router, "学校饮水水井水管水质水源", "水利")).isEqualTo(four);
    }

    @Test
    void countsAReturnedNeedAgainstItsDestination() {
        double before = first(Router.of(SMALL), "饮水").probability();
        Router taught = Router.of(SMALL, List.of(example(1, "饮水", "水利", false), example(2, "饮水", "水利", false)));
        Route now = taught.route("饮水").routes().stream()
                .filter(route -> route.destination().equals("水利"))
                .findFirst()
                .orElseThrow();
        assertThat(now.probability()).isLessThan(before);
    }

    @Test
    void measuresHowSureItMustBeOnExamplesKeptBack() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(example(i, i % 2 == 0 ? "饮水管道" : "学校操场", i % 2 == 0 ? "水利" : "教育", true));
        }
        Router sure = Router.of(SMALL, examples);
        assertThat(sure.threshold()).isLessThan(1);
        assertThat(sure.route("饮水管道").ask()).isFalse();
        Random random = new Random(1);
        List<Example> noise = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            noise.add(example(i, "饮水学校", random.nextBoolean() ? "水利" : "教育", true));
        }
        assertThat(Router.of(SMALL, noise).route("饮水学校").ask()).isTrue();
    }

    @Test
    void learnsTheSameFromAnyOrder() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(example(i, "文本" + (char) ('一' + i * 7), i % 3 == 0 ? "水利" : "教育", i % 5 > 0));
        }
        Routing inOrder = Router.of(SMALL, examples).route("文本三");
        Collections.reverse(examples);
        assertThat(Router.of(SMALL, examples).route("文本三")).isEqualTo(inOrder);
    }

    /** A change of these figures is a change of everybody's routes: make it on purpose. */
    @Test
    void learnsTheSameOnEveryMachine() {
        List<Example> examples = List.of(
                example(1, "灌溉沟渠破损", "水利", true),
                example(2, "操场没有灯", "教育", true),
                example(3, "沟渠边的路", "交通", true),
                example(4, "饮水与学校", "教育", false));
        List<Route> routes = Router.of(SMALL, examples).route("饮水沟渠").routes();
        assertThat(routes).extracting(Route::destination).containsExactly("水利", "交通", "教育");
        assertThat(routes)
                .extracting(route -> Math.round(route.probability() * 1e6))
                .containsExactly(987656L, 9019L, 3325L);
        assertThat(routes).extracting(Route::words).containsExactly(List.of("饮水"), List.of("沟渠"), List.of());
    }

    @Test
    void findsTheResponsibleUnitByTerritoryThenLevel() {
        Responsible city = new Responsible(new UUID(0, 1), "水利", 150_800_000_000L);
        Responsible county = new Responsible(new UUID(0, 3), "水利", 150_821_000_000L);
        Responsible alsoCounty = new Responsible(new UUID(0, 2), "水利", 150_821_000_000L);
        Responsible elsewhere = new Responsible(new UUID(0, 4), "水利", 150_824_000_000L);
        Responsible other = new Responsible(new UUID(0, 5), "教育", 150_821_000_000L);
        assertThat(Responsible.of(List.of(city, county, alsoCounty, elsewhere, other), "水利", 150_821_101_200L))
                .containsExactly(alsoCounty, county, city);
    }
}
