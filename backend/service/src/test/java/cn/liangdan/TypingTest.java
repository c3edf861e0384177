package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What has been said before, and what kind of request it is, while a need is typed. */
@ServiceTest
class TypingTest {
    private static final String VILLAGE = RightsPeople.VILLAGE;
    private static final String WELL = "二社机井的水泵烧坏了抽不上水，请派人来修水泵。";
    private static final String WELL_AGAIN = "二社的机井抽不上水，水泵坏了，麻烦派人修一下水泵。";

    @Inject
    DataSource source;

    private static String filed(String text) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("text", text);
        return Needs.submitted(need);
    }

    private static Response typed(Api who, String text) {
        Response answer = who.post("/needs/duplicates", Map.of("text", text, "divisionCode", VILLAGE));
        answer.then().statusCode(200).body("items.size()", lessThanOrEqualTo(3));
        return answer;
    }

    @Test
    void findsWhatTheVillageHasSaidInOtherWords() {
        String before = filed(WELL);
        Response found = typed(Needs.OFFICER, WELL_AGAIN);
        found.then().body("items.id", hasItem(before)).body("items.find { it.id == '" + before + "' }.state", equalTo("SUBMITTED"));
        assertThat(found.<String>path("items.find { it.id == '" + before + "' }.why")).startsWith("同村，都提到：").contains("水泵");
    }

    /** By what both mean: the two texts share no pair of characters by which a search could find one from the other. */
    @Test
    void findsWhatTheVillageHasSaidWithoutOneOfTheWords() {
        String barber = "老人们想理发，请师傅来村里一趟。";
        String haircut = "头发长了，推个头得跑镇上。";
        assertThat(pairs(barber)).doesNotContainAnyElementsOf(pairs(haircut));
        String before = filed(barber);
        typed(Needs.OFFICER, haircut).then().body("items.id", hasItem(before));
    }

    private static List<String> pairs(String text) {
        return IntStream.range(0, text.length() - 1).mapToObj(i -> text.substring(i, i + 2)).toList();
    }

    @Test
    void findsNothingLikeSomethingNew() {
        filed(WELL);
        typed(Needs.OFFICER, "想请乌兰牧骑来演一场节目，过年热闹热闹。").then().body("items.title", not(hasItem(WELL)));
        typed(Needs.OFFICER, "!!").then().body("items", empty());
    }

    /** The same thing at another spot of the village is another request. */
    @Test
    void tellsSpotsOfAVillageApart() {
        String before = filed("五社的涵洞塌了，车过不去，请来修涵洞。");
        typed(Needs.OFFICER, "五社涵洞塌了，请派人修涵洞。").then().body("items.id", hasItem(before));
        typed(Needs.OFFICER, "七社的涵洞塌了，车过不去，请来修涵洞。").then().body("items.id", not(hasItem(before)));
    }

    @Test
    void includesWhatWasClosedAndNotWhatWasWithdrawn() {
        RightsObjects objects = new RightsObjects();
        String answered = objects.take(Rights.OPERATIONS.get("getNeed"), Rights.Kind.OWN, "ANSWERED").id();
        String text = Needs.OFFICER.get("/needs/" + answered).path("text");
        objects.side(Rights.Kind.OWN).filer().post("/needs/" + answered + "/evaluation", Map.of("satisfaction", "SATISFIED", "solved", true))
                .then().statusCode(201);
        typed(Needs.OFFICER, text).then().body("items.find { it.id == '" + answered + "' }.state", equalTo("CLOSED"));
        String withdrawn = filed("打谷场的脱粒机借不到，请帮忙联系脱粒机。");
        Needs.OFFICER.post("/needs/" + withdrawn + "/withdrawal", Map.of("reason", "借到了")).then().statusCode(200);
        typed(Needs.OFFICER, "打谷场借不到脱粒机，请联系脱粒机。").then().body("items.id", not(hasItem(withdrawn)));
    }

    /** An officer of another village reads what the public reads, without the way to open it; what is not listed yet stays unseen. */
    @Test
    void showsOfOtherVillagesOnlyWhatThePublicListShows() {
        String text = "祠堂戏台的音响功放烧了，请帮忙修音响功放。";
        String need = filed(text);
        Api neighbour = RightsPeople.get().of("other-officer");
        Map<String, Object> ask = Map.of("text", text, "divisionCode", RightsPeople.SIBLING);
        neighbour.post("/needs/duplicates", ask).then().statusCode(200).body("items.title", not(hasItem(text)));
        Needs.DISPATCHER.post("/needs/" + need + "/listing", Map.of()).then().statusCode(200);
        Response shown = neighbour.post("/needs/duplicates", ask);
        shown.then().statusCode(200).body("items.findAll { it.text == '" + text + "' }.id", contains(nullValue()));
        assertThat(shown.asString()).doesNotContain(need);
    }

    @Test
    void showsADispatcherWhatCouldBeMerged() {
        String first = filed("卫生室的血压计坏了两台，请修血压计。");
        String second = filed("卫生室两台血压计都坏了，请来修一修血压计。");
        Needs.DISPATCHER.get("/needs/" + second + "/duplicates").then().statusCode(200)
                .body("items.id", hasItem(first)).body("items.id", not(hasItem(second)));
    }

    @Test
    void writesNothing() {
        Fingerprint fingerprint = new Fingerprint(source);
        String before = fingerprint.now();
        typed(Needs.OFFICER, WELL_AGAIN);
        Needs.OFFICER.post("/needs/category-suggestions", Map.of("text", WELL)).then().statusCode(200);
        assertThat(fingerprint.now()).isEqualTo(before);
    }

    @Test
    void guessesTheCategoryFromItsWords() {
        Response guessed = Needs.OFFICER.post("/needs/category-suggestions", Map.of("text", "想请医生来义诊，给老人量血压。"));
        guessed.then().statusCode(200).body("items[0].categoryCode", equalTo("HEALTH")).body("items.size()", lessThanOrEqualTo(3));
        assertThat(guessed.<List<String>>path("items[0].words")).contains("义诊");
        Needs.OFFICER.post("/needs/category-suggestions", Map.of("text", "zzzz")).then().statusCode(200).body("items", empty());
    }

    @Test
    void asksOnlyForTheCallersOwnArea() {
        Needs.OFFICER.post("/needs/duplicates", Map.of("text", WELL, "divisionCode", RightsPeople.FOREIGN_VILLAGE))
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/divisionCode")));
    }
}
