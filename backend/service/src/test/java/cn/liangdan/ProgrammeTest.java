package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The programme of 2019–20 shows what was published of it, and nothing that was not. */
@ServiceTest
class ProgrammeTest {
    private static final String PROGRAMME = "2019–20";

    private static List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Api.anonymous().request()
                    .queryParams(Map.of("limit", 100))
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get(path);
            page.then().statusCode(200);
            found.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found.stream().filter(item -> PROGRAMME.equals(item.get("programme"))).toList();
    }

    @Test
    void showsAllNeedsReceivedAndNothingBeyond() {
        List<Map<String, Object>> needs = all("/public/needs");
        assertThat(needs).hasSize(114).allSatisfy(need -> assertThat(need).containsEntry("state", "RECEIVED"));
        Map<String, Long> counties = needs.stream().collect(Collectors.groupingBy(ProgrammeTest::county, HashMap::new, Collectors.counting()));
        assertThat(counties).hasSize(7).containsEntry("150825", 23L).containsEntry("150826", 64L);
        for (Map<String, Object> need : needs) {
            Response one = Api.anonymous().get("/public/needs/" + need.get("number"));
            assertThat(one.<Object>path("reply")).as("reply to %s", need.get("number")).isNull();
            assertThat(one.<Object>path("satisfaction")).as("satisfaction with %s", need.get("number")).isNull();
        }
    }

    @SuppressWarnings("unchecked")
    private static String county(Map<String, Object> need) {
        return ((Map<String, String>) need.get("division")).get("code").substring(0, 6);
    }

    @Test
    void showsFiftyEightOffersOfTwentyOneDepartmentsWithTheirFourClears() {
        List<Map<String, Object>> offers = all("/public/offers");
        assertThat(offers).hasSize(58);
        assertThat(offers.stream().map(offer -> offer.get("unit")).distinct()).hasSize(21);
        for (Map<String, Object> offer : offers) {
            Response one = Api.anonymous().get("/public/offers/" + offer.get("number"));
            for (String clear : List.of("responsibleLeader", "serviceItem", "serviceForm", "implementingContact")) {
                assertThat(one.<String>path(clear)).as("%s of %s", clear, offer.get("number")).isNotBlank();
            }
        }
    }
}
