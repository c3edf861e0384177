package cn.liangdan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a need or an offer, opened by somebody without scripts. */
@ServiceTest
class EntryPageTest {
    private static final String NASTY = "井水\"</title><script>alert('坏')</script>&amp; onload=\"x";

    private static Response page(String number, Map<String, String> headers) {
        return given().port(Integer.getInteger(DatabaseResource.PORT)).headers(headers).get("/p/" + number);
    }

    private static Response page(String number) {
        return page(number, Map.of());
    }

    private static String number(String need) {
        return Needs.OFFICER.get("/needs/" + need).path("number");
    }

    @Test
    void saysWhatTheNeedIsAndHowFarItCame() {
        String number = number(Needs.listed());
        Response answer = page(number);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.asString())
                .contains("<html lang=\"zh-CN\">", "<h1>请技术员来讲一次葵花列当防治，现场看看地</h1>", "已列入清单", number, "五原县")
                .contains("<title>请技术员来讲一次葵花列当防治，现场看看地 · 两单</title>")
                .contains("<meta property=\"og:title\" content=\"请技术员来讲一次葵花列当防治，现场看看地\">")
                .containsPattern("<meta name=\"description\" content=\"[^\"]*已列入清单\">")
                .contains("<link rel=\"canonical\" href=\"https://liangdan.example/p/" + number + "\">");
    }

    @Test
    void holdsTheAnswer() {
        String need = Needs.listed();
        String words = "今年的名额满了，明年三月再来 <b>问</b>。";
        Needs.DISPATCHER.post("/needs/" + need + "/reply", Map.of("outcome", "NOT_POSSIBLE", "text", words, "reason", "名额 & 经费"))
                .then().statusCode(201);
        assertThat(page(number(need)).asString())
                .contains("暂时办不到", "今年的名额满了，明年三月再来 &lt;b&gt;问&lt;/b&gt;。", "名额 &amp; 经费", "已答复")
                .doesNotContain("<b>");
    }

    @Test
    void letsNoTextBecomeMarkup() {
        Map<String, Object> need = Needs.whole();
        need.put("text", NASTY);
        String html = page(number(Needs.listed(need))).asString();
        assertThat(html).doesNotContain("alert('", "<script>alert", "</title><script", "onload=\"x").contains("&lt;script&gt;", "&quot;", "&amp;amp;");
        assertThat(html.split("</title>", -1)).as("one title").hasSize(2);
    }

    @Test
    void showsAnOffer() {
        String offer = Needs.publishedOffer(Map.of("serviceItem", "讲座 \"列当\" <防治>"));
        String number = Api.as("nongmu-clerk").get("/offers/" + offer).path("number");
        assertThat(page(number).asString()).contains("<h1>讲座 &quot;列当&quot; &lt;防治&gt;</h1>", "市农牧局", "五原县").doesNotContain("<防治>");
    }

    @Test
    void speaksEnglishToWhoeverAsksForIt() {
        Response answer = page(number(Needs.listed()), Map.of("Accept-Language", "en"));
        assertThat(answer.asString()).contains("<html lang=\"en\">", "Listed");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQ-150821-1999-00001", "GJ-150821-1999-00001", "nothing", "XQ-1%3Cscript%3E", "%00"})
    void isNotFoundWhenThereIsNothing(String number) {
        Response answer = page(number);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("没有这个编号", "noindex").doesNotContain("canonical");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void showsNothingThatIsNotPublic() {
        String submitted = number(Needs.submitted());
        assertThat(page(submitted).asString()).isEqualTo(page("XQ-150821-1999-00001").asString());
    }

    @Test
    void tellsNoPersonalData() {
        Map<String, Object> need = Needs.whole();
        need.put("contact", Map.of("name", "刘翠花", "phone", "13947801234"));
        assertThat(page(number(Needs.listed(need))).asString()).doesNotContain("刘", "139", "1234");
    }

    @Test
    void mayBeKeptAndAskedForAgain() {
        String number = number(Needs.listed());
        Response first = page(number);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=10");
        assertThat(page(number, Map.of("If-None-Match", first.header("ETag"))).statusCode()).isEqualTo(304);
    }

    @Test
    void carriesTheHeadersOfEveryPage() {
        Response answer = page(number(Needs.listed()));
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'").doesNotContain("script-src");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().port(Integer.getInteger(DatabaseResource.PORT)).post("/p/XQ-150821-1999-00001").statusCode()).isEqualTo(405);
    }
}
